using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Emit.Http;
using FreeTierGen.Generator.Emit.Values;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Specs.Http;
using FreeTierGen.Generator.Specs.Xml;

namespace FreeTierGen.Generator.Emit.Xml;

/// <summary>Writes the class that reads and writes a structure.</summary>
internal static class XmlStructureEmitter
{
    /// <summary>Writes the class's members.</summary>
    public static void Emit(CodeWriter code, XmlStructureSpec spec)
    {
        if (spec.Reads)
        {
            using (StructureReading.Method(code, spec.Type, spec.Role, spec.TakesResponse, spec.IsAlsoMember, XmlNames.Cursor, "xml"))
            {
                EmitRead(code, spec);
            }
        }

        SerializerEmitter.Separate(code, spec);
        if (spec.Writes)
        {
            EmitWrite(code, spec);
        }
    }

    private static void EmitRead(CodeWriter code, XmlStructureSpec spec)
    {
        var members = spec.Attributes.Count == 0 ? spec.Elements : spec.Attributes.Concat(spec.Elements).ToEquatableArray();
        if (spec.Head.Count > 0)
        {
            HeadEmitter.Emit(code, spec.Head, member => HeadEmitter.ErrorPayload(member, XmlNames.Read));
            code.Line();
        }

        EmitMembers(code, spec);
        if (spec.Elements.Count == 0 && !spec.Head.Any(member => member.Source == HeadSource.Value))
        {
            code.Line("xml.Skip();");
        }

        StructureReading.Result(code, spec.Type, spec.Role, spec.TakesResponse, spec.MetadataProperty, spec.Head, members);
    }

    /// <summary>Writes the statements that read the members into local variables.</summary>
    public static void EmitMembers(CodeWriter code, XmlStructureSpec spec)
    {
        foreach (var member in spec.Attributes.Concat(spec.Elements))
        {
            code.Line($"{member.VariableType} {member.ReadVariable} = {member.InitialExpression};");
        }

        foreach (var attribute in spec.Attributes)
        {
            using (code.Block($"if (xml.TryMoveToAttribute({CSharpLiteral.String(attribute.Element.Name)}u8))"))
            {
                code.Line($"{attribute.ReadVariable} = {XmlNames.Read(attribute.Value)};");
            }

            code.Line();
        }

        if (spec.Elements.Count > 0)
        {
            EmitChildren(code, spec);
            code.Line();
        }
    }

    private static void EmitChildren(CodeWriter code, XmlStructureSpec spec)
    {
        code.Line("var element = xml.Start();");
        using (code.Block("while (xml.NextChild(element, out var member))"))
        {
            TextDispatchEmitter.Statement(
                code, spec.Dispatch, "member", index => EmitFound(code, spec.Elements[index]), () => code.Line("xml.Skip();"));
        }
    }

    private static void EmitFound(CodeWriter code, XmlMemberSpec member)
        => code.Line(member.Flattened is { } flattened
            ? XmlFlattening.Add(flattened, member.Value, member.ReadVariable)
            : $"{member.ReadVariable} = {XmlNames.Read(member.Value)};");

    private static void EmitWrite(CodeWriter code, XmlStructureSpec spec)
    {
        if (spec.Attributes.Count > 0)
        {
            using (code.Block($"internal static void WriteAttributes(ref {XmlNames.Writer} writer, {spec.Type} value)"))
            {
                EmitWriteMembers(code, spec.Attributes, messageName: null);
            }

            code.Line();
        }

        using (code.Block($"internal static void Write(ref {XmlNames.Writer} writer, {spec.Type} value)"))
        {
            XmlDepth.Emit(code, spec.IsRecursive, () => EmitWriteMembers(code, spec.Elements, messageName: null));
        }
    }

    /// <summary>Writes the statements that write members.</summary>
    /// <param name="code">Where to.</param>
    /// <param name="members">The members, all of them elements or all attributes.</param>
    /// <param name="messageName">The element of an error's message; null where there is none.</param>
    public static void EmitWriteMembers(CodeWriter code, IEnumerable<XmlMemberSpec> members, string? messageName)
    {
        var markup = new XmlMarkup(code);
        if (messageName is not null)
        {
            markup.Add($"<{messageName}>");
            markup.Line($"writer.WriteString(value.ServiceMessage ?? value.SensitiveMessage ?? \"\", {CSharpLiteral.String(messageName)});");
            markup.Add($"</{messageName}>");
        }

        foreach (var member in members)
        {
            var property = "value." + member.PropertyName;
            if (member.IsNullable)
            {
                markup.Block($"if ({property} is {{ }} {member.WriteVariable})", () => EmitMember(markup, member, member.WriteVariable));
            }
            else
            {
                EmitMember(markup, member, property);
            }
        }

        markup.Flush();
    }

    private static void EmitMember(XmlMarkup markup, XmlMemberSpec member, string expression)
    {
        if (member.IsAttribute)
        {
            markup.Attribute(member.Element, member.Value, expression);
        }
        else if (member.Flattened is { } flattened)
        {
            XmlFlattening.Write(markup, member.Element, flattened, member.Value, expression);
        }
        else
        {
            markup.Element(member.Element, member.Value, expression);
        }
    }
}
