namespace FreeTierGen.Runtime.Identity;

/// <summary>What a provider that returns null comes to. Sending the request unsigned is nothing to do by accident.</summary>
internal static class NullCredentials
{
    /// <summary>The exception for the provider.</summary>
    public static CredentialsException Of(ICredentialsProvider provider) =>
        new($"The credentials provider {provider.GetType().Name} returned null. One that has no credentials should throw a "
            + $"{nameof(CredentialsException)}; to send requests unsigned, set {nameof(AnonymousCredentialsProvider)}.{nameof(AnonymousCredentialsProvider.Instance)}.");
}
