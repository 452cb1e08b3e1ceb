using FreeTierGen.Runtime.Interceptors;

namespace FreeTierGen.EndToEnd.Tests.Harness;

/// <summary>Writes down what it is told during calls.</summary>
internal sealed class AttemptRecorder : CallInterceptor
{
    public List<string> Events { get; } = [];

    public override ValueTask OnCallStartingAsync(CallContext context, CancellationToken cancellationToken) =>
        Add($"starting {context.Operation.Name}");

    public override ValueTask OnRequestBuiltAsync(CallContext context, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // Whatever is added before signing is part of the request that the service verifies.
        request.Headers.Add("x-amz-test-attempt", $"{context.Attempt}");
        return Add($"built {context.Attempt}, signed: {request.Headers.Contains("Authorization")}");
    }

    public override ValueTask OnSendingAsync(CallContext context, HttpRequestMessage request, CancellationToken cancellationToken) =>
        Add($"sending {context.Attempt}, signed: {request.Headers.Contains("Authorization")}");

    public override ValueTask OnResponseReceivedAsync(CallContext context, HttpResponseMessage response, CancellationToken cancellationToken) =>
        Add($"received {(int)response.StatusCode}");

    public override ValueTask OnAttemptFailedAsync(CallContext context, Exception exception, CancellationToken cancellationToken) =>
        Add($"failed {context.Attempt} with {exception.GetType().Name}");

    public override ValueTask OnCallCompletedAsync(CallContext context, CancellationToken cancellationToken) =>
        Add($"completed with {context.Output!.GetType().Name}");

    public override ValueTask OnCallFailedAsync(CallContext context, Exception exception, CancellationToken cancellationToken) =>
        Add($"call failed with {exception.GetType().Name}");

    private ValueTask Add(string text)
    {
        Events.Add(text);
        return default;
    }
}
