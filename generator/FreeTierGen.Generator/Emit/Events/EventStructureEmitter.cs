using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Emit.Http;
using FreeTierGen.Generator.Emit.Trees;
using FreeTierGen.Generator.Emit.Values;
using FreeTierGen.Generator.Emit.Xml;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Specs.Events;
using FreeTierGen.Generator.Specs.Http;

namespace FreeTierGen.Generator.Emit.Events;

/// <summary>Writes the class that reads and writes the message of one event.</summary>
internal static class EventStructureEmitter
{
    /// <summary>Writes the class's members.</summary>
    public static void Emit(CodeWriter code, EventStructureSpec spec)
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

    private static void EmitRead(CodeWriter code, EventStructureSpec spec)
    {
        using (code.Block($"internal static {spec.Type} Read(in {EventSyntax.Message} message)"))
        {
            if (spec.Headers.Count > 0)
            {
                EmitHeaders(code, spec);
            }

            if (spec.Payload is { } payload)
            {
                EmitPayload(code, spec.Format, payload);
                Result(code, spec, EquatableArray.Create(payload));
            }
            else if (spec.Tree is { } tree)
            {
                code.Line($"var reader = message.Open{spec.Format}();");
                TreeStructureEmitter.EmitMembers(code, TreeSyntax.Of(spec.Format), tree);
                code.Line();
                Result(code, spec, tree.Members);
            }
            else if (spec.Xml is { } xml)
            {
                code.Line("var xml = message.OpenXml();");
                XmlStructureEmitter.EmitMembers(code, xml);
                Result(code, spec, xml.Attributes.Concat(xml.Elements).ToEquatableArray());
            }
            else
            {
                Result<EventPayloadMemberSpec>(code, spec, []);
            }
        }
    }

    private static void EmitHeaders(CodeWriter code, EventStructureSpec spec)
    {
        foreach (var header in spec.Headers)
        {
            code.Line($"{header.VariableType} {header.ReadVariable} = {header.InitialExpression};");
        }

        code.Line("var headers = message.Headers;");
        using (code.Block("while (headers.Next())"))
        {
            code.Line("var name = headers.Name;");
            TextDispatchEmitter.Statement(
                code, spec.Dispatch, "name", index => code.Line($"{spec.Headers[index].ReadVariable} = {ReadHeader(spec.Headers[index].Value)};"), () => { });
        }

        code.Line();
    }

    private static string ReadHeader(ValueSpec value) => value.Form switch
    {
        ValueForm.Enum => $"new {value.Type}(headers.ReadString())",
        ValueForm.IntEnum => $"({value.Type})headers.ReadInt32()",
        ValueForm.EpochSeconds or ValueForm.DateTime or ValueForm.HttpDate => "headers.ReadTimestamp()",
        _ => $"headers.Read{value.Form}()",
    };

    private static void EmitPayload(CodeWriter code, WireFormat format, EventPayloadMemberSpec payload)
    {
        var variable = payload.ReadVariable;
        if (payload.Payload is not { } value)
        {
            var read = payload.Value.Form switch
            {
                ValueForm.Blob => "message.Payload.ToArray()",
                ValueForm.Enum => $"new {payload.Value.Type}(message.PayloadText)",
                _ => "message.PayloadText",
            };
            code.Line($"{payload.VariableType} {variable} = {read};");
            return;
        }

        code.Line($"{payload.VariableType} {variable} = {payload.InitialExpression};");
        using (code.Block("if (!message.Payload.IsEmpty)"))
        {
            code.Line($"{variable} = {EventSyntax.Read(format, value.Reader!)};");
        }

        code.Line();
    }

    private static void Result<T>(CodeWriter code, EventStructureSpec spec, EquatableArray<T> members)
        where T : MemberValueSpec, IEquatable<T>
        => StructureReading.Result(code, spec.Type, StructureRole.Value, takesResponse: false, metadataProperty: null, spec.Headers, members);

