using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Specs.Clients;

namespace FreeTierGen.Generator.Emit.Clients;

/// <summary>Writes the methods that wait.</summary>
internal static class WaitersEmitter
{
    /// <summary>Writes the class.</summary>
    public static void Emit(CodeWriter code, WaitersSpec spec)
    {
        ClientFileEmitter.SilenceDeprecated(code, spec.UsesDeprecated);
        code.Line($"/// <summary>Waits for what the operations of <see cref=\"{spec.InterfaceType}\"/> tell of, whatever implements it.</summary>");
        code.Line(GeneratedCode.Attribute);
        using (code.Block($"{spec.Visibility} static class {spec.TypeName}"))
        {
            var isFirst = true;
            foreach (var method in spec.Methods)
            {
                foreach (var waiter in method.Waiters)
                {
                    if (!isFirst)
                    {
                        code.Line();
                    }

                    isFirst = false;
                    EmitWithTime(code, spec, method, waiter);
                    code.Line();
                    EmitWithOptions(code, spec, method, waiter);
                }
            }
        }
    }

    private static void EmitWithTime(CodeWriter code, WaitersSpec spec, WaitableMethodSpec method, WaiterMethodSpec waiter)
    {
        MethodDocumentation.Waiter(code, spec.InterfaceType, method, waiter, "maxWaitTime", "How long to wait. How often to ask is the model's.");
        ClientFileEmitter.Deprecate(code, waiter.Deprecation);
        ExtensionMethod.Declare(
            code,
            Name(method, waiter),
            spec.InterfaceType,
            method.InputType + (method.IsInputOptional ? "? request" : " request"),
            "global::System.TimeSpan maxWaitTime");
        MethodWriter.Expression(
            code, $"client.{waiter.Name}(request, new {ClientNames.WaiterOptions} {{ MaxWaitTime = maxWaitTime }}, cancellationToken)");
    }

    private static void EmitWithOptions(CodeWriter code, WaitersSpec spec, WaitableMethodSpec method, WaiterMethodSpec waiter)
    {
        MethodDocumentation.Waiter(
            code, spec.InterfaceType, method, waiter, "options", "How long to wait, 5 minutes unless it says otherwise, and how often to ask.");
        ClientFileEmitter.Deprecate(code, waiter.Deprecation);
        ExtensionMethod.Declare(
            code,
            Name(method, waiter),
            spec.InterfaceType,
            method.IsInputOptional ? $"{method.InputType}? request = null" : $"{method.InputType} request",
            ClientNames.WaiterOptions + "? options = null");
        using (code.Block(""))
        {
            code.Line("global::System.ArgumentNullException.ThrowIfNull(client);");
            code.Line($"return {waiter.WaiterType}.Instance.WaitAsync(");
            using (code.Indent())
            {
                code.Line(MethodSignature.Request(method) + ",");
                code.Line($"client.{method.Name},");
                code.Line("options,");
                code.Line($"(client as {spec.ClientType})?.TimeProvider,");
                code.Line("cancellationToken);");
            }
        }
    }

    private static string Name(WaitableMethodSpec method, WaiterMethodSpec waiter)
        => $"{ClientNames.Task}<{ClientNames.WaiterResult}<{method.OutputType}>> {waiter.Name}";
}
