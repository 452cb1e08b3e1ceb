namespace FreeTierGen.Runtime.AwsCredentials;

/// <summary>A section of a file: its keys, whatever their case was.</summary>
internal sealed class ConfigSection(string header, string file)
{
    private readonly Dictionary<string, ConfigSetting> _settings = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What is between the brackets.</summary>
    public string Header => header;

    /// <summary>The file.</summary>
    public string File => file;

    /// <summary>The place, as a part of a sentence.</summary>
    public string Place => $"[{header}] of {file}";

    /// <summary>A key's value; null where it is absent or empty.</summary>
    public ConfigSetting? Find(string key) => _settings.TryGetValue(key, out var setting) && setting.Value.Length > 0 ? setting : null;

    /// <summary>Sets a value. Of several the last one counts.</summary>
    public void Set(ConfigSetting setting) => _settings[setting.Key] = setting;
}
