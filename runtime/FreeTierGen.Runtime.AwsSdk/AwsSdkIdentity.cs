using Amazon.Runtime;
using FreeTierGen.Runtime.Identity;

namespace FreeTierGen.Runtime.AwsSdk;

/// <summary>From the AWS SDK's idea of credentials to ours.</summary>
internal static class AwsSdkIdentity
{
    internal static async ValueTask<Credentials> ResolveAsync(AWSCredentials identity)
    {
        if (identity is AnonymousAWSCredentials)
            return Credentials.Anonymous;

        var values = await identity.GetCredentialsAsync().ConfigureAwait(false)
            ?? throw new CredentialsException($"{identity.GetType().Name} of the AWS SDK gave none.");
        return new Credentials(values.AccessKey, values.SecretKey, values.Token, ExpirationOf(identity), values.AccountId);
    }

    /// <summary>Has temporary credentials that the AWS SDK keeps fetched anew when they are asked for next.</summary>
    internal static void Invalidate(AWSCredentials? identity)
    {
        if (identity is RefreshingAWSCredentials refreshing)
            refreshing.ClearCredentials();
    }

    /// <summary>Whether it is the AWS SDK's one object for the instance's role, which renews itself and can't be told to.</summary>
    internal static bool IsInstanceRole(AWSCredentials? identity) => identity?.GetType().Name == "DefaultInstanceProfileAWSCredentials";

    private static DateTimeOffset? ExpirationOf(AWSCredentials identity) => identity.Expiration switch
    {
        null => null,
        { Kind: DateTimeKind.Unspecified } utc => new DateTimeOffset(utc, TimeSpan.Zero),
        { } time => new DateTimeOffset(time),
    };
}
