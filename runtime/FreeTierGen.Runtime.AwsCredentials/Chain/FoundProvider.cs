using FreeTierGen.Runtime.Identity;

namespace FreeTierGen.Runtime.AwsCredentials;

/// <summary>What a search has come to.</summary>
/// <param name="provider">Whom to ask.</param>
/// <param name="isLastResort">Whether nothing was configured, so that an instance's role is tried for want of anything else.</param>
internal sealed class FoundProvider(ICredentialsProvider provider, bool isLastResort)
{
    private volatile Credentials? _last;

    /// <summary>Whom to ask.</summary>
    public ICredentialsProvider Provider => provider;

    /// <summary>Whether nothing was configured.</summary>
    public bool IsLastResort => isLastResort;

    /// <summary>What it gave last.</summary>
    public Credentials? Last => _last;

    /// <summary>Remembers what it gave, to know later whose credentials a service has refused.</summary>
    public Credentials Note(Credentials credentials)
    {
        if (!ReferenceEquals(_last, credentials))
        {
            _last = credentials;
        }

        return credentials;
    }
}
