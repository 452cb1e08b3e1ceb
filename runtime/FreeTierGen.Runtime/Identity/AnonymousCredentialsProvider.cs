namespace FreeTierGen.Runtime.Identity;

/// <summary>
/// Has requests sent without a signature. Nothing else makes a client do that, apart from operations whose model says so: a provider
/// that has no credentials throws a <see cref="CredentialsException"/>, and so does a client whose provider returns null.
/// </summary>
public sealed class AnonymousCredentialsProvider : ICredentialsProvider
{
    private AnonymousCredentialsProvider()
    {
    }

    /// <summary>The provider, for <see cref="ClientOptions.Credentials"/>.</summary>
    public static AnonymousCredentialsProvider Instance { get; } = new();

    /// <inheritdoc/>
    public ValueTask<Credentials> GetCredentialsAsync(CancellationToken cancellationToken = default) => new(Credentials.Anonymous);
}
