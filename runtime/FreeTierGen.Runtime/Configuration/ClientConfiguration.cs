using FreeTierGen.Runtime.Endpoints;

namespace FreeTierGen.Runtime;

/// <summary>What a client works with: its options, completed from the environment. It does not change while the client lives.</summary>
public sealed class ClientConfiguration
{
    private const int DefaultMinCompressionSize = 10 * 1024;

    internal ClientConfiguration(ServiceInfo service, ClientOptions options)
    {
        Options = options.Copy();
        CheckOptions(Options);
        var environment = new EnvironmentSettings(options.ReadEnvironment);

        Region = NullIfEmpty(options.Region) is { } region
            ? CheckedRegion(region)
            : environment.Region("AWS_REGION") ?? environment.Region("AWS_DEFAULT_REGION");
        Endpoint = options.Endpoint is { } endpoint ? Checked(endpoint) : environment.EndpointOf(service.SdkId);
        UseFips = options.UseFips ?? environment.Flag("AWS_USE_FIPS_ENDPOINT") ?? false;
        UseDualStack = options.UseDualStack ?? environment.Flag("AWS_USE_DUALSTACK_ENDPOINT") ?? false;
        AccountId = options.AccountId ?? environment.Text("AWS_ACCOUNT_ID");
        AccountIdEndpointMode = NullIfEmpty(options.AccountIdEndpointMode) is { } mode ? CheckedMode(mode) : environment.AccountIdEndpointMode() ?? "preferred";
        AppId = NullIfEmpty(options.AppId) ?? environment.Text("AWS_SDK_UA_APP_ID");
        DisableRequestCompression = options.DisableRequestCompression ?? environment.Flag("AWS_DISABLE_REQUEST_COMPRESSION") ?? false;
        RequestMinCompressionSizeBytes =
            options.RequestMinCompressionSizeBytes ?? environment.MinCompressionSize() ?? DefaultMinCompressionSize;
        MaxAttempts = options.Retries.MaxAttempts ?? environment.MaxAttempts();
        environment.CheckRetryMode();
    }

    /// <summary>The client's own copy of the options that it was made from; service-specific ones are read from here.</summary>
    public ClientOptions Options { get; }

    /// <summary>The region; null where neither the options nor the environment names one.</summary>
    public string? Region { get; }

    /// <summary>The URL of an endpoint to use in place of the service's own; null where there is none.</summary>
    public string? Endpoint { get; }

    /// <summary>Whether to use FIPS 140 endpoints.</summary>
    public bool UseFips { get; }

    /// <summary>Whether to use endpoints that are reachable by IPv6 too.</summary>
    public bool UseDualStack { get; }

    /// <summary>The AWS account for account-based endpoints; null where none is known.</summary>
    public string? AccountId { get; }

    /// <summary>Whether account-based endpoints are <c>preferred</c>, <c>disabled</c> or <c>required</c>.</summary>
    public string AccountIdEndpointMode { get; }

    /// <summary>The application's name in the user agent; null where none is set.</summary>
    public string? AppId { get; }

    /// <summary>Whether all bodies are sent as they are.</summary>
    public bool DisableRequestCompression { get; }

    /// <summary>From how many bytes on a body is compressed, where the model lets it be.</summary>
    public int RequestMinCompressionSizeBytes { get; }

    /// <summary>How often a request is sent at most; null where the service's default counts.</summary>
    internal int? MaxAttempts { get; }

    private static void CheckOptions(ClientOptions options)
    {
        if (options is { HttpHandler: not null, HttpInvoker: not null })
        {
            throw new ClientConfigurationException("Only one of the client options HttpHandler and HttpInvoker can be set.");
        }

        if (options.Retries is null or { MaxAttempts: < 1 })
        {
            throw new ClientConfigurationException("The client option Retries must be set, and its MaxAttempts be 1 or more.");
        }

        if (options.TimeProvider is null)
        {
            throw new ClientConfigurationException("The client option TimeProvider must not be null.");
        }

        foreach (var interceptor in options.Interceptors)
        {
            if (interceptor is null)
            {
                throw new ClientConfigurationException("The client option Interceptors must not hold null.");
            }
        }

        if (options.RequestValidation is not (RequestValidation.Full or RequestValidation.RequiredOnly or RequestValidation.Off))
        {
            throw new ClientConfigurationException("The client option RequestValidation must be Full, RequiredOnly or Off.");
        }

        if (options.IdempotencyTokenGenerator is null)
        {
            throw new ClientConfigurationException("The client option IdempotencyTokenGenerator must not be null.");
        }

        if (options.RequestMinCompressionSizeBytes is < 0 or > EnvironmentSettings.MaxMinCompressionSize)
        {
            throw new ClientConfigurationException("The client option RequestMinCompressionSizeBytes must be from 0 to 10485760.");
        }

        CheckTimeout(options.CallTimeout, nameof(ClientOptions.CallTimeout));
        CheckTimeout(options.AttemptTimeout, nameof(ClientOptions.AttemptTimeout));
    }

    private static void CheckTimeout(TimeSpan? timeout, string option)
    {
        // Timers take no longer time-outs.
        var longest = TimeSpan.FromMilliseconds(int.MaxValue);
        if (timeout is { } value && value != Timeout.InfiniteTimeSpan && (value <= TimeSpan.Zero || value > longest))
        {
            throw new ClientConfigurationException(
                $"The client option {option} must be more than zero and less than 25 days, or Timeout.InfiniteTimeSpan.");
        }
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    // Endpoint rules put the region into the host that signed requests go to.
    private static string CheckedRegion(string region) =>
        HostLabels.IsLabel(region)
            ? region
            : throw new ClientConfigurationException(
                "The client option Region must be letters, digits and hyphens, for instance us-east-1.");

    private static string CheckedMode(string mode) =>
        EnvironmentSettings.IsAccountIdEndpointMode(mode)
            ? mode
            : throw new ClientConfigurationException("The client option AccountIdEndpointMode must be preferred, disabled or required.");

    private static string Checked(Uri endpoint) =>
        endpoint.OriginalString.Trim() is var text && EndpointAddress.TryParse(text, out _)
            ? text
            : throw new ClientConfigurationException($"The client option Endpoint must be {EndpointAddress.Form}, for instance https://localhost:8443.");
}
