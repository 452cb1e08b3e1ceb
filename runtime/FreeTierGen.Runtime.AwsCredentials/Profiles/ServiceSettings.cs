namespace FreeTierGen.Runtime.AwsCredentials;

/// <summary>What environment and profile say of how services are reached: the environment first, as all of AWS's tools have it.</summary>
internal static class ServiceSettings
{
    private const string EndpointKey = "endpoint_url";

    /// <summary>Completes the options of a client that asks for credentials.</summary>
    /// <param name="client">The client's options.</param>
    /// <param name="service">The service's name in small letters, with <c>_</c> for spaces.</param>
    /// <param name="options">Whose environment counts.</param>
    /// <param name="context">The profile; null where there is none.</param>
    /// <returns>The same options.</returns>
    /// <exception cref="CredentialsException">An endpoint is no URL.</exception>
    public static TOptions Apply<TOptions>(TOptions client, string service, AwsCredentialsOptions options, ProfileContext? context)
        where TOptions : ClientOptions
    {
        client.Endpoint = EndpointOf(service, options.Environment, context);
        client.UseFips = Flag(options.Environment.Text("AWS_USE_FIPS_ENDPOINT") ?? context?.Profile.Text("use_fips_endpoint"));
        client.UseDualStack = Flag(options.Environment.Text("AWS_USE_DUALSTACK_ENDPOINT") ?? context?.Profile.Text("use_dualstack_endpoint"));
        client.HttpHandler = options.HttpHandler;
        client.LoggerFactory = options.LoggerFactory;
        client.TimeProvider = options.TimeProvider;
        return client;
    }

    private static Uri? EndpointOf(string service, AwsEnvironment environment, ProfileContext? context)
    {
        if (environment.IsTrue("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS") || Flag(context?.Profile.Text("ignore_configured_endpoint_urls")) == true)
        {
            return null;
        }

        var own = "AWS_ENDPOINT_URL_" + service.ToUpperInvariant();
        return FromEnvironment(environment, own)
            ?? FromEnvironment(environment, "AWS_ENDPOINT_URL")
            ?? (context is null ? null : FromProfile(service, context.Files, context.Profile));
    }

    private static bool? Flag(string? text) => bool.TryParse(text, out var value) ? value : null;

    private static Uri? FromEnvironment(AwsEnvironment environment, string variable) =>
        environment.Text(variable) is not { } text ? null
        : AddressOf(text) ?? throw new CredentialsException($"The environment variable {variable} must be an absolute URL of http or https.");

    private static Uri? FromProfile(string service, ConfigFiles files, Profile profile)
    {
        if (profile.Find("services") is { } services)
        {
            var section = files.FindServices(services.Value) ?? throw new CredentialsException(
                $"{services.Place} names settings of services, and {files.ConfigFile} has no section [services {services.Value}]. Add it, or remove the key.");
            if (section.Find(service) is { } setting)
            {
                foreach (var (key, value) in setting.Nested())
                {
                    if (key == EndpointKey)
                    {
                        return AddressOf(value) ?? throw setting.Invalid("followed by an endpoint_url that is an absolute URL of http or https");
                    }
                }
            }
        }

        return profile.Find(EndpointKey) is { } all ? AddressOf(all.Value) ?? throw all.Invalid("an absolute URL of http or https") : null;
    }

    private static Uri? AddressOf(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp) ? url : null;
}
