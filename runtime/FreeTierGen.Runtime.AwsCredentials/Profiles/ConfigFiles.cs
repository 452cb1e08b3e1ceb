namespace FreeTierGen.Runtime.AwsCredentials;

/// <summary>
/// The config and the credentials file, as they are at one moment: <c>AWS_CONFIG_FILE</c>, else <c>~/.aws/config</c>, and
/// <c>AWS_SHARED_CREDENTIALS_FILE</c>, else <c>~/.aws/credentials</c>. A file that is not there is empty.
/// </summary>
internal sealed class ConfigFiles
{
    /// <summary>The profile that counts where none is named.</summary>
    public const string DefaultProfile = "default";

    private const string ProfilePrefix = "profile";
    private const string SessionPrefix = "sso-session";
    private const string ServicesPrefix = "services";

    private readonly Dictionary<string, ConfigSection> _config = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ConfigSection> _credentials = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ConfigSection> _sessions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ConfigSection> _services = new(StringComparer.Ordinal);

    private ConfigFiles(string configFile, string credentialsFile)
    {
        ConfigFile = configFile;
        CredentialsFile = credentialsFile;
    }

    /// <summary>Where the config file is, or would be.</summary>
    public string ConfigFile { get; }

    /// <summary>Where the credentials file is, or would be.</summary>
    public string CredentialsFile { get; }

    /// <summary>Reads both files.</summary>
    /// <exception cref="CredentialsException">A file can't be read or understood.</exception>
    public static ConfigFiles Read(AwsEnvironment environment)
    {
        var files = new ConfigFiles(
            environment.PathOf(environment.Text("AWS_CONFIG_FILE") ?? environment.AwsPath("config")),
            environment.PathOf(environment.Text("AWS_SHARED_CREDENTIALS_FILE") ?? environment.AwsPath("credentials")));
        foreach (var section in ConfigReader.Read(TextOf(files.ConfigFile), files.ConfigFile))
        {
            files.AddConfig(section);
        }

        // In this file a section is a profile, whatever it is called.
        foreach (var section in ConfigReader.Read(TextOf(files.CredentialsFile), files.CredentialsFile))
        {
            files._credentials[Unquoted(section.Header)] = section;
        }

        return files;
    }

    /// <summary>The name of the profile that counts where the program names none.</summary>
    public static string NameOfDefault(AwsEnvironment environment) => NameOf(environment) ?? DefaultProfile;

    /// <summary>The profile that the environment names; null where it names none.</summary>
    public static string? NameOf(AwsEnvironment environment) => environment.Text("AWS_PROFILE") ?? environment.Text("AWS_DEFAULT_PROFILE");

    /// <summary>A profile; null where neither file has it.</summary>
    public Profile? Find(string name)
    {
        var config = _config.GetValueOrDefault(name);
        var credentials = _credentials.GetValueOrDefault(name);
        return config is null && credentials is null ? null : new Profile(name, config, credentials);
    }

    /// <summary>A profile.</summary>
    /// <param name="name">The profile's name.</param>
    /// <param name="wanted">Who has named it, as the beginning of a sentence that goes on with "and".</param>
    /// <exception cref="CredentialsException">Neither file has it.</exception>
    public Profile Get(string name, string? wanted = null) => Find(name) ?? throw NotFound(name, wanted);

    /// <summary>The section of a session of IAM Identity Center; null where there is none.</summary>
    public ConfigSection? FindSession(string name) => _sessions.GetValueOrDefault(name);

    /// <summary>The section with settings of single services; null where there is none.</summary>
    public ConfigSection? FindServices(string name) => _services.GetValueOrDefault(name);

    private static string TextOf(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception absent) when (absent is FileNotFoundException or DirectoryNotFoundException)
        {
            return "";
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw new CredentialsException($"{file} can't be read: {failure.Message} Let the program read it, or name another file.", failure);
        }
    }

    private static string Unquoted(string name) =>
        name.Length >= 2 && name[0] == name[^1] && name[0] is '"' or '\'' ? name[1..^1] : name;

    private void AddConfig(ConfigSection section)
    {
        var header = section.Header;
        var space = header.AsSpan().IndexOfAny(' ', '\t');
        if (space < 0)
        {
            // [profile default] goes before [default]; other sections without a kind are of no concern here.
            if (header == DefaultProfile)
            {
                _config.TryAdd(header, section);
            }

            return;
        }

        var name = Unquoted(header[space..].Trim());
        switch (header[..space])
        {
            case ProfilePrefix:
                _config[name] = section;
                break;
            case SessionPrefix:
                _sessions[name] = section;
                break;
            case ServicesPrefix:
                _services[name] = section;
                break;
        }
    }

    private CredentialsException NotFound(string name, string? wanted)
    {
        var names = new SortedSet<string>(_config.Keys, StringComparer.Ordinal);
        names.UnionWith(_credentials.Keys);
        var known = names.Count == 0 ? "Neither has any profile" : $"There are: {string.Join(", ", names)}";
        var header = name == DefaultProfile ? "[default]" : $"[profile {name}]";
        return new CredentialsException(
            $"{(wanted is null ? "" : wanted + ", and ")}{ConfigFile} has no section {header}, and {CredentialsFile} no section [{name}]. {known}. "
            + $"Create it with 'aws configure --profile {name}' or name another.");
    }
}
