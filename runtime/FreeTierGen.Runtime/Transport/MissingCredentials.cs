using FreeTierGen.Runtime.Identity;

namespace FreeTierGen.Runtime.Transport;

/// <summary>What a client has that was given no credentials.</summary>
internal sealed class MissingCredentials : ICredentialsProvider
{
    public ValueTask<Credentials> GetCredentialsAsync(CancellationToken cancellationToken = default) =>
        throw new CredentialsException($"There are no credentials: set {nameof(ClientOptions.Credentials)} in the client's options.");
}
