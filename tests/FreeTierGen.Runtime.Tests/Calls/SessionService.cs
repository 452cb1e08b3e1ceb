using FreeTierGen.Runtime.Authentication;
using FreeTierGen.Runtime.Endpoints;
using FreeTierGen.Runtime.Identity;

namespace FreeTierGen.Runtime.Tests.Calls;

/// <summary>
/// A service that hands out sessions with its buckets, as a generator would write it, and that answers: sessions are numbered, each five
/// minutes long.
/// </summary>
internal sealed class SessionService : HttpMessageHandler
{
    private readonly object _lock = new();

    public SessionService()
    {
        Info = new()
        {
            SdkId = "Echo Service",
            ShapeName = "EchoShape",
            ApiVersion = "2026-01-01",
            SigningName = "echo",
            SessionSigner = new S3ExpressSigner(CreateAsync),
        };
        Operation = new(Info, new() { Name = "Repeat", Auth = new AuthSchemeList(SignatureAuthScheme.SigV4) });
    }

    public ManualTimeProvider Time { get; } = new();

    public ServiceInfo Info { get; }

    /// <summary>An operation that is signed by a session.</summary>
    public EchoOperation Operation { get; }

    /// <summary>The buckets that sessions were asked for, in order.</summary>
    public List<string> Sessions { get; } = [];

    public List<SentRequest> Requests { get; } = [];

    /// <summary>Tokens of sessions that the service no longer takes.</summary>
    public HashSet<string> Refused { get; } = [];

    /// <summary>The code of the error that sessions are answered with.</summary>
    public string? ErrorCode { get; set; }

    /// <summary>The token of sessions, where it is not their number.</summary>
    public string? Token { get; set; }

    /// <summary>What sessions wait for.</summary>
    public Task Ready { get; set; } = Task.CompletedTask;

    public ServiceClient Client(string bucket = "things--x-s3", Action<EchoOptions>? configure = null)
    {
        var endpoint = new Endpoint($"https://{bucket}.s3express.example.com")
        {
            AuthSchemes = [new EndpointAuthScheme("sigv4-s3express") { SigningName = "s3express", DisableDoubleEncoding = true }],
        };
        return Client(endpoint, configure);
    }

    public ServiceClient Client(Endpoint endpoint, Action<EchoOptions>? configure = null) => EchoClients.Client(
        this,
        options =>
        {
            options.TimeProvider = Time;
            configure?.Invoke(options);
        },
        endpoint,
        Info);

    public Task<EchoResponse> CallAsync(ServiceClient client, CancellationToken cancellationToken = default) =>
        client.InvokeAsync(Operation, new EchoRequest(), cancellationToken);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var sent = await SentRequest.OfAsync(request);
        lock (_lock)
        {
            Requests.Add(sent);
        }

        return sent.Header("X-Amz-S3session-Token") is { } token && Refused.Contains(token)
            ? StubHandler.Response(400, """{"__type":"ExpiredToken"}""")
            : StubHandler.Response(200, "{}");
    }

    private async Task<Credentials> CreateAsync(ServiceClient client, string bucket, CancellationToken cancellationToken)
    {
        int number;
        lock (_lock)
        {
            Sessions.Add(bucket);
            number = Sessions.Count;
        }

        await Ready;
        return ErrorCode is { } code
            ? throw new NotFoundException(new ErrorDetails { Code = code })
            : new Credentials("SESSION" + number, "secret-of-session", Token ?? $"token{number}", Time.GetUtcNow().AddMinutes(5));
    }
}
