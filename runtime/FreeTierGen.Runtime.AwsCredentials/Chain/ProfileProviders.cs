using FreeTierGen.Runtime.Identity;

namespace FreeTierGen.Runtime.AwsCredentials;

/// <summary>
/// What a profile's keys come to, in botocore's order: a role, a web identity, IAM Identity Center, keys of the credentials file, a process,
/// keys of the config file. Profiles lead to others; a chain that comes back to where it was is an error.
/// </summary>
internal sealed class ProfileProviders(ConfigFiles files, AwsCredentialsOptions options)
{
    private readonly List<string> _visited = [];

    /// <summary>The provider of a profile; null where it has no credentials of any kind.</summary>
    /// <exception cref="CredentialsException">A key is missing or wrong; the message names it, its section and file.</exception>
    public ICredentialsProvider? Find(Profile profile)
    {
        _visited.Add(profile.Name);
        var context = new ProfileContext(files, profile);
        if (profile.Find("role_arn") is { } role && profile.Find("web_identity_token_file") is null)
        {
            return OfRole(profile, role, context);
        }

        return OfOthers(profile, context);
    }

    private ICredentialsProvider? OfOthers(Profile profile, ProfileContext context) =>
        OfWebIdentity(profile, context)
        ?? OfIdentityCenter(profile, context)
        ?? OfKeys(profile.Credentials)
        ?? OfProcess(profile)
        ?? (ICredentialsProvider?)OfKeys(profile.Config)
        ?? (profile.Find("login_session") is { } login
            ? throw new CredentialsException($"{login.Place} is of 'aws login', which is not supported. Use 'aws configure sso', or 'aws configure export-credentials' as a credential_process.")
            : null);

    private AssumeRoleCredentialsProvider OfRole(Profile profile, ConfigSetting role, ProfileContext context) =>
        new(SourceOf(profile, role, context), role.Value, options)
        {
            SessionName = profile.Text("role_session_name"),
            Duration = profile.DurationSeconds() is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
            ExternalId = profile.Text("external_id"),
            MfaSerial = profile.Text("mfa_serial"),
            Context = context,
        };

    private ICredentialsProvider SourceOf(Profile profile, ConfigSetting role, ProfileContext context) =>
        (profile.Find("source_profile"), profile.Find("credential_source")) switch
        {
            ({ } source, null) => OfSource(profile, source),
            (null, { } source) => OfSurroundings(source, context),
            ({ } one, { } other) => throw new CredentialsException($"{one.Place} and {other.Place} can't be there both: who assumes the role is one or the other. Remove one."),
            _ => throw new CredentialsException(
                $"{role.Place} says which role, and neither 'source_profile' nor 'credential_source' says who assumes it. Add one of them, or 'web_identity_token_file'."),
        };

    private ICredentialsProvider OfSource(Profile profile, ConfigSetting setting)
    {
        var source = files.Get(setting.Value, $"{setting.Place} names the profile '{setting.Value}'");
        if (_visited.Contains(source.Name) && (source.Name != profile.Name || !source.HasKeys))
        {
            throw new CredentialsException(
                $"{setting.Place} leads back to the profile '{source.Name}': {string.Join(", ", _visited)}, {source.Name}. Let one of them have credentials of its own.");
        }

        // A profile that has keys is known by them to those that it is the source of, also if it assumes a role itself.
        var found = source.HasKeys ? OfOthers(source, new ProfileContext(files, source)) : Find(source);
        return found ?? throw new CredentialsException(
            $"{setting.Place} names the profile '{source.Name}', which has no credentials. Run 'aws configure --profile {source.Name}', or name another.");
    }

    private ICredentialsProvider OfSurroundings(ConfigSetting setting, ProfileContext context) => setting.Value switch
    {
        var name when name.Equals("Environment", StringComparison.OrdinalIgnoreCase) => new EnvironmentCredentialsProvider(options.ReadEnvironment),
        var name when name.Equals("Ec2InstanceMetadata", StringComparison.OrdinalIgnoreCase) => new InstanceCredentialsProvider(options, context),
        var name when name.Equals("EcsContainer", StringComparison.OrdinalIgnoreCase) => new ContainerCredentialsProvider(options),
        _ => throw setting.Invalid("Environment, Ec2InstanceMetadata or EcsContainer"),
    };

    private WebIdentityCredentialsProvider? OfWebIdentity(Profile profile, ProfileContext context) => profile.Find("web_identity_token_file") is { } file
        ? new(profile.Get("role_arn", "A web identity needs it: add the ARN of the role to assume.").Value, options.Environment.PathOf(file.Value), options)
        {
            SessionName = profile.Text("role_session_name"),
            Duration = profile.DurationSeconds() is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
            Context = context,
        }
        : null;

    // A profile with a session alone has a token for services that take one, and no credentials.
    private SsoCredentialsProvider? OfIdentityCenter(Profile profile, ProfileContext context)
    {
        const string Why = "IAM Identity Center gives credentials of a role in an account: add it, or run 'aws configure sso'.";
        if (profile.Find("sso_account_id") is null && profile.Find("sso_role_name") is null)
        {
            return null;
        }

        var account = profile.Get("sso_account_id", Why).Value;
        var role = profile.Get("sso_role_name", Why).Value;
        var session = SsoSession.Of(profile, files) ?? throw new CredentialsException(
            $"{profile.Section.Place} has a role of IAM Identity Center, and neither 'sso_session' nor 'sso_start_url' says where to log in. Run 'aws configure sso'.");
        return new SsoCredentialsProvider(session, account, role, context, options);
    }

    private ProcessCredentialsProvider? OfProcess(Profile profile) => profile.Find("credential_process") is { } command
        ? new(command.Value, options) { Setting = command, AccountId = profile.Text("aws_account_id") }
        : null;

    private static StaticCredentialsProvider? OfKeys(ConfigSection? section) =>
        section is not null && Profile.HasKeysIn(section) ? new StaticCredentialsProvider(ProfileKeys.Of(section)) : null;
}
