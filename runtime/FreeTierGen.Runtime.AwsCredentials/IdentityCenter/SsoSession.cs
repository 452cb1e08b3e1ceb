namespace FreeTierGen.Runtime.AwsCredentials;

/// <summary>Where a user has logged in.</summary>
/// <param name="Name">The session's name; null for a profile that names a start URL itself, whose logins can't be renewed.</param>
/// <param name="StartUrl">The portal.</param>
/// <param name="Region">The region of IAM Identity Center.</param>
/// <param name="Profile">The profile that led here.</param>
internal sealed record SsoSession(string? Name, string StartUrl, string Region, string Profile)
{
    private const string SessionKey = "sso_session";
    private const string RegionKey = "sso_region";
    private const string StartUrlKey = "sso_start_url";

    /// <summary>The command that logs in again.</summary>
    public string Remedy => Name is null ? $"Run: aws sso login --profile {Profile}" : $"Run: aws sso login --sso-session {Name}";

    /// <summary>What the file with the token is named after.</summary>
    public string Key => Name ?? StartUrl;

    /// <summary>The session of a profile; null where it names neither a session nor a start URL.</summary>
    /// <exception cref="CredentialsException">The session is not there, or a key is missing or said twice with different values.</exception>
    public static SsoSession? Of(Profile profile, ConfigFiles files)
    {
        if (profile.Find(SessionKey) is not { } named)
        {
            if (profile.Find(StartUrlKey) is not { } url)
            {
                return null;
            }

            return new SsoSession(null, url.Value, profile.Get(RegionKey, "Add the region of IAM Identity Center, or run 'aws configure sso'.").Value, profile.Name);
        }

        var section = files.FindSession(named.Value) ?? throw new CredentialsException(
            $"{named.Place} names a session, and {files.ConfigFile} has no section [sso-session {named.Value}]. Add it, or run 'aws configure sso-session'.");
        return new SsoSession(
            named.Value, ValueOf(section, profile, StartUrlKey), ValueOf(section, profile, RegionKey), profile.Name);
    }

    private static string ValueOf(ConfigSection section, Profile profile, string key)
    {
        var value = section.Find(key)?.Value
            ?? throw new CredentialsException($"{section.Place} has no '{key}'. Add it, or run 'aws configure sso-session'.");
        return profile.Find(key) is { } other && other.Value != value
            ? throw new CredentialsException($"{other.Place} and {section.Find(key)!.Place} differ. Remove the first: the session's counts.")
            : value;
    }
}
