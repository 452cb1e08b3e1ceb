using System.Globalization;
using FreeTierGen.Runtime.AwsCredentials.Sts;
using FreeTierGen.Runtime.Identity;

namespace FreeTierGen.Runtime.AwsCredentials;

/// <summary>The client of STS, and what its answers come to.</summary>
internal static class StsAccess
{
    // The region that has been there always, where nobody names one.
    private const string FallbackRegion = "us-east-1";

    public static STSClient Open(AwsCredentialsOptions options, ProfileContext? context, ICredentialsProvider caller) => new(ServiceSettings.Apply(
        new STSClientOptions
        {
            Region = options.Region ?? AwsRegion.Find(options.Environment, context?.Profile) ?? FallbackRegion,
            Credentials = caller,
        },
        "sts",
        options,
        context));

    /// <summary>A name for sessions that were given none.</summary>
    public static string SessionName(AwsCredentialsOptions options) =>
        "freetiergen-" + options.TimeProvider.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);

    /// <summary>What STS has answered as credentials; the account is in the ARN of who the caller is now.</summary>
    /// <exception cref="CredentialsException">A part is missing.</exception>
    public static Credentials CredentialsOf(RoleCredentials? role, AssumedRoleUser? user, string roleArn) =>
        role is { AccessKeyId: { Length: > 0 } id, SecretAccessKey: { Length: > 0 } secret, SessionToken: { Length: > 0 } token, Expiration: { } expiration }
            ? AnsweredCredentials.Of("STS", id, secret, token, expiration, AccountOf(user?.Arn) ?? AccountOf(roleArn))
            : throw new CredentialsException($"STS answered without complete credentials of the role {roleArn}. If AWS_ENDPOINT_URL_STS leads to an emulator, look there.");

    // arn:partition:service:region:account:resource
    private static string? AccountOf(string? arn) => arn?.Split(':', 6) is [_, _, _, _, { Length: > 0 } account, _] ? account : null;
}
