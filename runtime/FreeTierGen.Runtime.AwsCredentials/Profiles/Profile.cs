using System.Globalization;

namespace FreeTierGen.Runtime.AwsCredentials;

/// <summary>A profile: its section in the config file and the one in the credentials file, which goes before.</summary>
internal sealed class Profile(string name, ConfigSection? config, ConfigSection? credentials)
{
    /// <summary>The profile's name.</summary>
    public string Name => name;

    /// <summary>Its section in the config file; null where it has none.</summary>
    public ConfigSection? Config => config;

    /// <summary>Its section in the credentials file; null where it has none.</summary>
    public ConfigSection? Credentials => credentials;

    /// <summary>The section that a key would be added to.</summary>
    public ConfigSection Section => config ?? credentials!;

    /// <summary>Whether either file has keys of it.</summary>
    public bool HasKeys => HasKeysIn(credentials) || HasKeysIn(config);

    /// <summary>A key's value; null where it is absent or empty.</summary>
    public ConfigSetting? Find(string key) => credentials?.Find(key) ?? config?.Find(key);

    /// <summary>A key's value as text; null where it is absent or empty.</summary>
    public string? Text(string key) => Find(key)?.Value;

    /// <summary>A key's value.</summary>
    /// <param name="key">The key.</param>
    /// <param name="why">What needs it, with what to do.</param>
    /// <exception cref="CredentialsException">It is absent or empty.</exception>
    public ConfigSetting Get(string key, string why) => Find(key) ?? throw new CredentialsException($"{Section.Place} has no '{key}'. {why}");

    /// <summary>How long credentials are to be valid (<c>duration_seconds</c>); null where nothing is said.</summary>
    /// <exception cref="CredentialsException">It is no number that STS takes.</exception>
    public int? DurationSeconds() => Find("duration_seconds") switch
    {
        null => null,
        var setting when int.TryParse(setting.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 900 and <= 43200 => seconds,
        var setting => throw setting.Invalid("a whole number from 900 to 43200"),
    };

    /// <summary>Whether a section has keys, complete or not.</summary>
    public static bool HasKeysIn(ConfigSection? section) =>
        section?.Find("aws_access_key_id") is not null || section?.Find("aws_secret_access_key") is not null;
}
