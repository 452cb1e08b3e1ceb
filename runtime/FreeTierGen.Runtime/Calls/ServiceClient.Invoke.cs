using FreeTierGen.Runtime.Calls;
using FreeTierGen.Runtime.Interceptors;

namespace FreeTierGen.Runtime;

public sealed partial class ServiceClient
{
    /// <summary>Calls an operation.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="input">The request.</param>
    /// <param name="cancellationToken">Cancels the call. The service may have done its work all the same.</param>
    /// <returns>The response.</returns>
    /// <exception cref="RequestValidationException">The request violates the model; nothing was sent.</exception>
    /// <exception cref="EndpointResolutionException">There is no endpoint for the client's options and this request.</exception>
    /// <exception cref="AuthSchemeNotSupportedException">The endpoint wants a signature that the client can't make.</exception>
    /// <exception cref="ClientConfigurationException">There is no region to sign for.</exception>
    /// <exception cref="CredentialsException">There are no credentials to sign with.</exception>
    /// <exception cref="RequestSerializationException">A header or the path would hold what it can't, such as a line break; nothing was sent.</exception>
    /// <exception cref="RequestStreamException">A stream in the request can't be sent.</exception>
    /// <exception cref="ServiceException">The service answered with an error.</exception>
    /// <exception cref="TransportException">The service could not be reached or its response not be received.</exception>
    /// <exception cref="CallTimeoutException">The call or its last attempt took too long.</exception>
    /// <exception cref="ResponseFormatException">The response is not what the protocol promises.</exception>
    /// <exception cref="ResponseValidationException">The response violates the model, and the options ask for it to be checked.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled the call.</exception>
    /// <exception cref="ObjectDisposedException">The client has been disposed.</exception>
    public Task<TOutput> InvokeAsync<TInput, TOutput>(
        Operation<TInput, TOutput> operation,
        TInput input,
        CancellationToken cancellationToken = default)
        where TInput : class
        where TOutput : class
    {
        ArgumentNullException.ThrowIfNull(operation);

        // Callers know it by the name that generated methods give it.
        ArgumentNullException.ThrowIfNull(input, "request");
        ObjectDisposedException.ThrowIf(_isDisposed, this);

        return _interceptors is null && !IsListenedTo
            ? StartAsync(operation, input, null, cancellationToken)
            : ExecuteWatchedAsync(operation, input, cancellationToken);
    }

    private CallLimit LimitOf(OperationInfo operation, CancellationToken caller, TimeSpan? limit = null)
    {
        var options = Configuration.Options;
        var time = options.TimeProvider;
        return new CallLimit(operation.Name, limit ?? CallTimeouts.CallLimit(options, operation), AttemptTimer.NowOf(time), time, caller);
    }

    private bool IsListenedTo => CallInstruments.IsEnabled || _log is { IsEnabled: true };

    // What interceptors and listeners see of a call as a whole.
    private async Task<TOutput> ExecuteWatchedAsync<TInput, TOutput>(
        Operation<TInput, TOutput> operation, TInput input, CancellationToken cancellationToken)
        where TInput : class
        where TOutput : class
    {
        var context = new CallContext(operation.Service, operation.Info, input);
        var watch = context.Watch = IsListenedTo ? new CallWatch(context, Configuration.Options.TimeProvider, Configuration.Region, _log) : null;
        var options = Configuration.Options;
        using var limit = _interceptors?.Start(
            context, CallTimeouts.CallLimit(options, operation.Info), AttemptTimer.NowOf(options.TimeProvider), options.TimeProvider, cancellationToken);
        try
        {
            if (limit is not null)
            {
                await limit.WaitAsync(_interceptors!.CallStartingAsync(context, limit.Token), 0, wasSent: false).ConfigureAwait(false);
            }

            var output = await StartAsync(operation, input, context, cancellationToken).ConfigureAwait(false);
            context.Output = output;
            if (limit is not null)
            {
                var completing = _interceptors!.CallCompletedAsync(context, limit.Token);
                await limit.WaitAsync(completing, context.Attempt, wasSent: true).ConfigureAwait(false);
            }

            watch?.Stop(null);
            return output;
        }
        catch (Exception exception)
        {
            // A stream that does not reach the caller would hold on to its connection.
            (context.Output as IDisposable)?.Dispose();
            watch?.Fail(exception);
            if (limit is not null)
            {
                await _interceptors!.CallFailedAsync(context, exception, limit.Token).ConfigureAwait(false);
            }

            throw;
        }
    }

    private Task<TOutput> StartAsync<TInput, TOutput>(
        Operation<TInput, TOutput> operation, TInput input, CallContext? context, CancellationToken cancellationToken)
        where TInput : class
        where TOutput : class
        => operation.Info.CopiesAcrossRegions ? operation.StartCopying(new(this, operation, input, null, context, cancellationToken))
            : operation.Info.DiscoversEndpoint && Configuration.Endpoint is null
            ? operation.StartDiscovering(new(this, operation, input, null, context, cancellationToken))
            : ExecuteAsync(operation, input, null, context, cancellationToken);

    private Task<TOutput> ExecuteAsync<TInput, TOutput>(
        Operation<TInput, TOutput> operation,
        TInput input,
        DiscoveredTarget? discovered,
        CallContext? context,
        CancellationToken cancellationToken)
        where TInput : class
        where TOutput : class
        => operation.Info is { StreamsInput: false, StreamsOutput: false }
            ? ExecuteBufferedAsync(operation, input, discovered, context, cancellationToken)
            : operation.StartStreaming(new(this, operation, input, discovered, context, cancellationToken));
}
