using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Emit.Json;
using FreeTierGen.Generator.Specs.Clients;

namespace FreeTierGen.Generator.Emit.Clients;

/// <summary>Writes the class of an operation that speaks awsJson.</summary>
internal static class AwsJsonOperationEmitter
{
    /// <summary>Writes the class.</summary>
    public static void Emit(CodeWriter code, AwsJsonOperationSpec spec)
    {
        ClientFileEmitter.SilenceDeprecated(code, spec.UsesDeprecated);
        code.Line($"/// <summary>How {spec.Name} is called.</summary>");
        code.Line(GeneratedCode.Attribute);
        code.Line($"internal sealed class {spec.TypeName}");
        using (code.Indent())
        {
            code.Line($": {ClientNames.AwsJsonOperation}<");
            using (code.Indent())
            {
                code.Line(spec.InputType + ",");
                code.Line(spec.OutputType + ">");
            }
        }

        using (code.Block(""))
        {
            code.Line($"internal static readonly {spec.TypeName} Instance = new();");
            code.Line();
            EmitConstructor(code, spec);
            code.Line();
            EmitEndpoint(code, spec);
            if (spec.DiscoveryType is { } discovery)
            {
                code.Line();
                EndpointDiscoveryEmitter.EmitOverride(code, discovery);
            }

            EmitPreparation(code, spec);
            EmitValidation(code, spec);
            code.Line();
            EmitSerialization(code, spec);
            foreach (var method in spec.EndpointMethods)
            {
                code.Line();
                PathMethodEmitter.Emit(code, method);
            }
        }
    }

    private static void EmitConstructor(CodeWriter code, AwsJsonOperationSpec spec)
    {
        var facts = string.Concat(spec.Facts.Select(fact => $", {fact} = true"));
        var timeout = spec.AttemptSeconds is { } seconds
            ? FormattableString.Invariant($", AttemptTimeout = global::System.TimeSpan.FromSeconds({seconds})")
            : "";
        var info = $"new {ClientNames.OperationInfo} {{ Name = {CSharpLiteral.String(spec.Name)}{facts}{timeout} }}";
        code.Line($"private {spec.TypeName}()");
        using (code.Indent())
        {
            code.Line(": base(");
            using (code.Indent())
            {
                code.Line($"{ClientNames.AwsJsonVersion}.{spec.Version},");
                code.Line($"{spec.ServiceType}.Info,");
                code.Line(info + ")");
            }
        }

        using (code.Block(""))
        {
        }
    }

    private static void EmitEndpoint(CodeWriter code, AwsJsonOperationSpec spec)
    {
        Signature(
            code, $"public override {ClientNames.Endpoint} ResolveEndpoint(", ClientNames.ServiceClient + " client", spec.InputType + " input");
        const string Return = "return ";
        if (spec.EndpointStatements.Count == 1 && spec.EndpointStatements[0].StartsWith(Return, StringComparison.Ordinal))
        {
            Expression(code, spec.EndpointStatements[0].Substring(Return.Length).TrimEnd(';'));
            return;
        }

        using (code.Block(""))
        {
            foreach (var statement in spec.EndpointStatements)
            {
                code.Line(statement);
            }
        }
    }

    private static void EmitPreparation(CodeWriter code, AwsJsonOperationSpec spec)
    {
        if (spec.HostPrefix is { } prefix)
        {
            code.Line();
            code.Line($"public override string? HostPrefixOf({spec.InputType} input)");
            Expression(code, prefix);
        }

        if (spec.PrepareStatements.Count > 0)
        {
            code.Line();
            Signature(code, $"public override {spec.InputType} PrepareInput(", ClientNames.ServiceClient + " client", spec.InputType + " input");
            using (code.Block(""))
            {
                foreach (var statement in spec.PrepareStatements)
                {
                    code.Line(statement);
                }

                code.Line("return input;");
            }
        }
    }

    private static void EmitValidation(CodeWriter code, AwsJsonOperationSpec spec)
    {
        const string Violations = $"ref {ClientNames.ViolationCollector} violations";
        if (spec.ValidatesInput)
        {
            code.Line();
            Signature(code, "public override void Validate(", spec.InputType + " input", Violations);
            Expression(code, "input.Validate(ref violations)");
        }

        if (spec.ValidatesOutput)
        {
            code.Line();
            Signature(code, "public override void ValidateOutput(", spec.OutputType + " output", Violations);
            Expression(code, "output.Validate(ref violations)");
        }
    }

    private static void EmitSerialization(CodeWriter code, AwsJsonOperationSpec spec)
    {
        Signature(code, "protected override void WriteInput(", $"ref {JsonNames.Writer} writer", spec.InputType + " input");
        if (spec.InputSerializer is { } writer)
        {
            Expression(code, $"{writer}.Write(ref writer, input)");
        }
        else
        {
            using (code.Block(""))
            {
                code.Line("writer.WriteStartObject();");
                code.Line("writer.WriteEndObject();");
            }
        }

        code.Line();
        Signature(
            code, $"protected override {spec.OutputType} ReadOutput(", $"ref {JsonNames.Reader} reader", ClientNames.ResponseMetadata + " metadata");
        if (spec.OutputSerializer is { } reader)
        {
            Expression(code, $"{reader}.Read(ref reader, metadata)");
        }
        else
        {
            using (code.Block(""))
            {
                code.Line("reader.Skip();");
                code.Line($"return new {spec.OutputType} {{ {spec.MetadataProperty} = metadata }};");
            }
        }

        code.Line();
        Signature(
            code,
            $"protected override {ClientNames.ServiceException} ReadError(",
            $"ref {JsonNames.Reader} reader",
            ClientNames.ErrorDetails + " details");
        Expression(code, spec.ErrorsType + ".Read(ref reader, details)");
    }

    private static void Signature(CodeWriter code, string head, string first, string second)
    {
        code.Line(head);
        using (code.Indent())
        {
            code.Line(first + ",");
            code.Line(second + ")");
        }
    }

    private static void Expression(CodeWriter code, string expression)
    {
        using (code.Indent())
        {
            code.Line($"=> {expression};");
        }
    }
}
