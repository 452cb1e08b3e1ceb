using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using FreeTierGen.Runtime.Calls;
using FreeTierGen.Runtime.Endpoints;
using FreeTierGen.Runtime.Interceptors;
using FreeTierGen.Runtime.Tasks;
using FreeTierGen.Runtime.Transport;

namespace FreeTierGen.Runtime;

/// <content>How a call is carried out: its attempts, and what is between them.</content>
public sealed partial class ServiceClient
{
    // All that waits in most calls is one asynchronous method, so that a call costs one state machine. What needs no waiting is Call's,
    // and what few calls need has methods of its own: the first call does not wait for them to be compiled.
    [SuppressMessage("Reliability", "CA2000", Justification = "Requests and responses are disposed with their attempt.")]
    private async Task<TOutput> ExecuteBufferedAsync<TInput, TOutput>(
        Operation<TInput, TOutput> operation,
        TInput input,
        DiscoveredTarget? discovered,
        CallContext? context,
        CancellationToken cancellationToken)
        where TInput : class
        where TOutput : class
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (discovered is null)
        {
            // Else it was done before the endpoint was discovered.
            input = operation.PrepareInput(this, input);
            ValidateInput(operation, input, context, cancellationToken);
        }

        var target = discovered?.Target ?? FindTarget(operation, input, context);

        var call = Call.Pool.Rent();
        try
        {
            call.Start(this, operation.Info, target, discovered?.Started ?? context?.Limit?.Started, context, cancellationToken);
            call.Request.HostPrefix = HostPrefixOf(operation, input, target);
            var watch = context?.Watch;
            var started = watch?.Now ?? 0;
            operation.Serialize(call.Request, input);
            call.CompleteRequest(operation.Service);
            watch?.Measure(CallInstruments.Serialization, started);
            if (Rate is not null)
            {
                await call.WaitForTurnAsync().ConfigureAwait(false);
            }

            while (true)
            {
                Exception failure;
                HttpResponseMessage? response = null;
                var attemptToken = call.StartAttempt();
                try
                {
                    var request = call.CreateRequest();
                    var signing = context?.Limit is null
                        ? SignAsync(call, operation.Info, attemptToken)
                        : SignWatchedAsync(call, operation.Info, context, request, attemptToken);
                    await signing.ConfigureAwait(false);
                    call.CheckHead();
                    call.Send();
                    response = await SendAsync(request, attemptToken).ConfigureAwait(false);
                    if (context?.Limit is not null)
                    {
                        call.Step = CallStep.Own;
                        await _interceptors!.ResponseReceivedAsync(context, response, attemptToken).ConfigureAwait(false);
                        call.Step = CallStep.Transport;
                    }

                    call.ExpectBody(response);
                    var body = await OpenAsync(response, attemptToken).ConfigureAwait(false);
                    while (!call.HasWholeBody(await ReadAsync(body, call.NextBodyMemory, attemptToken).ConfigureAwait(false), response))
                    {
                    }

                    call.Step = CallStep.Own;
                    if (call.TryRead(operation, response, out var output, out var error))
                    {
                        call.Succeed();
                        CheckOutput(operation, input, output, call);
                        return output;
                    }

                    failure = call.Note(error);
                }
                catch (Exception exception) when (call.Explain(exception) is { } explained)
                {
                    failure = call.Note(explained);
                }
                finally
                {
                    call.EndAttempt(response);
                }

                if (!await RecoverAsync(call, context, failure, cancellationToken).ConfigureAwait(false))
                {
                    throw failure;
                }
            }
        }
        finally
        {
            call.Return();
        }
    }

    private Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var sending = _invoker.SendAsync(request, cancellationToken);
        return _isInvokerPunctual ? sending : CancellableWait.For(sending, cancellationToken);
    }

    private ValueTask<Stream> OpenAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var opening = ResponseStream.OpenAsync(response.Content, cancellationToken);
        return _isInvokerPunctual ? opening : CancellableWait.For(opening, cancellationToken);
    }

    private ValueTask<int> ReadAsync(Stream body, Memory<byte> memory, CancellationToken cancellationToken)
    {
        var reading = body.ReadAsync(memory, cancellationToken);
        return _isInvokerPunctual ? reading : CancellableWait.For(reading, cancellationToken);
    }

    // Waits for as long as the service wants to be left alone. False where it is not to be asked again.
    private async ValueTask<bool> RecoverAsync(Call call, CallContext? context, Exception failure, CancellationToken cancellationToken)
    {
        if (context?.Limit is { } limit
            && !await _interceptors!.AttemptFailedAsync(context, failure, limit.Token).ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            return false;
        }

        var decision = call.Decide(failure);
        if (decision.IsRetry)
        {
            context?.Watch?.Retry(context.Attempt, failure, decision.Delay);
        }

        if (decision.Delay > TimeSpan.Zero)
        {
            await Task.Delay(decision.Delay, Configuration.Options.TimeProvider, cancellationToken).ConfigureAwait(false);
        }

        return decision.IsRetry;
    }

    private string? HostPrefixOf<TInput, TOutput>(Operation<TInput, TOutput> operation, TInput input, EndpointTarget target)
        where TInput : class
        where TOutput : class
        => Configuration.Options.DisableHostPrefix || target.IsIpAddress ? null : operation.HostPrefixOf(input);

    private EndpointTarget FindTarget<TInput, TOutput>(Operation<TInput, TOutput> operation, TInput input, CallContext? context)
        where TInput : class
        where TOutput : class
    {
        try
        {
            var watch = context?.Watch;
            var started = watch?.Now ?? 0;
            var endpoint = operation.ResolveEndpoint(this, input);
            watch?.Measure(CallInstruments.Endpoint, started);


            return TargetOf(endpoint);
        }
        catch (EndpointResolutionException exception) when (Configuration.Region is null)
        {
            throw WithoutRegion(exception);
        }
    }

    // Most clients call one endpoint all their life.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private EndpointTarget TargetOf(Endpoint endpoint) =>
        _lastTarget is { } last && last.Endpoint == endpoint ? last : _lastTarget = _targets.GetValue(endpoint, _createTarget);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static EndpointResolutionException WithoutRegion(EndpointResolutionException exception) => new(
        $"{exception.Message.TrimEnd('.')}. No region is set: set {nameof(ClientOptions.Region)} in the client's options, or the environment variable AWS_REGION.",
        exception);
}
