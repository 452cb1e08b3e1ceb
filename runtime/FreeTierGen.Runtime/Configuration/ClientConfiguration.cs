using System.ComponentModel;
using FreeTierGen.Runtime.Endpoints;
using FreeTierGen.Runtime.Retries;

namespace FreeTierGen.Runtime;

/// <summary>What a client works with: its options, completed from the environment. It does not change while the client lives.</summary>
public sealed class ClientConfiguration
{
    private const int DefaultMinCompressionSize = 10 * 1024;

    // A hundred items of Amazon DynamoDB, of 16 MB, are seven times that in JSON at the most; those of AWS Lambda and Amazon S3 are less.
    private const int DefaultResponseSizeLimit = 128 * 1024 * 1024;
    private string? _accountIdEndpointMode;
    private volatile KeyValuePair<string, bool?>[] _flags = [];

    internal ClientConfiguration(ServiceInfo service, ClientOptions options)
    {
        Options = options.Copy();
        EnsureValid(Options);
        var environment = new EnvironmentSettings(options.ReadEnvironment);

        Region = NullIfEmpty(options.Region) ?? environment.Region("AWS_REGION") ?? environment.Region("AWS_DEFAULT_REGION");
        Endpoint = options.Endpoint?.OriginalString.Trim() ?? environment.EndpointOf(service.SdkId);
        AllowPlainHttp = options.AllowPlainHttp ?? environment.Flag(PlainHttp.Variable) ?? false;
        if (Endpoint is not null)
        {
            PlainHttp.Check(new Uri(Endpoint), AllowPlainHttp);
        }

        UseFips = options.UseFips ?? environment.Flag("AWS_USE_FIPS_ENDPOINT") ?? false;
        UseDualStack = options.UseDualStack ?? environment.Flag("AWS_USE_DUALSTACK_ENDPOINT") ?? false;
        AppId = NullIfEmpty(options.AppId) ?? environment.Text("AWS_SDK_UA_APP_ID");
        DisableRequestCompression = options.DisableRequestCompression ?? environment.Flag("AWS_DISABLE_REQUEST_COMPRESSION") ?? false;
        RequestMinCompressionSizeBytes =
            options.RequestMinCompressionSizeBytes ?? environment.MinCompressionSize() ?? DefaultMinCompressionSize;
        RequestChecksumCalculation = options.RequestChecksumCalculation
            ?? (environment.IsWhenRequired("AWS_REQUEST_CHECKSUM_CALCULATION") ? RequestChecksumCalculation.WhenRequired : default);
        ResponseChecksumValidation = options.ResponseChecksumValidation
            ?? (environment.IsWhenRequired("AWS_RESPONSE_CHECKSUM_VALIDATION") ? ResponseChecksumValidation.WhenRequired : default);
        ResponseSizeLimit = options.ResponseSizeLimit ?? DefaultResponseSizeLimit;
        MaxAttempts = options.Retries.MaxAttempts ?? environment.MaxAttempts();
        RetryMode = options.Retries.Mode ?? environment.RetryMode() ?? RetryMode.Standard;
    }

    /// <summary>The client's own copy of the options that it was made from; service-specific ones are read from here.</summary>
    public ClientOptions Options { get; }

    /// <summary>The region; null where neither the options nor the environment names one.</summary>
    public string? Region { get; }

    /// <summary>The URL of an endpoint to use in place of the service's own; null where there is none.</summary>
    public string? Endpoint { get; }

    /// <summary>Whether requests may go in the clear beyond this machine.</summary>
    internal bool AllowPlainHttp { get; }

    /// <summary>Whether to use FIPS 140 endpoints.</summary>
    public bool UseFips { get; }

    /// <summary>Whether to use endpoints that are reachable by IPv6 too.</summary>
    public bool UseDualStack { get; }

    /// <summary>The AWS account for account-based endpoints; null where it is that of the credentials.</summary>
    public string? AccountId => Options.AccountId;

    /// <summary>Whether account-based endpoints are <c>preferred</c>, <c>disabled</c> or <c>required</c>.</summary>
    /// <exception cref="ClientConfigurationException">The environment variable <c>AWS_ACCOUNT_ID_ENDPOINT_MODE</c> has no valid value.</exception>
    public string AccountIdEndpointMode => _accountIdEndpointMode ??=
        NullIfEmpty(Options.AccountIdEndpointMode) ?? new EnvironmentSettings(Options.ReadEnvironment).AccountIdEndpointMode() ?? "preferred";

    /// <summary>The application's name in the user agent; null where none is set.</summary>
    public string? AppId { get; }

    /// <summary>Whether all bodies are sent as they are.</summary>
    public bool DisableRequestCompression { get; }

    /// <summary>From how many bytes on a body is compressed, where the model lets it be.</summary>
    public int RequestMinCompressionSizeBytes { get; }

    /// <summary>Which requests carry a checksum of their body, where the model lets them.</summary>
    public RequestChecksumCalculation RequestChecksumCalculation { get; }

    /// <summary>Which responses are asked for a checksum and compared with it, where the model lets them be.</summary>
    public ResponseChecksumValidation ResponseChecksumValidation { get; }

    /// <summary>How many bytes a response may have that is read as a whole.</summary>
    internal int ResponseSizeLimit { get; }

    /// <summary>How often a request is sent at most; null where the service's default counts.</summary>
    internal int? MaxAttempts { get; }

    /// <summary>Whether the client limits its own rate.</summary>
    internal RetryMode RetryMode { get; }

    /// <summary>An environment variable that completes an option of one service alone. It is read once.</summary>
    /// <param name="variable">Its name.</param>
    /// <returns>Its value; null where it is not set.</returns>
    /// <exception cref="ClientConfigurationException">It is neither <c>true</c> nor <c>false</c>.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public bool? FlagOf(string variable)
    {
        foreach (var (name, value) in _flags)
        {
            if (name == variable)
            {
                return value;
            }
        }

        // Threads that add at the same time may lose each other's, which is then read again.
        var flag = new EnvironmentSettings(Options.ReadEnvironment).Flag(variable);
        _flags = [.. _flags, new(variable, flag)];
        return flag;
    }

    /// <summary>Finds all that is wrong with options, and where nothing is, what is wrong with the environment that completes them.</summary>
    /// <param name="options">The options. They stay as they are.</param>
    /// <param name="service">The service, which has an environment variable of its own; null leaves the environment alone.</param>
    /// <returns>The problems; empty where a client can be made.</returns>
    public static IReadOnlyList<ConfigurationProblem> FindProblems(ClientOptions options, ServiceInfo? service = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (ClientOptionsCheck.Find(options) is { } problems)
        {
            return problems;
        }

        if (service is not null)
        {
            try
            {
                _ = new ClientConfiguration(service, options).AccountIdEndpointMode;
            }
            catch (ClientConfigurationException exception)
            {
                return [new(null, exception.Message)];
            }
        }

        return [];
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static void EnsureValid(ClientOptions options)
    {
        if (ClientOptionsCheck.Find(options) is { } problems)
        {
            var message = problems[0].Message;
            for (var index = 1; index < problems.Count; index++)
            {
                message = string.Concat(message, " ", problems[index].Message);
            }

            throw new ClientConfigurationException(message);
        }
    }
}
