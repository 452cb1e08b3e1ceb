using FreeTierGen.Runtime.Calls;
using FreeTierGen.Runtime.Identity;
using FreeTierGen.Runtime.Interceptors;
using FreeTierGen.Runtime.Signing;
using FreeTierGen.Runtime.Tasks;
using FreeTierGen.Runtime.Text;
using FreeTierGen.Runtime.Transport;

namespace FreeTierGen.Runtime;

/// <content>URLs that somebody else sends.</content>
public sealed partial class ServiceClient
{
    /// <summary>
    /// Makes a URL of a request, which can be sent by whoever has it, without credentials, until it expires. Nothing is sent. Interceptors
    /// are not asked.
    /// </summary>
    /// <param name="operation">The operation.</param>
    /// <param name="input">The request. A stream in it is left alone: the body is the sender's.</param>
    /// <param name="lifetime">How long the URL can be used: one second to seven days, in whole seconds. Temporary credentials may end its life earlier.</param>
    /// <param name="cancellationToken">Ends the wait for credentials.</param>
    /// <returns>The URL, and what has to be sent with it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The lifetime is shorter than a second or longer than seven days.</exception>
    /// <exception cref="RequestValidationException">The request violates the model.</exception>
    /// <exception cref="EndpointResolutionException">There is no endpoint for the client's options and this request.</exception>
    /// <exception cref="AuthSchemeNotSupportedException">The endpoint wants a signature that the client can't make.</exception>
    /// <exception cref="ClientConfigurationException">There is no region to sign for.</exception>
    /// <exception cref="CredentialsException">There are no credentials to sign with.</exception>
    /// <exception cref="CallTimeoutException">The credentials took longer than an attempt may.</exception>
    /// <exception cref="RequestSerializationException">A header or the path would hold what it can't, such as a line break.</exception>
    /// <exception cref="PresigningException">The request has a body that a signature has to cover, or is sent without a signature.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    /// <exception cref="ObjectDisposedException">The client has been disposed.</exception>
    public Task<PresignedRequest> PresignAsync<TInput, TOutput>(
        Operation<TInput, TOutput> operation,
        TInput input,
        TimeSpan lifetime,
        CancellationToken cancellationToken = default)
        where TInput : class
        where TOutput : class
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(input, "request");
        SigV4Signer.CheckLifetime(lifetime);
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        return PresignCheckedAsync(operation, input, lifetime, null, cancellationToken);
    }

    private async Task<PresignedRequest> PresignCheckedAsync<TInput, TOutput>(
        Operation<TInput, TOutput> operation,
        TInput input,
        TimeSpan lifetime,
        KeyValuePair<string, string>? parameter,
        CancellationToken cancellationToken)
        where TInput : class
        where TOutput : class
    {
        cancellationToken.ThrowIfCancellationRequested();
        input = operation.PrepareInput(this, input);
        ValidateInput(operation, input, null, cancellationToken);
        var scheme = operation.Info.Auth?.PresigningScheme(Configuration.Options, Configuration.Options.ReadEnvironment);
        if (operation.Info.IsAnonymous || IsAnonymous || (operation.Info.Auth is not null && scheme is null))
        {
            throw new PresigningException($"A request of {operation.Info.Name} is sent without a signature, and so there is none for a URL to carry.");
        }

        using var limit = LimitOf(operation.Info, cancellationToken, CallTimeouts.AttemptLimit(Configuration.Options, operation.Info));
        Credentials? credentials = null;
        EndpointTarget target;
        if (operation is IAccountOperation<TInput> routed && NeedsAccount)
        {
            credentials = await WaitForCredentialsAsync(operation.Info, limit).ConfigureAwait(false);
            target = FindTarget(routed, input, credentials.AccountId);
        }
        else
        {
            target = FindTarget(operation, input, context: null);
        }

        var request = new RequestBuilder { HostPrefix = HostPrefixOf(operation, input, target) };
        operation.SerializePresigned(request, input);
        request.AddHeaders(operation.Service.Headers);
        foreach (var name in operation.Service.PresignedParameters)
        {
            request.MoveToQuery(name);
        }

        if (parameter is { } added)
        {
            request.AddQuery(added.Key, added.Value);
        }

        var isForRegionSet = target.IsSignedForRegionSet(scheme == SigV4aSigner.SchemeName);
        target.CheckSigning(isForRegionSet);
        credentials ??= await WaitForCredentialsAsync(operation.Info, limit).ConfigureAwait(false);
        if (target.Sessions is { } sessions)
        {
            var finding = sessions.FindAsync(this, target.Root, credentials, Clock.Now, limit.Token);
            credentials = (await WaitForCredentialsAsync(finding, limit).ConfigureAwait(false))!;
        }

        return SignUrl(operation.Info, request, target, isForRegionSet, credentials, lifetime);
    }

    private PresignedRequest SignUrl(
        OperationInfo operation,
        RequestBuilder builder,
        EndpointTarget target,
        bool isForRegionSet,
        Credentials credentials,
        TimeSpan lifetime)
    {
        // Without a content: a content type that is only the protocol's is the sender's to choose.
        using var request = new HttpRequestMessage(builder.Method, target.UrlOf(builder));
        builder.WriteHeaders(request, target.Endpoint);
        RequestCheck.Head(request);

        var isUnsigned = target.AllowsUnsignedPayload
            || (operation.IsPayloadUnsigned && request.RequestUri!.Scheme == Uri.UriSchemeHttps);
        if (!builder.WrittenBody.IsEmpty || (operation.StreamsInput && !isUnsigned))
        {
            throw new PresigningException(
                $"No URL can stand for a request of {operation.Name}: its signature has to cover the body, which a URL does not hold. Call it, or have it called by who has credentials.");
        }

        var time = Clock.Now;
        var context = new SigningContext
        {
            Credentials = credentials,
            Region = isForRegionSet ? target.RegionSet! : target.SigningRegion,
            Service = target.SigningName,
            Time = time,
            DisableDoubleEncoding = target.DisableDoubleEncoding,
            DisablePathNormalization = target.SignsPathAsSent,
            UnsignedPayload = isUnsigned,
        };
        var url = isForRegionSet
            ? _service.MultiRegionSigner!.PresignMessage(request, default, lifetime, context)
            : Signer.Presign(request, default, lifetime, context);
        return new PresignedRequest(url, builder.Method, SignedHeadersOf(request), EndOf(time, lifetime, credentials));
    }

    private async ValueTask<Credentials> WaitForCredentialsAsync(OperationInfo operation, CallLimit limit) =>
        await WaitForCredentialsAsync(FindCredentials(limit.Token), limit).ConfigureAwait(false) switch
        {
            null => throw NullCredentials.Of(_credentials),
            { IsAnonymous: true } => throw new PresigningException(
                $"The credentials for {operation.Name} are anonymous, and so there is no signature for a URL to carry."),
            var credentials => credentials,
        };

    private ValueTask<Credentials> FindCredentials(CancellationToken cancellationToken)
    {
        try
        {
            return _credentials.GetCredentialsAsync(cancellationToken);
        }
        catch (Exception exception)
        {
            return ValueTask.FromException<Credentials>(exception);
        }
    }

    // Outside of attempts, which see to all of this themselves.
    private static async ValueTask<Credentials?> WaitForCredentialsAsync(ValueTask<Credentials> finding, CallLimit limit)
    {
        try
        {
            return await CancellableWait.For(finding, limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (limit.Token.IsCancellationRequested)
        {
            throw limit.Ended(exception, 0, wasSent: false);
        }
        catch (Exception exception) when (TransportFailure.Is(exception))
        {
            throw new CredentialsException($"The credentials provider failed: {FailureText.Of(exception)}", exception);
        }
    }

    // Signatures are made by the second.
    private static DateTimeOffset EndOf(DateTimeOffset time, TimeSpan lifetime, Credentials credentials)
    {
        var end = new DateTimeOffset(time.UtcTicks - (time.UtcTicks % TimeSpan.TicksPerSecond), TimeSpan.Zero)
            .AddSeconds((long)lifetime.TotalSeconds);
        return credentials.Expiration < end ? credentials.Expiration.Value : end;
    }

    private static Dictionary<string, string> SignedHeadersOf(HttpRequestMessage request)
    {
        var signed = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, values) in request.Headers.NonValidated)
        {
            if (SignedHeaderPolicy.Covers(name))
            {
                signed.Add(name, values.ToString());
            }
        }

        if (request.Content is { } content)
        {
            foreach (var (name, values) in content.Headers.NonValidated)
            {
                signed.Add(name, values.ToString());
            }
        }

        return signed;
    }
}
