using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Emit.Values;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Specs.Xml;

namespace FreeTierGen.Generator.Emit.Xml;

/// <summary>Writes the class that reads and writes a union.</summary>
internal static class XmlUnionEmitter
{
    private const string SeveralMembers = "throw xml.SeveralUnionMembers()";

    /// <summary>Writes the class's members.</summary>
    public static void Emit(CodeWriter code, XmlUnionSpec spec)
    {
        if (spec.Reads)
        {
            EmitRead(code, spec);
        }

        SerializerEmitter.Separate(code, spec);
        if (spec.Writes)
        {
            EmitWrite(code, spec);
        }
    }

    private static void EmitRead(CodeWriter code, XmlUnionSpec spec)
    {
        using (code.Block($"internal static {spec.Type} Read(ref {XmlNames.Cursor} xml)"))
        {
            code.Line($"{spec.Type}? known = null;");
            code.Line("string? unknown = null;");
            foreach (var one in spec.Cases.Where(one => one.Flattened is not null))
            {
                code.Line($"var {one.ReadVariable} = new {one.Flattened!.Gatherer}();");
            }

            code.Line("var element = xml.Start();");
            using (code.Block("while (xml.NextChild(element, out var member))"))
            {
                TextDispatchEmitter.Statement(code, spec.Dispatch, "member", index => EmitFound(code, spec.Cases[index]), () =>
                {
                    code.Line($"unknown ??= {XmlNames.Cursor}.Text(member);");
                    code.Line("xml.Skip();");
                });
            }

            code.Line();
            foreach (var one in spec.Cases.Where(one => one.Flattened is not null))
            {
                EmitGathered(code, one);
            }

            code.Line($"return known ?? new {spec.Type}.Unknown(unknown ?? \"\");");
        }
    }

    private static void EmitFound(CodeWriter code, XmlCaseSpec found)
    {
        if (found.Flattened is { } flattened)
        {
            code.Line(XmlFlattening.Add(flattened, found.Value, found.ReadVariable));
        }
        else if (found.Value.Form == ValueForm.Unit)
        {
            code.Line("xml.Skip();");
            code.Line($"known = known is null ? {found.Construction} : {SeveralMembers};");
        }
        else
        {
            code.Line("known = known is null");
            using (code.Indent())
            {
                code.Line($"? {found.Construction}({XmlNames.Read(found.Value)})");
                code.Line($": {SeveralMembers};");
            }
        }
    }

    private static void EmitGathered(CodeWriter code, XmlCaseSpec one)
    {
        using (code.Block($"if (!{one.ReadVariable}.IsEmpty)"))
        {
            code.Line($"known = known is null ? {one.Construction}({one.ReadVariable}.{one.Flattened!.Result}()) : {SeveralMembers};");
        }

        code.Line();
    }

    private static void EmitWrite(CodeWriter code, XmlUnionSpec spec)
    {
        using (code.Block($"internal static void Write(ref {XmlNames.Writer} writer, {spec.Type} value)"))
        {
            XmlDepth.Emit(code, spec.IsRecursive, () => EmitSwitch(code, spec));
        }
    }

    private static void EmitSwitch(CodeWriter code, XmlUnionSpec spec)
    {
        using (code.Block("switch (value)"))
        {
            foreach (var one in spec.Cases)
            {
                code.Line($"case {one.CaseType}{(one.Value.Form == ValueForm.Unit ? "" : " " + one.WriteVariable)}:");
                using (code.Indent())
                {
                    EmitCase(new XmlMarkup(code), one);
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

    private static void EmitCase(XmlMarkup markup, XmlCaseSpec one)
    {
        var value = one.WriteVariable + ".Value";
        if (one.Flattened is { } flattened)
        {
            XmlFlattening.Write(markup, one.Element, flattened, one.Value, value);
        }
        else
        {
            markup.Element(one.Element, one.Value, value);
        }

        markup.Flush();
    }
}
