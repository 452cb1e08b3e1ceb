namespace FreeTierGen.Runtime.Identity;

/// <summary>Always gives the same credentials.</summary>
public sealed class StaticCredentialsProvider : ICredentialsProvider
{
    private readonly Credentials _credentials;

    /// <summary>Creates a provider of the given credentials.</summary>
    /// <param name="credentials">What to sign with.</param>
    public StaticCredentialsProvider(Credentials credentials)
    {
        ArgumentNullException.ThrowIfNull(credentials);
        _credentials = credentials;
    }

    /// <summary>Creates a provider of credentials made of their parts.</summary>
    /// <param name="accessKeyId">The access key's id.</param>
    /// <param name="secretAccessKey">The secret that belongs to the access key.</param>
    /// <param name="sessionToken">The token of temporary credentials, or <see langword="null"/> for long-lived ones.</param>
    /// <exception cref="ArgumentException">The access key's id or secret is null or empty, or a part was damaged when it was copied.</exception>
    public StaticCredentialsProvider(string accessKeyId, string secretAccessKey, string? sessionToken = null)
        : this(new Credentials(accessKeyId, secretAccessKey, sessionToken))
    {
    }

    internal bool IsAnonymous => _credentials.IsAnonymous;

    /// <inheritdoc/>
    public ValueTask<Credentials> GetCredentialsAsync(CancellationToken cancellationToken = default) => new(_credentials);
}
