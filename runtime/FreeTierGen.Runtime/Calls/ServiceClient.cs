using System.Runtime.CompilerServices;
using FreeTierGen.Runtime.Calls;
using FreeTierGen.Runtime.Endpoints;
using FreeTierGen.Runtime.Identity;
using FreeTierGen.Runtime.Interceptors;
using FreeTierGen.Runtime.Retries;
using FreeTierGen.Runtime.Signing;
using FreeTierGen.Runtime.Transport;

namespace FreeTierGen.Runtime;

/// <summary>
/// Calls the operations of a service: validates, finds the endpoint, serialises, signs, sends, retries and reads what comes back.
/// Every generated client holds one. It may be used by many threads at the same time.
/// </summary>
public sealed partial class ServiceClient : IDisposable
{
    private readonly HttpMessageInvoker _invoker;
    private readonly bool _isInvokerPunctual;
    private readonly ICredentialsProvider _credentials;
    private readonly InterceptorChain? _interceptors;
    private readonly ConditionalWeakTable<Endpoint, EndpointTarget> _targets = [];
    private readonly ConditionalWeakTable<Endpoint, EndpointTarget>.CreateValueCallback _createTarget;
    private readonly ServiceInfo _service;
    private readonly CallLog? _log;
    private EndpointDiscovery? _discovery;
    private EndpointTarget? _lastTarget;
    private volatile bool _isDisposed;

    /// <summary>Makes a client of a service.</summary>
    /// <param name="service">What the model says of the service.</param>
    /// <param name="options">What the user says; completed from the environment. Later changes to it do nothing.</param>
    /// <param name="endpointResolver">The service's endpoint rules.</param>
    /// <exception cref="ClientConfigurationException">An option or an environment variable has no valid value.</exception>
    public ServiceClient(ServiceInfo service, ClientOptions options, EndpointResolver endpointResolver)
    {
        ArgumentNullException.ThrowIfNull(service);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(endpointResolver);

        _service = service;
        Configuration = new ClientConfiguration(service, options);
        EndpointResolver = endpointResolver;
        options = Configuration.Options;

        if ((options.Sender ?? (options.HttpHandler is { } handler ? new HttpMessageInvoker(handler, disposeHandler: false) : null)) is { } invoker)
        {
            _invoker = invoker;
        }
        else
        {
            var transport = options.ConnectTimeout is { } limit ? options.FindTransport!(limit) : SharedTransport.Default;
            _invoker = transport.Invoker;
            ConnectLimit = transport.ConnectLimit;
        }

        _isInvokerPunctual = IsPunctual(options);
        _credentials = options.Credentials ?? new EnvironmentCredentialsProvider(options.ReadEnvironment);
        _interceptors = options.CreateChain();
        _createTarget = CreateTarget;
        _log = options.CreateLog?.Invoke(service.SdkId);

        Retries = new ServiceRetries(service, Configuration.MaxAttempts);
        Clock = new ClockSkew(options.TimeProvider);
        Rate = Configuration.RetryMode == RetryMode.Adaptive ? new SendingRate(options.TimeProvider) : null;
        UserAgentValue = UserAgent.Of(service, Configuration.AppId);
        FirstAttemptValue = $"attempt=1; max={Retries.MaxAttempts}";
    }

    /// <summary>What the client works with: its options, completed from the environment.</summary>
    public ClientConfiguration Configuration { get; }

    /// <summary>The service's endpoint rules.</summary>
    public EndpointResolver EndpointResolver { get; }

    /// <summary>True where the options ask for requests without a signature.</summary>
    internal bool IsAnonymous => _credentials is AnonymousCredentialsProvider or StaticCredentialsProvider { IsAnonymous: true };

    internal bool IsInvokerPunctual => _isInvokerPunctual;

    /// <summary>How long a connection may take; null where the caller's handler knows.</summary>
    internal TimeSpan? ConnectLimit { get; }

    internal ICredentialsProvider Credentials => _credentials;

    internal ServiceRetries Retries { get; }

    internal RetryTokenBucket RetryTokens { get; } = new();

    internal ClockSkew Clock { get; }

    /// <summary>What limits the rate of requests; null where nothing does.</summary>
    internal SendingRate? Rate { get; }

    // Few services hand out hosts.
    internal EndpointDiscovery Discovery =>
        LazyInitializer.EnsureInitialized(ref _discovery, () => new EndpointDiscovery(Configuration.Options.TimeProvider));

    internal SigV4Signer Signer { get; } = new();

    internal ServiceInfo Service => _service;

    internal string UserAgentValue { get; }

    /// <summary>The header <c>amz-sdk-request</c> of first attempts, which most calls have only.</summary>
    internal string FirstAttemptValue { get; }

    /// <summary>
    /// Makes a token for an <c>@idempotencyToken</c> member that the caller left empty, as
    /// <see cref="ClientOptions.IdempotencyTokenGenerator"/> has it.
    /// </summary>
    public string NewIdempotencyToken() => Configuration.Options.IdempotencyTokenGenerator();

    /// <summary>
    /// Ends the client; further calls throw <see cref="ObjectDisposedException"/>. Calls under way go on. A handler or invoker that was
    /// passed in the options belongs to who passed it.
    /// </summary>
    public void Dispose() => _isDisposed = true;

    // .NET's own handlers end by their token, bodies of responses included, and need nobody to see to it.
    private static bool IsPunctual(ClientOptions options) =>
        options.Sender is null
        && (options.HttpHandler is null or SocketsHttpHandler { ConnectCallback: null, PlaintextStreamFilter: null }
            || options.HttpHandler.GetType() == typeof(HttpClientHandler));

    private EndpointTarget CreateTarget(Endpoint endpoint) => new(endpoint, _service, Configuration);
}
