using FreeTierGen.Runtime.Endpoints;
using FreeTierGen.Runtime.Identity;
using FreeTierGen.Runtime.Interceptors;
using FreeTierGen.Runtime.Retries;
using Microsoft.Extensions.Logging;

namespace FreeTierGen.Runtime;

/// <summary>
/// What a client can be told. Whatever is null comes from the environment, and where that says nothing, from a documented default. A
/// client copies its options when it is made: later changes do nothing.
/// </summary>
public abstract class ClientOptions
{
    private List<CallInterceptor>? _interceptors;
    private Func<List<CallInterceptor>, InterceptorChain>? _createChain;
    private TimeSpan? _connectTimeout;
    private HttpMessageInvoker? _httpInvoker;
    private ILoggerFactory? _loggerFactory;

    /// <summary>The region, for instance <c>us-east-1</c>. Null takes <c>AWS_REGION</c>, then <c>AWS_DEFAULT_REGION</c>.</summary>
    public string? Region { get; set; }

    /// <summary>
    /// An endpoint to use in place of the service's own. Null takes <c>AWS_ENDPOINT_URL_{SERVICE}</c>, then <c>AWS_ENDPOINT_URL</c>,
    /// unless <c>AWS_IGNORE_CONFIGURED_ENDPOINT_URLS</c> is true.
    /// </summary>
    public Uri? Endpoint { get; set; }

    /// <summary>
    /// Whether an endpoint may be called by plain http, where everybody on the way can read what is sent, tokens and passwords included. This
    /// machine's own addresses always may; others are a <see cref="ClientConfigurationException"/>, when the client is made or where the
    /// endpoint is known later, by the call. For emulators in containers, and networks that are safe by other means. Null takes
    /// <c>FREETIERGEN_ALLOW_PLAIN_HTTP</c>, else false.
    /// </summary>
    public bool? AllowPlainHttp { get; set; }

    /// <summary>Whether to use FIPS 140 endpoints. Null takes <c>AWS_USE_FIPS_ENDPOINT</c>, else false.</summary>
    public bool? UseFips { get; set; }

    /// <summary>Whether to use endpoints that are reachable by IPv6 too. Null takes <c>AWS_USE_DUALSTACK_ENDPOINT</c>, else false.</summary>
    public bool? UseDualStack { get; set; }

    /// <summary>
    /// The AWS account for account-based endpoints. Null takes that of the credentials, where they name one, as <c>AWS_ACCOUNT_ID</c> does in
    /// the environment and <c>aws_account_id</c> in a profile.
    /// </summary>
    public string? AccountId { get; set; }

    /// <summary>
    /// Whether account-based endpoints are <c>preferred</c>, <c>disabled</c> or <c>required</c>. Null takes
    /// <c>AWS_ACCOUNT_ID_ENDPOINT_MODE</c>, else <c>preferred</c>.
    /// </summary>
    public string? AccountIdEndpointMode { get; set; }

    /// <summary>
    /// Where credentials come from; asked before every attempt. Null is <see cref="EnvironmentCredentialsProvider"/>. AWS's whole chain
    /// with profiles, SSO and instance roles is in the package FreeTierGen.Runtime.AwsCredentials.
    /// </summary>
    public ICredentialsProvider? Credentials { get; set; }

    /// <summary>What endpoint rules know of regions. Null is <see cref="Endpoints.Partitions.Default"/>.</summary>
    public Partitions? Partitions { get; set; }

    /// <summary>
    /// Sends requests; for tests, proxies and logging. The caller keeps it and disposes it. Null uses one handler that all clients of
    /// the process share, with pooled connections, no redirects and no cookies.
    /// </summary>
    public HttpMessageHandler? HttpHandler { get; set; }

    /// <summary>
    /// Sends requests, like <see cref="HttpHandler"/>, for those who have an invoker or an <see cref="HttpClient"/>; only one of the two
    /// can be set. The caller keeps it and disposes it. An <see cref="HttpClient"/>'s own time-out still counts, until a response begins;
    /// what follows has the client's limits.
    /// </summary>
    public HttpMessageInvoker? HttpInvoker
    {
        get => _httpInvoker;
        set
        {
            _httpInvoker = value;

            // Who sets none has nothing of such clients in a native program.
            Sender = value is HttpClient client ? new HttpMessageInvoker(new HttpClientHandoff(client), disposeHandler: false) : value;
        }
    }

