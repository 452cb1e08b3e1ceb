using System.Diagnostics.CodeAnalysis;
using FreeTierGen.Runtime.Calls;
using FreeTierGen.Runtime.Identity;
using FreeTierGen.Runtime.Interceptors;
using FreeTierGen.Runtime.Tasks;
using FreeTierGen.Runtime.Transport;
using FreeTierGen.Runtime.Validation;

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

        return _interceptors.IsEmpty && !CallTelemetry.IsEnabled
            ? StartAsync(operation, input, null, cancellationToken)
            : ExecuteWatchedAsync(operation, input, cancellationToken);
    }

    // What interceptors and listeners see of a call as a whole.
    private async Task<TOutput> ExecuteWatchedAsync<TInput, TOutput>(
        Operation<TInput, TOutput> operation, TInput input, CancellationToken cancellationToken)
        where TInput : class
        where TOutput : class
    {
        var context = new CallContext(operation.Service, operation.Info, input);
        var time = Configuration.Options.TimeProvider;
        var started = time.GetTimestamp();
        using var activity = CallTelemetry.Start(context);
        using var limit = _interceptors.IsEmpty ? null : new CallLimit(Configuration.Options, operation.Info, cancellationToken);
        context.Limit = limit;
        try
        {
            if (limit is not null)
            {
                await limit.WaitAsync(_interceptors.CallStartingAsync(context, limit.Token), 0, wasSent: false).ConfigureAwait(false);
            }

            var output = await StartAsync(operation, input, context, cancellationToken).ConfigureAwait(false);
            context.Output = output;
            if (limit is not null)
            {
                var completing = _interceptors.CallCompletedAsync(context, limit.Token);
                await limit.WaitAsync(completing, context.Attempt, wasSent: true).ConfigureAwait(false);
            }

            CallTelemetry.Stop(activity, context, time.GetElapsedTime(started), null);
            return output;
        }
        catch (Exception exception)
        {
            CallTelemetry.Fail(activity, context, time.GetElapsedTime(started), exception);
            if (limit is not null)
            {
                await _interceptors.CallFailedAsync(context, exception, limit.Token).ConfigureAwait(false);
            }

            throw;
        }
    }

    private Task<TOutput> StartAsync<TInput, TOutput>(
        Operation<TInput, TOutput> operation, TInput input, CallContext? context, CancellationToken cancellationToken)
        where TInput : class
        where TOutput : class
        => operation.Info.DiscoversEndpoint && Configuration.Endpoint is null
            ? ExecuteDiscoveredAsync(operation, input, context, cancellationToken)
            : ExecuteAsync(operation, input, null, context, cancellationToken);

    // The few services that hand out hosts pay for asking; all other calls don't.
    private async Task<TOutput> ExecuteDiscoveredAsync<TInput, TOutput>(
        Operation<TInput, TOutput> operation, TInput input, CallContext? context, CancellationToken cancellationToken)
        where TInput : class
        where TOutput : class
    {
        using var own = context?.Limit is null ? new CallLimit(Configuration.Options, operation.Info, cancellationToken) : null;
        var limit = own ?? (CallLimit)context!.Limit!;

        // What is wrong with the request is said before the service is asked anything.
        input = operation.PrepareInput(this, input);
        ValidateInput(operation, input, context, cancellationToken);
        var root = FindTarget(operation, input);
        try
        {
            var target = await DiscoverAsync(operation, root, limit).ConfigureAwait(false);
            return await ExecuteAsync(operation, input, target, context, cancellationToken).ConfigureAwait(false);
        }
        catch (ServiceException exception) when (
            operation.Service.InvalidEndpointErrorCode is { } code && string.Equals(exception.ErrorCode, code, StringComparison.Ordinal))
        {
            Discovery.Forget(root);
        }

        var other = await DiscoverAsync(operation, root, limit).ConfigureAwait(false);
        return await ExecuteAsync(operation, input, other, context, cancellationToken).ConfigureAwait(false);
    }

    private async Task<DiscoveredTarget> DiscoverAsync<TInput, TOutput>(
        Operation<TInput, TOutput> operation, EndpointTarget root, CallLimit limit)
        where TInput : class
        where TOutput : class
    {
        try
        {
            var endpoint = await Discovery
                .FindAsync(root, token => operation.DiscoverEndpointAsync(this, token), limit.Token)
                .ConfigureAwait(false);
            return new DiscoveredTarget(_targets.GetValue(endpoint, _createTarget), limit.Started);
        }
        catch (OperationCanceledException exception) when (limit.Token.IsCancellationRequested)
        {
            throw limit.Ended(exception, 0, wasSent: false);
        }
    }

    // All that waits in most calls is one asynchronous method, so that a call costs one state machine. What needs no waiting is Call's,
    // and what few calls need has methods of its own: the first call does not wait for them to be compiled.
    [SuppressMessage("Reliability", "CA2000", Justification = "Requests and responses are disposed with their attempt.")]
    private async Task<TOutput> ExecuteAsync<TInput, TOutput>(
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

        var target = discovered?.Target ?? FindTarget(operation, input);

        var call = Call.Rent();
        try
        {
            call.Start(this, operation.Info, target, discovered?.Started ?? context?.Limit?.Started, context, cancellationToken);
            call.Request.HostPrefix = Configuration.Options.DisableHostPrefix || target.IsIpAddress ? null : operation.HostPrefixOf(input);
            operation.WriteRequest(call.Request, input);
            call.CompleteRequest(operation.Service);
            while (true)
            {
                Exception failure;
                HttpResponseMessage? response = null;
                var attemptToken = call.StartAttempt();
                try
                {
                    var request = call.CreateRequest();
                    var signing = context is null
                        ? SignAsync(call, operation.Info, attemptToken)
                        : SignWatchedAsync(call, operation.Info, context, request, attemptToken);
                    await signing.ConfigureAwait(false);
                    call.CheckHead();
                    call.Send();
                    response = await SendAsync(request, attemptToken).ConfigureAwait(false);
                    if (context is not null)
                    {
                        call.Step = CallStep.Own;
                        await _interceptors.ResponseReceivedAsync(context, response, attemptToken).ConfigureAwait(false);
                        call.Step = CallStep.Transport;
                    }

                    call.ExpectBody(response);
                    var body = await OpenAsync(response, attemptToken).ConfigureAwait(false);
                    while (!call.HasWholeBody(await ReadAsync(body, call.NextBodyMemory, attemptToken).ConfigureAwait(false)))
                    {
                    }

                    call.Step = CallStep.Own;
                    if (call.TryRead(operation, response, out var output, out var error))
                    {
                        call.Succeed();
                        CheckOutput(operation, input, output, call);

                        return output;
                    }

                    failure = error;
                }
                catch (Exception exception) when (call.Explain(exception) is { } explained)
                {
                    failure = explained;
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

    // Credentials are nearly always at hand.
    private ValueTask SignAsync(Call call, OperationInfo operation, CancellationToken cancellationToken)
    {
        if (operation.IsAnonymous)
        {
            return default;
        }

        call.Step = CallStep.Credentials;
        var finding = GetCredentialsAsync(operation, cancellationToken);
        if (!finding.IsCompletedSuccessfully)
        {
            return SignAsync(call, CancellableWait.For(finding, cancellationToken));
        }

        call.Sign(finding.Result);
        return default;
    }

    private static async ValueTask SignAsync(Call call, ValueTask<Credentials?> finding) =>
        call.Sign(await finding.ConfigureAwait(false));

    private async ValueTask SignWatchedAsync(
        Call call, OperationInfo operation, CallContext context, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await _interceptors.RequestBuiltAsync(context, request, cancellationToken).ConfigureAwait(false);
        call.CheckContent();
        await SignAsync(call, operation, cancellationToken).ConfigureAwait(false);
        await _interceptors.SendingAsync(context, request, cancellationToken).ConfigureAwait(false);
        call.CheckContent();
    }

    // Waits for as long as the service wants to be left alone. False where it is not to be asked again.
    private async ValueTask<bool> RecoverAsync(Call call, CallContext? context, Exception failure, CancellationToken cancellationToken)
    {
        if (context?.Limit is { } limit
            && !await _interceptors.AttemptFailedAsync(context, failure, limit.Token).ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            return false;
        }

        var decision = call.Decide();
        if (decision.Delay > TimeSpan.Zero)
        {
            await Task.Delay(decision.Delay, Configuration.Options.TimeProvider, cancellationToken).ConfigureAwait(false);
        }

        return decision.IsRetry;
    }

    private void ValidateInput<TInput, TOutput>(
        Operation<TInput, TOutput> operation, TInput input, CallContext? context, CancellationToken cancellationToken)
        where TInput : class
        where TOutput : class
    {
        var mode = Configuration.Options.RequestValidation;
        if (mode == RequestValidation.Off)
        {
            return;
        }

        var limit = CallTimeouts.CallLimit(Configuration.Options, operation.Info);
        var violations = ViolationCollector.WithoutDetails(mode, new PatternMatching(limit, cancellationToken));
        operation.Validate(input, ref violations);
        if (violations is not { IsValid: true, IsComplete: true })
        {
            ExplainInput(operation, input, violations, context);
            cancellationToken.ThrowIfCancellationRequested();
            if (limit > TimeSpan.Zero && violations.PatternTime >= limit)
            {
                var cause = new TimeoutException("The patterns of the request's members took that long.");
                throw CallTimeoutException.Of(operation.Info.Name, limit, isCallLimit: true, attempts: 0, wasSent: false, cause);
            }
        }
    }

    // Throws where the request violates the model. What there was no time for is left to the service, and those are told who watch calls.
    private static void ExplainInput<TInput, TOutput>(
        Operation<TInput, TOutput> operation, TInput input, ViolationCollector found, CallContext? context)
        where TInput : class
        where TOutput : class
    {
        var violations = found.WithDetails();
        operation.Validate(input, ref violations);
        if (!violations.IsValid)
        {
            throw new RequestValidationException(violations.ToResult().Violations);
        }

        if (context is not null)
        {
            context.UncheckedMembers = violations.ToResult().Unchecked;
        }
    }

    private void CheckOutput<TInput, TOutput>(Operation<TInput, TOutput> operation, TInput input, TOutput output, Call call)
        where TInput : class
        where TOutput : class
    {
        if (Configuration.Options.VerifyDigests && operation.FindDamage(input, output) is { } path)
        {
            throw new ResponseFormatException($"{operation.Info.Name} was answered with a digest of something else than was sent or received, at '{path}'.")
            {
                Path = path,
                Metadata = call.Metadata,
            };
        }

        if (Configuration.Options.ValidateResponses)
        {
            ValidateOutput(operation, output, call);
        }
    }

    private static void ValidateOutput<TInput, TOutput>(Operation<TInput, TOutput> operation, TOutput output, Call call)
        where TInput : class
        where TOutput : class
    {
        var violations = new ViolationCollector(RequestValidation.Full);
        operation.ValidateOutput(output, ref violations);
        if (!violations.IsValid)
        {
            throw new ResponseValidationException(violations.ToResult().Violations) { Metadata = call.Metadata };
        }
    }

    private EndpointTarget FindTarget<TInput, TOutput>(Operation<TInput, TOutput> operation, TInput input)
        where TInput : class
        where TOutput : class
    {
        try
        {
            var endpoint = operation.ResolveEndpoint(this, input);

            // Most clients call one endpoint all their life.
            return _lastTarget is { } last && last.Endpoint == endpoint ? last : _lastTarget = _targets.GetValue(endpoint, _createTarget);
        }
        catch (EndpointResolutionException exception) when (Configuration.Region is null)
        {
            throw new EndpointResolutionException(
                $"{exception.Message.TrimEnd('.')}. No region is set: set {nameof(ClientOptions.Region)} in the client's options, or the environment variable AWS_REGION.",
                exception);
        }
    }

    private ValueTask<Credentials?> GetCredentialsAsync(OperationInfo operation, CancellationToken cancellationToken)
    {
        if (operation.IsAuthOptional)
        {
            return FindCredentialsAsync(cancellationToken);
        }

        return _credentials.GetCredentialsAsync(cancellationToken)!;
    }

    private async ValueTask<Credentials?> FindCredentialsAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await _credentials.GetCredentialsAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (CredentialsException)
        {
            return null;
        }
    }

    // Has credentials dropped that the service no longer takes. False where there can be no others.
    internal bool TryRenew(Credentials refused)
    {
        if (_credentials is StaticCredentialsProvider)
        {
            return false;
        }

        try
        {
            _credentials.Invalidate(refused);
            return true;
        }
        catch (Exception)
        {
            // The service's error says more than a provider that can't forget.
            return false;
        }
    }
}
