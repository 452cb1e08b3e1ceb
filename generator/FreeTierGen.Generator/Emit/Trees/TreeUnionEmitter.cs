using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Emit.Values;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Specs.Trees;

namespace FreeTierGen.Generator.Emit.Trees;

/// <summary>Writes the class that reads and writes a union.</summary>
internal static class TreeUnionEmitter
{
    /// <summary>Writes the class's members.</summary>
    public static void Emit(CodeWriter code, TreeUnionSpec spec)
    {
        var syntax = TreeSyntax.Of(spec.Format);
        if (spec.Reads)
        {
            EmitRead(code, syntax, spec);
        }

        SerializerEmitter.Separate(code, spec);
        if (spec.Writes)
        {
            EmitWrite(code, syntax, spec);
        }
    }

    private static void EmitRead(CodeWriter code, TreeSyntax syntax, TreeUnionSpec spec)
    {
        using (code.Block($"internal static {spec.Type} Read(ref {syntax.Reader} reader)"))
        {
            code.Line(syntax.StartMembers);
            code.Line($"{spec.Type}? known = null;");
            code.Line("string? unknown = null;");
            using (code.Block($"while ({syntax.NextMember("member")})"))
            {
                TextDispatchEmitter.Statement(code, spec.Dispatch, "member", index => EmitFound(code, syntax, spec, index), () =>
                {
                    code.Line($"unknown ??= {syntax.Text("member")};");
                    code.Line(syntax.Skip);
                });
            }

            code.Line();
            code.Line($"return known ?? new {spec.Type}.Unknown(unknown ?? \"\");");
        }
    }

    private static void EmitFound(CodeWriter code, TreeSyntax syntax, TreeUnionSpec spec, int index)
    {
        if (index == spec.Cases.Count)
        {
            code.Line(syntax.Skip);
            return;
        }

        var found = spec.Cases[index];
        if (found.Value.Form == ValueForm.Unit)
        {
            code.Line(syntax.Skip);
            code.Line($"known = known is null ? {found.Construction} : throw {syntax.SeveralUnionMembers};");
        }
        else
        {
            code.Line($"known = known is null");
            using (code.Indent())
            {
                code.Line($"? {found.Construction}({syntax.Read(found.Value)})");
                code.Line($": throw {syntax.SeveralUnionMembers};");
            }
        }
    }

    private static void EmitWrite(CodeWriter code, TreeSyntax syntax, TreeUnionSpec spec)
    {
        using (code.Block($"internal static void Write(ref {syntax.Writer} writer, {spec.Type} value)"))
        {
            using (code.Block("switch (value)"))
            {
                foreach (var one in spec.Cases)
                {
                    var isUnit = one.Value.Form == ValueForm.Unit;
                    code.Line($"case {one.CaseType}{(isUnit ? "" : " " + one.Variable)}:");
                    using (code.Indent())
                    {
                        syntax.WriteOnlyMember(code, one.Value, one.WrittenName, one.Variable + ".Value");
                        code.Line("break;");
                    }
                }

                code.Line("default:");
                using (code.Indent())
                {
                    code.Line("writer.WriteUnknownUnionMember();");
                    code.Line("break;");
                }
            }
        }
    }
}
