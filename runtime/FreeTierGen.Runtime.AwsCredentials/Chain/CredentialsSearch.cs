using FreeTierGen.Runtime.Identity;

namespace FreeTierGen.Runtime.AwsCredentials;

/// <summary>
/// Where AWS's tools look for credentials, in their order. What is configured is used, and an error where it can't be: only an instance is
/// asked without anybody saying so, and only where there is nothing else.
/// </summary>
internal static class CredentialsSearch
{
    /// <summary>Whom to ask.</summary>
    /// <exception cref="CredentialsException">What is configured can't be used.</exception>
    public static FoundProvider Find(AwsCredentialsOptions options)
    {
        var environment = options.Environment;
        if (options.Profile is { } name)
        {
            var files = ConfigFiles.Read(environment);
            return new FoundProvider(Of(files.Get(name), files, options) ?? throw Empty(files.Get(name)), false);
        }

        if (environment.Text("AWS_ACCESS_KEY_ID") is not null || environment.Text("AWS_SECRET_ACCESS_KEY") is not null)
        {
            return new FoundProvider(new EnvironmentCredentialsProvider(options.ReadEnvironment), false);
        }

        return FindElsewhere(environment, options);
    }

    /// <summary>The error where nothing was configured and there is no instance.</summary>
    public static CredentialsException Nothing(AwsCredentialsOptions options, CredentialsException instance)
    {
        var environment = options.Environment;
        var files = ConfigFiles.Read(environment);
        var profile = ConfigFiles.NameOfDefault(environment);
        return new CredentialsException(
            "No credentials were found: (1) the environment has no AWS_ACCESS_KEY_ID; (2) it has no AWS_WEB_IDENTITY_TOKEN_FILE; "
            + $"(3) {files.ConfigFile} and {files.CredentialsFile} have no profile '{profile}' with credentials; "
            + "(4) the environment has no AWS_CONTAINER_CREDENTIALS_RELATIVE_URI or AWS_CONTAINER_CREDENTIALS_FULL_URI; "
            + $"(5) {instance.Message} Run 'aws configure' or 'aws configure sso', or name a profile.",
            instance);
    }

    private static FoundProvider FindElsewhere(AwsEnvironment environment, AwsCredentialsOptions options)
    {
        var files = ConfigFiles.Read(environment);
        var named = ConfigFiles.NameOf(environment);
        var profile = named is null ? files.Find(ConfigFiles.DefaultProfile) : null;
        if (WebIdentityCredentialsProvider.OfEnvironment(options, profile is null ? null : new ProfileContext(files, profile)) is { } identity)
        {
            return new FoundProvider(identity, false);
        }

        profile ??= named is null ? null : files.Get(named, $"The environment names the profile '{named}' by AWS_PROFILE");
        if (profile is not null && Of(profile, files, options) is { } provider)
        {
            return new FoundProvider(provider, false);
        }

        if (ContainerEndpoint.IsConfigured(environment))
        {
            return new FoundProvider(new ContainerCredentialsProvider(options), false);
        }

        return new FoundProvider(new InstanceCredentialsProvider(options, profile is null ? null : new ProfileContext(files, profile)), true);
    }

    private static ICredentialsProvider? Of(Profile profile, ConfigFiles files, AwsCredentialsOptions options) =>
        new ProfileProviders(files, options).Find(profile);

    private static CredentialsException Empty(Profile profile) =>
        new($"{profile.Section.Place} has no credentials of any kind. Run 'aws configure --profile {profile.Name}' or 'aws configure sso --profile {profile.Name}'.");
}
