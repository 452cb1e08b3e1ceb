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
                EmitSend(code, spec, sent);
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

    private static void EmitSend(CodeWriter code, EventBindingSpec spec, string sent)
    {
        code.Line($"Send = static input => {EventSyntax.RequestEvents}.Of(");
        using (code.Indent())
        {
            code.Line($"input.{spec.SentProperty},");
            code.Line($"{CSharpLiteral.String(spec.SentName!)},");
            code.Line($"{sent}.Write{(spec.ValidatedType is null ? ")," : ",")}");
            if (spec.ValidatedType is { } type)
            {
                code.Line($"static ({type} value, ref {EventSyntax.Violations} violations) => value.Validate(ref violations)),");
            }
        }
    }

    private static void Fact(CodeWriter code, bool isTrue, string name)
    {
        if (isTrue)
        {
            code.Line(name + " = true,");
        }
    }
}
