using FreeTierGen.Runtime.Identity;

namespace FreeTierGen.Runtime.Calls;

/// <summary>What a call's attempts were signed with, and what the service said of that.</summary>
internal struct CallCredentials
{
    private Credentials? _signer;

    // Credentials that the service called expired, and the error that did.
    private Credentials? _refused;
    private ServiceException? _refusal;

    /// <summary>Who signed this attempt's request; null where it was not signed.</summary>
    public readonly Credentials? Signer => _signer;

    public void StartAttempt() => _signer = null;

    /// <summary>Takes note of what this attempt is signed with.</summary>
    /// <exception cref="ServiceException">The service has refused just these: the provider has no others.</exception>
    public void Use(Credentials credentials)
    {
        if (_refused is { } refused && refused.SignsLike(credentials))
        {
            throw _refusal!;
        }

        _signer = credentials;
    }

    /// <summary>Whether an error means that newer credentials would do, and the call may ask for some. It may once.</summary>
    public bool TryRenew(ServiceClient client, ServiceException error)
    {
        if (_signer is not { } signer || !ErrorCodes.MeansExpiredCredentials(error.ErrorCode) || !client.TryRenew(signer) || _refused is not null)
        {
            return false;
        }

        _refused = signer;
        _refusal = error;
        return true;
    }
}
