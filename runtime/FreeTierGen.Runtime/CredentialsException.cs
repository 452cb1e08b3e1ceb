using FreeTierGen.Runtime.Identity;

namespace FreeTierGen.Runtime;

/// <summary>There are no credentials to sign with, or the provider failed to get them. No secret is ever in the message.</summary>
public sealed class CredentialsException : ServiceClientException
{
    /// <summary>Makes the exception.</summary>
    public CredentialsException(string? message = null, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>The exception for a provider that returned null. Sending the request unsigned is nothing to do by accident.</summary>
    internal static CredentialsException NullOf(ICredentialsProvider provider) =>
        new($"The credentials provider {provider.GetType().Name} returned null. One that has no credentials should throw a "
            + $"{nameof(CredentialsException)}; to send requests unsigned, set {nameof(AnonymousCredentialsProvider)}.{nameof(AnonymousCredentialsProvider.Instance)}.");
}