    /// <summary>
    /// How long a call may take, all attempts, waits between them and interceptors included. Null is three times an attempt's limit: 3
    /// minutes, 9 for operations that are not sent again, more for those that are known to take long, and no limit where a stream is sent.
    /// <see cref="Timeout.InfiniteTimeSpan"/> is no limit.
    /// </summary>
    public TimeSpan? CallTimeout { get; set; }

    /// <summary>
    /// How long a connection may take to come about, name, TCP and TLS. Another attempt follows, as nothing was sent. Null is 10 seconds;
    /// <see cref="Timeout.InfiniteTimeSpan"/> is no limit of its own. A <see cref="HttpHandler"/> or <see cref="HttpInvoker"/> has the limit that it
    /// was made with.
    /// </summary>
    public TimeSpan? ConnectTimeout
    {
        get => _connectTimeout;
        set
        {
            _connectTimeout = value;

            // Who sets none has nothing but the one transport in a native program.
            FindTransport = value is null ? null : static limit => SharedTransport.ConnectingWithin(limit);
        }
    }

    /// <summary>
    /// How long an attempt may wait for the service's answer to begin: the time begins anew with each part of the request that goes out. An
    /// attempt that waits longer is retried, unless the request was sent and might then be done twice: operations that are neither
    /// <c>@readonly</c> nor <c>@idempotent</c> and carry no idempotency token end in a <see cref="CallTimeoutException"/>. Null is 60 seconds, 180
    /// for operations that are not sent again, and more for those that are known to take long. <see cref="Timeout.InfiniteTimeSpan"/> is no
    /// limit.
    /// </summary>
    public TimeSpan? AttemptTimeout { get; set; }

    /// <summary>
    /// How long nothing of an answer may come once it has begun; the time begins anew with each byte. Null is <see cref="AttemptTimeout"/>
    /// where that is set, else 60 seconds, and for streams of operations that are known to take long as long as those.
    /// <see cref="Timeout.InfiniteTimeSpan"/> is no limit.
    /// </summary>
    public TimeSpan? StallTimeout { get; set; }

    /// <summary>
    /// How many bytes a response may have that is read as a whole, unpacked where a handler unpacks it: 1 to 2147483591. A longer one ends
    /// in a <see cref="ResponseFormatException"/>, as soon as its length is announced or it has got that long. Streams, and events, which
    /// have a limit of their own, may be of any length; of an error no more than 8 MiB are read. Null is 134217728 (128 MiB).
    /// </summary>
    public int? ResponseSizeLimit { get; set; }

    /// <summary>How failed attempts are retried.</summary>
    public RetryOptions Retries { get; set; } = new();

    /// <summary>How much of a request is checked before it is sent.</summary>
    public RequestValidation RequestValidation { get; set; }

    /// <summary>Whether responses are checked against the model, ending in a <see cref="ResponseValidationException"/>. False by default.</summary>
    public bool ValidateResponses { get; set; }

    /// <summary>
    /// Whether the digests that services send of messages are compared with the messages, where the client knows of some. One that differs
    /// ends in a <see cref="ResponseFormatException"/>. True by default.
    /// </summary>
    public bool VerifyDigests { get; set; } = true;

    /// <summary>
    /// Sends requests to the endpoint's host as it is, without what the model puts before it (<c>@endpoint</c>). For emulators and proxies
    /// that have one host name. False by default.
    /// </summary>
    public bool DisableHostPrefix { get; set; }

    /// <summary>
    /// Sends all bodies as they are, also where the model lets them be compressed (<c>@requestCompression</c>). Null takes
    /// <c>AWS_DISABLE_REQUEST_COMPRESSION</c>, else false.
    /// </summary>
    public bool? DisableRequestCompression { get; set; }

