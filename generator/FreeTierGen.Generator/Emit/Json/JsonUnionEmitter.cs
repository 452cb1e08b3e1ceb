using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Specs.Json;

namespace FreeTierGen.Generator.Emit.Json;

/// <summary>Writes the class that reads and writes a union.</summary>
internal static class JsonUnionEmitter
{
    /// <summary>Writes the class's members.</summary>
    public static void Emit(CodeWriter code, JsonUnionSpec spec)
    {
        if (spec.Reads)
        {
            EmitRead(code, spec);
        }

        if (spec.Reads && spec.Writes)
        {
            code.Line();
        }

        if (spec.Writes)
        {
            EmitWrite(code, spec);
        }
    }

    private static void EmitRead(CodeWriter code, JsonUnionSpec spec)
    {
        using (code.Block($"internal static {spec.Type} Read(ref {JsonNames.Reader} reader)"))
        {
            code.Line($"{JsonNames.Cursor}.StartObject(ref reader);");
            code.Line($"{spec.Type}? known = null;");
            code.Line("string? unknown = null;");
            using (code.Block($"while ({JsonNames.Cursor}.NextMember(ref reader, out var member))"))
            {
                JsonDispatchEmitter.Statement(code, spec.Dispatch, "member", index => EmitFound(code, spec, index), () =>
                {
                    code.Line($"unknown ??= {JsonNames.Cursor}.Text(member);");
                    code.Line("reader.Skip();");
                });
            }

            code.Line();
            code.Line($"return known ?? new {spec.Type}.Unknown(unknown ?? \"\");");
        }
    }

    private static void EmitFound(CodeWriter code, JsonUnionSpec spec, int index)
    {
        if (index == spec.Cases.Count)
        {
            code.Line("reader.Skip();");
            return;
        }

        var found = spec.Cases[index];
        if (found.Value.Form == JsonForm.Unit)
        {
            code.Line("reader.Skip();");
            code.Line($"known = known is null ? {found.Construction} : throw {JsonNames.Errors}.SeveralUnionMembers(ref reader);");
        }
        else
        {
            code.Line($"known = known is null");
            using (code.Indent())
            {
                code.Line($"? {found.Construction}({JsonValueEmitter.Read(found.Value)})");
                code.Line($": throw {JsonNames.Errors}.SeveralUnionMembers(ref reader);");
            }
        }
    }

    private static void EmitWrite(CodeWriter code, JsonUnionSpec spec)
    {
        using (code.Block($"internal static void Write(ref {JsonNames.Writer} writer, {spec.Type} value)"))
        {
            using (code.Block("switch (value)"))
            {
                foreach (var one in spec.Cases)
                {
                    var isUnit = one.Value.Form == JsonForm.Unit;
                    code.Line($"case {one.CaseType}{(isUnit ? "" : " " + one.Variable)}:");
                    using (code.Indent())
                    {
                        JsonValueEmitter.WriteObject(code, one.Value, one.WrittenName, one.Variable + ".Value");
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
