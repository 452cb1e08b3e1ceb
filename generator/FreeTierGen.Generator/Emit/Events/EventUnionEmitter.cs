using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Emit.Values;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Specs.Events;

namespace FreeTierGen.Generator.Emit.Events;

/// <summary>Writes the class that tells the events of a stream apart.</summary>
internal static class EventUnionEmitter
{
    private const string Exception = "global::FreeTierGen.Runtime.ServiceException";
    private const string Metadata = "global::FreeTierGen.Runtime.ResponseMetadata";
    private const string Nothing = "global::FreeTierGen.Runtime.Transport.ReceivedResponse.Nothing, ";

    /// <summary>Writes the class's members.</summary>
    public static void Emit(CodeWriter code, EventUnionSpec spec)
    {
        if (spec.Reads)
        {
            EmitRead(code, spec);
            code.Line();
            EmitReadError(code, spec);
        }

        SerializerEmitter.Separate(code, spec);
        if (spec.Writes)
        {
            EmitWrite(code, spec);
        }
    }

    private static void EmitRead(CodeWriter code, EventUnionSpec spec)
    {
        using (code.Block($"internal static {spec.Type} Read(in {EventSyntax.Message} message)"))
        {
            var known = spec.Cases.Where(one => !one.IsError).ToList();
            code.Line("var type = message.Type;");
            using (code.Block("return type.Length switch", "};"))
            {
                TextDispatchEmitter.Arms(
                    code, spec.Dispatch.Lengths, "type", index => Construct(spec.Format, known[index]), $"new {spec.Type}.Unknown(message.TypeText)");
            }
        }
    }

    private static string Construct(WireFormat format, EventCaseSpec one)
        => !one.HasValue ? one.Construction
            : one.EventClass is { } own ? $"{one.Construction}({own}.Read(message))"
            : $"{one.Construction}({EventSyntax.Read(format, one.Payload!.Reader!)})";

    private static void EmitReadError(CodeWriter code, EventUnionSpec spec)
    {
        var reader = spec.Format == WireFormat.Xml ? "xml" : "reader";
        using (code.Block($"internal static {Exception} ReadError(in {EventSyntax.Message} message, {Metadata} metadata)"))
        {
            if (spec.RenamedErrors.Count > 0)
            {
                using (code.Block("var code = message.TypeText switch", "};"))
                {
                    foreach (var error in spec.RenamedErrors)
                    {
                        code.Line($"{CSharpLiteral.String(error.Name)} => {CSharpLiteral.String(error.Code)},");
                    }

                    code.Line("var other => other,");
                }
            }

            var name = spec.RenamedErrors.Count > 0 ? "code" : "message.TypeText";
            code.Line($"var {reader} = message.Open{spec.Format}();");
            code.Line($"return {spec.ErrorsType}.Read({(spec.ErrorsTakeResponse ? Nothing : "")}ref {reader}, message.{spec.Format}Error({name}, metadata));");
        }
    }

    private static void EmitWrite(CodeWriter code, EventUnionSpec spec)
    {
        using (code.Block($"internal static void Write({EventSyntax.Writer} message, {spec.Type} value)"))
        {
            using (code.Block("switch (value)"))
            {
                foreach (var one in spec.Cases)
                {
                    code.Line($"case {one.CaseType}{(one.HasValue ? " " + one.Variable : "")}:");
                    using (code.Indent())
                    {
                        EmitCase(code, spec, one);
                        code.Line("break;");
                    }
                }

                code.Line("default:");
                using (code.Indent())
                {
                    code.Line(EventSyntax.Writer + ".WriteUnknownEvent();");
                    code.Line("break;");
                }
            }
        }
    }

    private static void EmitCase(CodeWriter code, EventUnionSpec spec, EventCaseSpec one)
    {
        code.Line($"message.Write{(one.IsError ? "Exception" : "Event")}Type({CSharpLiteral.String(one.Name)}u8);");
        if (one.EventClass is { } own)
        {
            code.Line($"{own}.Write(message, {one.Variable}.Value);");
        }
        else if (one.Payload is { } payload)
        {
            code.Line($"message.WriteContentType({CSharpLiteral.String(spec.MediaType)}u8);");
            code.Line(EventSyntax.Write(spec.Format, one.Variable + ".Value", payload.Writer!));
        }
    }
}
