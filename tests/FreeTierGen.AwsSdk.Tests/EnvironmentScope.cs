using System.Runtime.CompilerServices;
using Amazon.Runtime.Internal;

namespace FreeTierGen.AwsSdk.Tests;

/// <summary>
/// An environment in which the AWS SDK finds nothing but what the test sets up: config and credentials files of its own, no
/// variables, no metadata service. Restores everything in the end.
/// </summary>
internal sealed class EnvironmentScope : IDisposable
{
    private static readonly string[] Cleared =
    [
        "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "AWS_ACCOUNT_ID", "AWS_ACCOUNT_ID_ENDPOINT_MODE", "AWS_PROFILE", "AWS_REGION",
        "AWS_DEFAULT_REGION", "AWS_WEB_IDENTITY_TOKEN_FILE", "AWS_ROLE_ARN", "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI",
        "AWS_CONTAINER_CREDENTIALS_FULL_URI", "AWS_CONTAINER_AUTHORIZATION_TOKEN", "AWS_ENDPOINT_URL_STS", "AWS_ENDPOINT_URL_SSO",
        "AWS_ENDPOINT_URL_SSO_OIDC", "AWS_EC2_METADATA_SERVICE_ENDPOINT",
    ];

    private static readonly string Folder = Directory.CreateTempSubdirectory("freetiergen").FullName;

    private readonly Dictionary<string, string?> _before = [];

    internal EnvironmentScope(string credentialsFile = "", string configFile = "")
    {
        foreach (var name in Cleared)
            Set(name, null);
        Set("AWS_EC2_METADATA_DISABLED", "true");
        File.WriteAllText(CredentialsFile, credentialsFile);
        File.WriteAllText(ConfigFile, configFile);
        Set("HOME", Folder);
    }

    /// <summary>A folder that is the home of whoever runs the test.</summary>
    internal static string Home => Folder;

    internal static string CredentialsFile { get; } = Path.Combine(Folder, "credentials");

    private static string ConfigFile { get; } = Path.Combine(Folder, "config");

    /// <summary>The AWS SDK looks up where its files are just once in a process, and takes only files that exist by then.</summary>
    [ModuleInitializer]
    internal static void SetFiles()
    {
        File.WriteAllText(CredentialsFile, "");
        File.WriteAllText(ConfigFile, "");
        Environment.SetEnvironmentVariable("AWS_SHARED_CREDENTIALS_FILE", CredentialsFile);
        Environment.SetEnvironmentVariable("AWS_CONFIG_FILE", ConfigFile);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(Folder, recursive: true);
    }

    internal EnvironmentScope Set(string name, string? value)
    {
        _before.TryAdd(name, Environment.GetEnvironmentVariable(name));
        Environment.SetEnvironmentVariable(name, value);
        return this;
    }

    internal EnvironmentScope UseMetadata(MetadataService metadata)
    {
        Set("AWS_EC2_METADATA_DISABLED", null);
        Set("AWS_EC2_METADATA_SERVICE_ENDPOINT", metadata.Endpoint);
        FallbackInternalConfigurationFactory.Reset();
        return this;
    }

    public void Dispose()
    {
        foreach (var (name, value) in _before)
            Environment.SetEnvironmentVariable(name, value);
        FallbackInternalConfigurationFactory.Reset();
    }
}
