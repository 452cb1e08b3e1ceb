using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Specs.Clients;

namespace FreeTierGen.Generator.Emit.Clients;

/// <summary>Writes the class of an operation: what all protocols have in common. Messages are their own.</summary>
internal static class OperationEmitter
{
    /// <summary>Writes the class.</summary>
    public static void Emit(CodeWriter code, OperationSpec spec)
    {
        ClientFileEmitter.SilenceDeprecated(code, spec.UsesDeprecated);
        code.Line($"/// <summary>How {spec.Name} is called.</summary>");
        code.Line(GeneratedCode.Attribute);
        code.Line($"internal sealed class {spec.TypeName}");
        using (code.Indent())
        {
            code.Line($": {spec.Wire.BaseType}<");
            using (code.Indent())
            {
                code.Line(spec.InputType + ",");
                code.Line(spec.OutputType + (spec.IsRoutedByAccount ? ">," : ">"));
            }

            if (spec.IsRoutedByAccount)
            {
                code.Line($"  global::FreeTierGen.Runtime.IAccountOperation<{spec.InputType}>");
            }
        }

        using (code.Block(""))
        {
            code.Line($"internal static readonly {spec.TypeName} Instance = new();");
            code.Line();
            if (spec.Wire.Events is { } events)
            {
                EventBindingEmitter.Emit(code, spec, events);
                code.Line();
            }

            EmitConstructor(code, spec);
            code.Line();
            EmitEndpoint(code, spec);
            if (spec.DiscoveryType is { } discovery)
            {
                code.Line();
                EndpointDiscoveryEmitter.EmitOverrides(code, spec, discovery);
            }
            else if (spec.IsRoutedByAccount)
            {
                code.Line();
                AccountEmitter.EmitOverride(code, spec);
            }

            EmitPreparation(code, spec);
            EmitCopy(code, spec);
            EmitValidation(code, spec);
            EmitDigests(code, spec);
            EmitEvents(code, spec);
            code.Line();
            EmitSerialization(code, spec);
            foreach (var method in spec.EndpointMethods)
            {
                code.Line();
                PathMethodEmitter.Emit(code, method);
            }
        }
    }

    private static void EmitConstructor(CodeWriter code, OperationSpec spec)
    {
        var facts = string.Concat(spec.Facts.Select(fact => $", {fact} = true"));
        var treeHash = spec.TreeHashHeader is { } header ? $", TreeHashHeader = {CSharpLiteral.String(header)}" : "";
        var timeout = spec.AttemptSeconds is { } seconds
            ? FormattableString.Invariant($", AttemptTimeout = global::System.TimeSpan.FromSeconds({seconds})")
            : "";
        var checksums = spec.Checksums is { } found ? $", Checksums = {Checksums(found)}" : "";
        var auth = spec.AuthList is { } list ? $", Auth = {spec.ServiceType}.{list}" : "";
        var info = $"new {ClientNames.OperationInfo} {{ Name = {CSharpLiteral.String(spec.Name)}{facts}{auth}{treeHash}{checksums}{timeout} }}";
        code.Line($"private {spec.TypeName}()");
        using (code.Indent())
        {
            code.Line(": base(");
            using (code.Indent())
            {
                foreach (var argument in spec.Wire.BaseArguments)
                {
                    code.Line(argument + ",");
                }

                code.Line($"{spec.ServiceType}.Info,");
                code.Line(info + ")");
            }
        }

        using (code.Block(""))
        {
        }
    }

    private static string Checksums(ChecksumSpec spec)
    {
        List<string> properties = [];
        if (spec.CoversRequest)
        {
            properties.Add("CoversRequest = true");
        }

        if (spec.IsRequired)
        {
            properties.Add("IsRequired = true");
        }

        if (spec.AlgorithmHeader is { } algorithm)
        {
            properties.Add($"AlgorithmHeader = {CSharpLiteral.String(algorithm)}");
        }

        if (spec.ModeHeader is { } mode)
        {
            properties.Add($"ModeHeader = {CSharpLiteral.String(mode)}");
            properties.Add($"ResponseAlgorithms = new[] {{ {string.Join(", ", spec.ResponseAlgorithms.Select(CSharpLiteral.String))} }}");
        }

        return $"new {ClientNames.HttpChecksum} {{ {string.Join(", ", properties)} }}";
    }

