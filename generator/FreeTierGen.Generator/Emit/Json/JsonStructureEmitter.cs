using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Specs.Json;

namespace FreeTierGen.Generator.Emit.Json;

/// <summary>Writes the class that reads and writes a structure.</summary>
internal static class JsonStructureEmitter
{
    private const string Metadata = "global::FreeTierGen.Runtime.ResponseMetadata";
    private const string Details = "global::FreeTierGen.Runtime.ErrorDetails";

    /// <summary>Writes the class's members.</summary>
    public static void Emit(CodeWriter code, JsonStructureSpec spec)
    {
        if (spec.Reads)
        {
            EmitReads(code, spec);
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

    private static void EmitReads(CodeWriter code, JsonStructureSpec spec)
    {
        var reader = $"ref {JsonNames.Reader} reader";
        switch (spec.Role)
        {
            case JsonRole.Output:
                if (spec.IsAlsoMember)
                {
                    code.Line($"internal static {spec.Type} Read({reader}) => Read(ref reader, {Metadata}.None);").Line();
                }

                EmitRead(code, spec, $"{reader}, {Metadata} metadata");
                break;
            case JsonRole.Error:
                if (spec.IsAlsoMember)
                {
                    code.Line($"internal static {spec.Type} Read({reader}) => Read(ref reader, new {Details}());").Line();
                }

                EmitRead(code, spec, $"{reader}, {Details} details");
                break;
            default:
                EmitRead(code, spec, reader);
                break;
        }
    }

    private static void EmitRead(CodeWriter code, JsonStructureSpec spec, string parameters)
    {
        using (code.Block($"internal static {spec.Type} Read({parameters})"))
        {
            code.Line($"{JsonNames.Cursor}.StartObject(ref reader);");
            if (spec.Members.Count == 0)
            {
                code.Line("reader.Skip();");
                EmitResult(code, spec);
                return;
            }

            foreach (var member in spec.Members)
            {
                code.Line($"{member.VariableType} {member.ReadVariable} = {member.InitialExpression};");
            }

            using (code.Block($"while ({JsonNames.Cursor}.NextMember(ref reader, out var member))"))
            {
                JsonDispatchEmitter.Statement(
                    code,
                    spec.Dispatch,
                    "member",
                    index => code.Line($"{spec.Members[index].ReadVariable} = {JsonValueEmitter.Read(spec.Members[index].Value)};"),
                    () => code.Line("reader.Skip();"));
            }

            code.Line();
            EmitResult(code, spec);
        }
    }

    private static void EmitResult(CodeWriter code, JsonStructureSpec spec)
    {
        var construction = $"return new {spec.Type}({(spec.Role == JsonRole.Error ? "details" : "")})";
        var hasMetadata = spec.Role == JsonRole.Output && spec.MetadataProperty is not null;
        if (spec.Members.Count == 0 && !hasMetadata)
        {
            code.Line(construction + ";");
            return;
        }

        using (code.Block(spec.Role == JsonRole.Error ? construction : $"return new {spec.Type}", "};"))
        {
            foreach (var member in spec.Members)
            {
                code.Line($"{member.PropertyName} = {member.ResultExpression},");
            }

            if (hasMetadata)
            {
                code.Line($"{spec.MetadataProperty} = metadata,");
            }
        }
    }

    private static void EmitWrite(CodeWriter code, JsonStructureSpec spec)
    {
        using (code.Block($"internal static void Write(ref {JsonNames.Writer} writer, {spec.Type} value)"))
        {
            code.Line("writer.WriteStartObject();");
            var afterBlock = false;
            foreach (var member in spec.Members)
            {
                var condition = Condition(member);
                if (afterBlock || condition is not null)
                {
                    code.Line();
                }

                EmitWrite(code, member, condition);
                afterBlock = condition is not null;
            }

            if (afterBlock)
            {
                code.Line();
            }

            code.Line("writer.WriteEndObject();");
        }
    }

    /// <summary>The pattern of values that are written, or null where all are.</summary>
    private static string? Condition(JsonMemberSpec member) => member.IsNullable ? "{ }" : null;

    private static void EmitWrite(CodeWriter code, JsonMemberSpec member, string? condition)
    {
        var property = "value." + member.PropertyName;
        if (condition is null)
        {
            JsonValueEmitter.WriteMember(code, member.Value, member.WrittenName, property);
            return;
        }

        using (code.Block($"if ({property} is {condition} {member.WriteVariable})"))
        {
            JsonValueEmitter.WriteMember(code, member.Value, member.WrittenName, member.WriteVariable);
        }
    }
}