    /// <summary>
    /// From how many bytes on a body is compressed, where the model lets it be: 0 to 10485760. Null takes
    /// <c>AWS_REQUEST_MIN_COMPRESSION_SIZE_BYTES</c>, else 10240.
    /// </summary>
    public int? RequestMinCompressionSizeBytes { get; set; }

    /// <summary>
    /// Which requests carry a checksum of their body, where the model lets them (<c>@httpChecksum</c>). Null takes
    /// <c>AWS_REQUEST_CHECKSUM_CALCULATION</c>, else all that can.
    /// </summary>
    public RequestChecksumCalculation? RequestChecksumCalculation { get; set; }

    /// <summary>
    /// Which responses are asked for a checksum and compared with it, where the model lets them be (<c>@httpChecksum</c>). A body that
    /// differs ends in a <see cref="ChecksumMismatchException"/>. Null takes <c>AWS_RESPONSE_CHECKSUM_VALIDATION</c>, else all that can.
    /// </summary>
    public ResponseChecksumValidation? ResponseChecksumValidation { get; set; }

    /// <summary>
    /// Makes the tokens that let a service recognise a repeated request (<c>@idempotencyToken</c>), where the caller gives none. A random
    /// UUID by default; tests may want another. May be called by many threads at the same time.
    /// </summary>
    public Func<string> IdempotencyTokenGenerator { get; set; } = static () => Guid.NewGuid().ToString();

    /// <summary>Watch or change calls, in this order.</summary>
    public IList<CallInterceptor> Interceptors
    {
        get
        {
            // Who has none has nothing of them in a native program.
            _createChain = static interceptors => new InterceptorChain(interceptors);
            return _interceptors ??= [];
        }
    }

    /// <summary>The clock for signatures, time-outs and waits. <see cref="TimeProvider.System"/> by default.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>
    /// Names the application in the user agent: up to 50 letters, digits and <c>!#$%&amp;'*+-.^_`|~</c>; other characters are sent
    /// as <c>-</c>. Null takes <c>AWS_SDK_UA_APP_ID</c>.
    /// </summary>
    public string? AppId { get; set; }

    /// <summary>
    /// Where calls, attempts and retries are logged, in the category <c>FreeTierGen.Runtime.</c> followed by the service's name. No member of
    /// a request or response is. Null logs nothing; in a container it is the container's.
    /// </summary>
    public ILoggerFactory? LoggerFactory
    {
        get => _loggerFactory;
        set
        {
            _loggerFactory = value;

            // Who sets none has nothing of logging in a native program.
            CreateLog = value is null
                ? null
                : service => new LoggerCallLog(value.CreateLogger($"FreeTierGen.Runtime.{service.Replace(" ", "", StringComparison.Ordinal)}"));
        }
    }

    /// <summary>Finds what has <see cref="ConnectTimeout"/>; null where the default counts.</summary>
    internal Func<TimeSpan, SharedTransport>? FindTransport { get; private set; }

    /// <summary>What stands for <see cref="HttpInvoker"/>; null where there is none.</summary>
    internal HttpMessageInvoker? Sender { get; private set; }

    /// <summary>Makes the log of a service; null where nothing is logged.</summary>
    internal Func<string, CallLog>? CreateLog { get; private set; }

    /// <summary>Reads environment variables.</summary>
#pragma warning disable RS0030 // All other code reads them from here.
    internal Func<string, string?> ReadEnvironment { get; set; } = Environment.GetEnvironmentVariable;
#pragma warning restore RS0030

    /// <summary>Random numbers from 0 to 1 that spread retries.</summary>
    internal Func<double> NextRandom { get; set; } = Random.Shared.NextDouble;

    /// <summary>Whether one of the interceptors is null.</summary>
    internal bool LacksInterceptor => _interceptors is not null && _interceptors.Contains(null!);

    /// <summary>Those who are asked about calls; null where nobody is.</summary>
    internal InterceptorChain? CreateChain() => _interceptors is { Count: > 0 } interceptors ? _createChain!(interceptors) : null;

    internal ClientOptions Copy()
    {
        var copy = (ClientOptions)MemberwiseClone();
        copy._interceptors = _interceptors is null ? null : new List<CallInterceptor>(_interceptors);
        return copy;
    }
}