    private static void EmitWrite(CodeWriter code, EventStructureSpec spec)
    {
        var statements = new SpacedStatements(code);
        using (code.Block($"internal static void Write({EventSyntax.Writer} message, {spec.Type} value)"))
        {
            EmitContentType(code, statements, spec);
            foreach (var header in spec.Headers)
            {
                EmitHeader(code, statements, header);
            }

            EmitPayload(code, statements, spec);
        }

        if (spec.Tree is { } tree)
        {
            code.Line();
            var syntax = TreeSyntax.Of(spec.Format);
            using (code.Block($"private static void WriteBody(ref {syntax.Writer} writer, {spec.Type} value)"))
            {
                TreeStructureEmitter.EmitWriteMembers(code, syntax, tree, spec.MessageName);
            }
        }
        else if (spec.Xml is { } xml)
        {
            EmitXmlBody(code, spec, xml);
        }
    }

    private static void EmitContentType(CodeWriter code, SpacedStatements statements, EventStructureSpec spec)
    {
        var type = spec.Payload switch
        {
            null when spec.Tree is null && spec.Xml is null => null,
            { Payload: null, Value.Form: ValueForm.Blob } => "\"application/octet-stream\"u8",
            { Payload: null } => "\"text/plain\"u8",
            _ => CSharpLiteral.String(spec.MediaType) + "u8",
        };
        if (type is null)
        {
            return;
        }

        var statement = $"message.WriteContentType({type});";
        if (spec.Payload is { IsNullable: true } payload)
        {
            statements.Block($"if (value.{payload.PropertyName} is not null)", () => code.Line(statement));
        }
        else
        {
            statements.Line(statement);
        }
    }

    private static void EmitHeader(CodeWriter code, SpacedStatements statements, HeadMemberSpec header)
    {
        var name = CSharpLiteral.String(header.Name) + "u8";
        var property = "value." + header.PropertyName;
        if (header.IsNullable)
        {
            statements.Block($"if ({property} is {{ }} {header.WriteVariable})", () => code.Line(WriteHeader(header.WriteVariable)));
        }
        else
        {
            statements.Line(WriteHeader(property));
        }

        string WriteHeader(string value) => $"message.WriteHeader({name}, {Scalar(header.Value, value)});";
    }

    private static string Scalar(ValueSpec value, string expression) => value.Form switch
    {
        ValueForm.Enum => expression + ".Value",
        ValueForm.IntEnum => "(int)" + expression,
        _ => expression,
    };

    private static void EmitPayload(CodeWriter code, SpacedStatements statements, EventStructureSpec spec)
    {
        if (spec.Payload is { } payload)
        {
            var property = "value." + payload.PropertyName;
            if (payload.IsNullable)
            {
                statements.Block($"if ({property} is {{ }} {payload.WriteVariable})", () => code.Line(WritePayload(payload.WriteVariable)));
            }
            else
            {
                statements.Line(WritePayload(property));
            }

            string WritePayload(string value)
                => payload.Payload is { } format ? EventSyntax.Write(spec.Format, value, format.Writer!)
                    : $"message.Write{(payload.Value.Form == ValueForm.Blob ? "Blob" : "Text")}({Scalar(payload.Value, value)});";
        }
        else if (spec.Tree is not null)
        {
            statements.Line(EventSyntax.Write(spec.Format, "value", "WriteBody"));
        }
        else if (spec is { Xml: not null, Root: { } root })
        {
            var (start, attributes) = root.HasAttributes ? (root.Start, "WriteAttributes, ") : (root.Start + ">", "");
            statements.Line(EventSyntax.Write(
                spec.Format, "value", $"{CSharpLiteral.String(start)}u8, {attributes}WriteBody, {CSharpLiteral.String(root.End)}u8"));
        }
    }

    private static void EmitXmlBody(CodeWriter code, EventStructureSpec spec, Specs.Xml.XmlStructureSpec xml)
    {
        if (xml.Attributes.Count > 0)
        {
            code.Line();
            using (code.Block($"private static void WriteAttributes(ref {XmlNames.Writer} writer, {spec.Type} value)"))
            {
                XmlStructureEmitter.EmitWriteMembers(code, xml.Attributes, messageName: null);
            }
        }

        code.Line();
        using (code.Block($"private static void WriteBody(ref {XmlNames.Writer} writer, {spec.Type} value)"))
        {
            XmlStructureEmitter.EmitWriteMembers(code, xml.Elements, spec.MessageName);
        }
    }
}
