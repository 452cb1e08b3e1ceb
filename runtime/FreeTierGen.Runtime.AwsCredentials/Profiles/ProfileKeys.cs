using FreeTierGen.Runtime.Identity;

namespace FreeTierGen.Runtime.AwsCredentials;

/// <summary>Keys that stand in a profile. All of them are of one file: a token in the other belongs to other keys.</summary>
internal static class ProfileKeys
{
    /// <summary>The credentials of a section.</summary>
    /// <exception cref="CredentialsException">They are incomplete or damaged.</exception>
    public static Credentials Of(ConfigSection section)
    {
        var id = Get(section, "aws_access_key_id", "aws_secret_access_key");
        var secret = Get(section, "aws_secret_access_key", "aws_access_key_id");
        try
        {
            return new Credentials(
                id.Value,
                secret.Value,
                (section.Find("aws_session_token") ?? section.Find("aws_security_token"))?.Value,
                accountId: section.Find("aws_account_id")?.Value);
        }
        catch (ArgumentException damaged)
        {
            // What it says has a parameter's name behind it, which is of no use here, and never the key.
            var problem = damaged.Message.AsSpan();
            var end = problem.IndexOf(" (Parameter", StringComparison.Ordinal);
            throw new CredentialsException($"The keys in {section.Place} can't be used. {(end < 0 ? problem : problem[..end])}");
        }
    }

    private static ConfigSetting Get(ConfigSection section, string key, string other) =>
        section.Find(key)
        ?? throw new CredentialsException($"{section.Place} has '{other}' and no '{key}'. Add it, or run 'aws configure', which writes both.");
}