    private static void EmitEndpoint(CodeWriter code, OperationSpec spec)
    {
        if (spec.IsRoutedByAccount)
        {
            AccountEmitter.EmitEndpoint(code, spec);
        }
        else
        {
            MethodWriter.Signature(
                code, $"public override {ClientNames.Endpoint} ResolveEndpoint(", ClientNames.ServiceClient + " client", spec.InputType + " input");
        }

        const string Return = "return ";
        if (spec.EndpointStatements.Count == 1 && spec.EndpointStatements[0].StartsWith(Return, StringComparison.Ordinal))
        {
            MethodWriter.Expression(code, spec.EndpointStatements[0].Substring(Return.Length).TrimEnd(';'));
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

    private static void EmitPreparation(CodeWriter code, OperationSpec spec)
    {
        if (spec.HostPrefix is { } prefix)
        {
            code.Line();
            code.Line($"public override string? HostPrefixOf({spec.InputType} input)");
            MethodWriter.Expression(code, prefix);
        }

        if (spec.PrepareStatements.Count > 0)
        {
            code.Line();
            MethodWriter.Signature(code, $"public override {spec.InputType} PrepareInput(", ClientNames.ServiceClient + " client", spec.InputType + " input");
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

    private static void EmitCopy(CodeWriter code, OperationSpec spec)
    {
        if (spec.Copy is { } copy)
        {
            code.Line();
            MethodWriter.Signature(code, "public override string? CopySourceOf(", ClientNames.ServiceClient + " client", spec.InputType + " input");
            MethodWriter.Expression(code, copy.SourceRegion);
            code.Line();
            MethodWriter.Signature(code, $"public override {spec.InputType} WithCopyUrl(", spec.InputType + " input", "string url");
            MethodWriter.Expression(code, $"input.{copy.CopyName}(url)");
            code.Line();
            MethodWriter.Signature(
                code,
                $"protected override global::System.Threading.Tasks.Task<{spec.OutputType}> RunCopyingAsync(",
                $"global::FreeTierGen.Runtime.OperationCall<{spec.InputType}, {spec.OutputType}> operationCall");
            MethodWriter.Expression(code, "operationCall.RunCopyingAsync()");
        }
    }

    private static void EmitValidation(CodeWriter code, OperationSpec spec)
    {
        const string Violations = $"ref {ClientNames.ViolationCollector} violations";
        if (spec.ValidatesInput)
        {
            code.Line();
            MethodWriter.Signature(code, "public override void Validate(", spec.InputType + " input", Violations);
            MethodWriter.Expression(code, "input.Validate(ref violations)");
        }

        if (spec.ValidatesOutput)
        {
            code.Line();
            MethodWriter.Signature(code, "public override void ValidateOutput(", spec.OutputType + " output", Violations);
            MethodWriter.Expression(code, "output.Validate(ref violations)");
        }
    }

    private static void EmitDigests(CodeWriter code, OperationSpec spec)
    {
        if (spec.DigestStatements.Count == 0)
        {
            return;
        }

        code.Line();
        MethodWriter.Signature(code, "public override string? FindDamage(", spec.InputType + " input", spec.OutputType + " output");
        using (code.Block(""))
        {
            foreach (var statement in spec.DigestStatements)
            {
                code.Line(statement);
            }
        }
    }

    private static void EmitEvents(CodeWriter code, OperationSpec spec)
    {
        if (spec.Wire.Events is not null)
        {
            code.Line();
            EventBindingEmitter.EmitOverride(code, spec);
        }
    }

    private static void EmitSerialization(CodeWriter code, OperationSpec spec)
    {
        switch (spec.Wire)
        {
            case TreeWireSpec tree:
                TreeWireEmitter.Emit(code, spec, tree);
                break;
            case HttpWireSpec http:
                HttpWireEmitter.Emit(code, spec, http);
                break;
            case QueryWireSpec query:
                QueryWireEmitter.Emit(code, spec, query);
                break;
            default:
                throw new InvalidOperationException($"No emitter is registered for {spec.Wire.GetType().Name}.");
        }
    }
}
