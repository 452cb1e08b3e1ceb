using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;
using FreeTierGen.Runtime.Identity;

namespace FreeTierGen.Runtime.AwsSdk;

/// <summary>The token of a profile's session of IAM Identity Center, for services that take it as it is, as CodeCatalyst does.</summary>
internal static class AwsSdkToken
{
    /// <summary>Where the token comes from; null where the profile names no session.</summary>
    internal static IdentityProvider<BearerToken>? Find(string profile, TimeProvider time)
    {
        if (!new CredentialProfileStoreChain().TryGetProfile(profile, out var found) || string.IsNullOrEmpty(found.Options.SsoSession))
            return null;

        var session = found.Options.SsoSession;
        var tokens = new ProfileTokenProvider(profile);
        return IdentityProvider.From(_ => FetchAsync(tokens, session), time);
    }

    private static async ValueTask<BearerToken> FetchAsync(ProfileTokenProvider tokens, string session)
    {
        try
        {
            var answer = await tokens.TryResolveTokenAsync().ConfigureAwait(false);
            if (answer is { Success: true, Value: { Token: { Length: > 0 } text } token })
                return new BearerToken(text, ExpirationOf(token));
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            throw new CredentialsException(
                AwsSdkFailure.MissingPackage(failure) is { } package
                    ? $"The AWS SDK gave no token of the session '{session}'. {AwsSdkFailure.RemedyFor(package)}"
                    : $"The AWS SDK gave no token of the session '{session}': {AwsSdkFailure.Summarize(failure)}. Run: aws sso login --sso-session {session}",
                failure);
        }

        throw new CredentialsException($"The AWS SDK gave no token of the session '{session}'. Run: aws sso login --sso-session {session}");
    }

    private static DateTimeOffset? ExpirationOf(AWSToken token) => token.Expiration switch
    {
        null => null,
        { Kind: DateTimeKind.Unspecified } utc => new DateTimeOffset(utc, TimeSpan.Zero),
        { } time => new DateTimeOffset(time),
    };
}
