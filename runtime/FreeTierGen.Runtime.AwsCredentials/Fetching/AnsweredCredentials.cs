using FreeTierGen.Runtime.Identity;

namespace FreeTierGen.Runtime.AwsCredentials;

/// <summary>Makes credentials of what somebody has answered.</summary>
internal static class AnsweredCredentials
{
    /// <summary>The credentials.</summary>
    /// <exception cref="CredentialsException">They hold what no request can carry. The message shows none of it.</exception>
    public static Credentials Of(string who, string id, string secret, string? token, DateTimeOffset? expiration, string? account)
    {
        try
        {
            return new Credentials(id, secret, token, expiration, account);
        }
        catch (ArgumentException)
        {
            throw new CredentialsException($"{who} answered with keys that no request can carry. Look at what answers there.");
        }
    }
}
