using FreeTierGen.Runtime.Authentication;
using FreeTierGen.Runtime.Identity;
using FreeTierGen.Runtime.Interceptors;
using FreeTierGen.Runtime.Tasks;

namespace FreeTierGen.Runtime.Calls;

/// <content>Operations that know their callers by other schemes than a signature, or by several.</content>
internal sealed partial class Call : IAuthenticatedAttempt
{
    private bool _isForRegionSet;

    string IAuthenticatedAttempt.OperationName => _operation.Name;

    string IAuthenticatedAttempt.ServiceName => _client.Service.SdkId;

    string? IAuthenticatedAttempt.SigningName => _client.Service.SigningName;

    object IAuthenticatedAttempt.Options => _client.Configuration.Options;

    bool IAuthenticatedAttempt.HasCredentials => _client.Configuration.Options.Credentials is not null;

    Func<string, string?> IAuthenticatedAttempt.ReadEnvironment => _client.Configuration.Options.ReadEnvironment;

    // An interceptor may have changed it.
    Uri IAuthenticatedAttempt.Url => _request!.RequestUri!;

    void IAuthenticatedAttempt.SetHeader(string name, string value)
    {
        Step = CallStep.Own;
        _request!.Headers.Remove(name);
        _request.Headers.TryAddWithoutValidation(name, value);
    }

    void IAuthenticatedAttempt.AddQuery(string name, string value)
    {
        Step = CallStep.Own;
        var url = _request!.RequestUri!.OriginalString;
        var separator = url.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        var options = new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true };
        _request.RequestUri = new Uri($"{url}{separator}{Uri.EscapeDataString(name)}={Uri.EscapeDataString(value)}", options);
    }

    async ValueTask IAuthenticatedAttempt.SignAsync(bool forRegionSet, bool isOptional, CancellationToken cancellationToken)
    {
        _isForRegionSet = forRegionSet;
        var started = Watch?.Now ?? 0;
        Credentials? credentials = null;
        try
        {
            credentials = await CancellableWait.For(_client.Credentials.GetCredentialsAsync(cancellationToken), cancellationToken).ConfigureAwait(false);
        }
        catch (CredentialsException) when (isOptional)
        {
        }

        if (credentials is { IsAnonymous: false } && _target.Sessions is { } sessions)
        {
            credentials = await sessions
                .FindAsync(_client, _target.Root, credentials, _client.Clock.Now, cancellationToken)
                .ConfigureAwait(false);
        }

        Watch?.Measure(CallInstruments.Credentials, started);
        Step = CallStep.Own;
        if (credentials is null && isOptional)
        {
            return;
        }

        if (credentials is { IsAnonymous: false })
        {
            await HashPayloadAsync(cancellationToken).ConfigureAwait(false);
        }

        Sign(credentials);
    }
}
