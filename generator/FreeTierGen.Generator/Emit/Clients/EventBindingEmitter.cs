using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Emit.Events;
using FreeTierGen.Generator.Specs.Clients;

namespace FreeTierGen.Generator.Emit.Clients;

/// <summary>Writes what an operation's class says of the events that it sends and receives.</summary>
internal static class EventBindingEmitter
{
    /// <summary>Writes the field that says it.</summary>
    public static void Emit(CodeWriter code, OperationSpec operation, EventBindingSpec spec)
    {
        using (code.Block($"private static readonly {EventSyntax.Binding}<{operation.InputType}, {operation.OutputType}> Events = new()", "};"))
        {
            if (spec.SentClass is { } sent)
            {
                code.Line($"Send = static input => {EventSyntax.RequestEvents}.Of(input.{spec.SentProperty}, {sent}.Write),");
            }

            if (spec.ReceivedClass is { } received)
            {
                code.Line($"Receive = static (output, events) => output.{spec.ReceivedCopy}(events.Read({received}.Read, {received}.ReadError)),");
                code.Line($"ReadError = {received}.ReadError,");
            }

            Fact(code, spec.HasInitialRequest, "HasInitialRequest");
            Fact(code, spec.HasInitialResponse, "HasInitialResponse");
            Fact(code, spec.PrefersHttp2, "PrefersHttp2");
        }
    }

    /// <summary>Writes the method by which calls of the operation use it.</summary>
    public static void EmitOverride(CodeWriter code, OperationSpec operation)
    {
        MethodWriter.Signature(
            code,
            $"protected override {ClientNames.Task}<{operation.OutputType}> RunStreamingAsync(",
            $"global::FreeTierGen.Runtime.OperationCall<{operation.InputType}, {operation.OutputType}> operationCall");
        MethodWriter.Expression(code, "operationCall.RunEventsAsync(Events)");
    }

    private static void Fact(CodeWriter code, bool isTrue, string name)
    {
        if (isTrue)
        {
            code.Line(name + " = true,");
        }
    }
}
