using FreeTierGen.Runtime.Calls;
using FreeTierGen.Runtime.Identity;
using FreeTierGen.Runtime.Interceptors;
using FreeTierGen.Runtime.Tasks;

namespace FreeTierGen.Runtime;

/// <content>Who signs requests.</content>
public sealed partial class ServiceClient
{
    // Credentials are nearly always at hand.
    private ValueTask SignAsync(Call call, OperationInfo operation, CancellationToken cancellationToken)
    {
        if (operation.IsAnonymous)
        {
            return default;
        }

        call.Step = CallStep.Credentials;
        if (operation.Auth is { } auth)
        {
            return auth.AuthenticateAsync(call, cancellationToken);
        }

        var started = call.Watch?.Now ?? 0;
        var finding = _credentials.GetCredentialsAsync(cancellationToken);
        if (!finding.IsCompletedSuccessfully)
        {
            return SignAsync(call, CancellableWait.For(finding, cancellationToken), started);
        }

        call.Watch?.Measure(CallInstruments.Credentials, started);
        call.Sign(finding.Result);
        return default;
    }

    private static async ValueTask SignAsync(Call call, ValueTask<Credentials> finding, long started)
    {
        var credentials = await finding.ConfigureAwait(false);
        call.Watch?.Measure(CallInstruments.Credentials, started);
        call.Sign(credentials);
    }

    private async ValueTask SignWatchedAsync(
        Call call, OperationInfo operation, CallContext context, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await _interceptors!.RequestBuiltAsync(context, request, cancellationToken).ConfigureAwait(false);
        call.CheckContent();
        await SignAsync(call, operation, cancellationToken).ConfigureAwait(false);
        await _interceptors!.SendingAsync(context, request, cancellationToken).ConfigureAwait(false);
        call.CheckContent();
    }

    // Has credentials dropped that the service no longer takes. False where there can be no others.
    internal bool TryRenew(Credentials refused)
    {
        if (refused.Session is { } session)
        {
            session.End();
            return true;
        }

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
