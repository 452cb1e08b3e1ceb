using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Emit.Documentation;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Specs.Clients;

namespace FreeTierGen.Generator.Emit.Clients;

/// <summary>Writes the class of a waiter.</summary>
internal static class WaiterEmitter
{
    /// <summary>Writes the class.</summary>
    public static void Emit(CodeWriter code, WaiterSpec spec)
    {
        ClientFileEmitter.SilenceDeprecated(code, spec.UsesDeprecated);
        code.Line($"/// <summary>What the answers of {spec.OperationName} say of {XmlText.Line(spec.Name)}.</summary>");
        code.Line(GeneratedCode.Attribute);
        code.Line($"internal sealed class {spec.TypeName}");
        using (code.Indent())
        {
            code.Line($": {ClientNames.Waiter}<");
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
            code.Line($"private {spec.TypeName}()");
            using (code.Indent())
            {
                code.Line($": base({CSharpLiteral.String(spec.Name)}, minDelay: {spec.MinDelay}, maxDelay: {spec.MaxDelay})");
            }

            using (code.Block(""))
            {
            }

            code.Line();
            EmitMatch(code, [spec.InputType + " input", spec.OutputType + " output"], spec.Outputs, ClientNames.WaiterMatch, $"{ClientNames.WaiterState}.Retry");
            if (spec.Errors.Count > 0)
            {
                code.Line();
                EmitMatch(code, [ClientNames.ServiceException + " exception"], spec.Errors, ClientNames.WaiterState, $"{ClientNames.WaiterState}.Failure");
            }

            foreach (var method in spec.Methods)
            {
                code.Line();
                PathMethodEmitter.Emit(code, method);
            }
        }
    }

    private static void EmitMatch(
        CodeWriter code, IReadOnlyList<string> parameters, EquatableArray<AcceptorSpec> acceptors, string returnType, string otherwise)
    {
        code.Line($"protected override {returnType} Match(");
        using (code.Indent())
        {
            for (var i = 0; i < parameters.Count; i++)
            {
                code.Line(parameters[i] + (i < parameters.Count - 1 ? "," : ")"));
            }
        }

        using (code.Block(""))
        {
            foreach (var acceptor in acceptors)
            {
                // The compiler warns of what is never reached.
                if (acceptor.Condition is "false")
                {
                    continue;
                }

                var statement = acceptor.Reason is { } reason
                    ? $"return {ClientNames.WaiterMatch}.Failure({CSharpLiteral.String(reason)});"
                    : $"return {ClientNames.WaiterState}.{acceptor.State};";
                if (acceptor.Condition is null or "true")
                {
                    code.Line(statement);
                    return;
                }

                if (acceptor.Comment is not null)
                {
                    code.Comment(acceptor.Comment);
                }

                using (code.Block($"if ({acceptor.Condition})"))
                {
                    code.Line(statement);
                }

                code.Line();
            }

            code.Line($"return {otherwise};");
        }
    }
}
