using FreeTierGen.Runtime.Endpoints;
using FreeTierGen.Runtime.Identity;

namespace FreeTierGen.Runtime.Tests.Calls;

/// <summary>Endpoints that depend on the account that signs.</summary>
public sealed class AccountEndpointTests
{
    private const string Account = "123456789012";

    private readonly StubHandler _handler = new StubHandler().Answer();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_account_of_credentials_leads_to_its_endpoint(bool isAtHand)
    {
        var provider = new Provider(Account, isAtHand ? null : Task.Delay(1));
        using var client = Client(options => options.Credentials = provider);

        await CallAsync(client);
        await CallAsync(client);

        Assert.All(_handler.Requests, static request => Assert.Equal(Account + ".example.com", request.Url.Host));
    }

    [Fact]
    public async Task Credentials_without_an_account_lead_to_the_regions_endpoint()
    {
        using var client = Client(static options => options.Credentials = new Provider(null, Task.Delay(1)));

        await CallAsync(client);

        Assert.Equal("region.example.com", _handler.Request.Url.Host);
    }

    // The one request for credentials is the signature's.
    [Theory]
    [InlineData("111122223333", null, null, "111122223333.example.com")]
    [InlineData(null, "disabled", null, "region.example.com")]
    [InlineData(null, "required", "http://localhost:8000", "region.example.com")]
    public async Task Nobody_is_asked_for_an_account_that_is_named_or_not_wanted(string? named, string? mode, string? endpoint, string host)
    {
        var provider = new Provider(Account, null);
        using var client = Client(options =>
        {
            options.AccountId = named;
            options.AccountIdEndpointMode = mode;
            options.Endpoint = endpoint is null ? null : new Uri(endpoint);
            options.Credentials = provider;
        });

        await CallAsync(client);

        Assert.Equal(host, _handler.Request.Url.Host);
        Assert.Equal(1, provider.Calls);
    }

    [Fact]
    public async Task An_account_that_is_required_and_unknown_is_an_error_with_a_remedy()
    {
        using var client = Client(static options =>
        {
            options.AccountIdEndpointMode = "required";
            options.Credentials = new Provider(null, null);
        });

        var exception = await Assert.ThrowsAsync<EndpointResolutionException>(() => CallAsync(client));

        Assert.Contains("AccountId", exception.Message, StringComparison.Ordinal);
        Assert.Contains("aws_account_id", exception.Message, StringComparison.Ordinal);
        Assert.Empty(_handler.Requests);
    }

    [Fact]
    public async Task A_provider_that_fails_is_a_typed_error()
    {
        using var client = Client(static options => options.Credentials = new Provider(null, Task.FromException(new InvalidOperationException("No."))));

        await Assert.ThrowsAsync<CredentialsException>(() => CallAsync(client));
        Assert.Empty(_handler.Requests);
    }

    [Fact]
    public async Task A_provider_that_takes_for_ever_ends_with_the_calls_limit()
    {
        var time = new ManualTimeProvider();
        using var client = Client(options =>
        {
            options.TimeProvider = time;
            options.CallTimeout = TimeSpan.FromSeconds(2);
            options.Credentials = new Provider(null, new TaskCompletionSource().Task);
        });

        var call = CallAsync(client);
        time.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(TimeSpan.FromSeconds(2), (await Assert.ThrowsAsync<CallTimeoutException>(() => call)).Limit);
    }

    [Theory]
    [InlineData(Account, true, Account + ".example.com")]
    [InlineData(Account, false, Account + ".example.com")]
    [InlineData(null, true, "region.example.com")]
    public async Task A_URL_leads_to_the_endpoint_of_the_account_of_its_credentials(string? account, bool isAtHand, string host)
    {
        var provider = new Provider(account, isAtHand ? null : Task.Delay(1));
        using var client = Client(options => options.Credentials = provider);

        var presigned = await client.PresignAsync(new RoutedGet(), new EchoRequest(), TimeSpan.FromMinutes(1));

        Assert.Equal(host, presigned.Url.Host);
        Assert.Equal(1, provider.Calls);
    }

    [Fact]
    public async Task A_URL_leads_to_the_account_that_the_options_name()
    {
        using var client = Client(static options =>
        {
            options.AccountId = "111122223333";
            options.Credentials = new Provider(Account, null);
        });

        var presigned = await client.PresignAsync(new RoutedGet(), new EchoRequest(), TimeSpan.FromMinutes(1));

        Assert.Equal("111122223333.example.com", presigned.Url.Host);
    }

    private static Task<EchoResponse> CallAsync(ServiceClient client) => client.InvokeAsync(RoutedOperation.Routed, new EchoRequest());

    private static Endpoint EndpointOf(ServiceClient client, string? accountId) =>
        accountId is null && client.Configuration is { Endpoint: null, AccountIdEndpointMode: "required" }
            ? throw new EndpointResolutionException("An account is required.")
            : new Endpoint($"https://{accountId ?? "region"}.example.com");

    private ServiceClient Client(Action<EchoOptions> configure) => EchoClients.Client(_handler, configure);

    private sealed class Provider(string? account, Task? delay) : ICredentialsProvider
    {
        private int _calls;

        public int Calls => _calls;

        public ValueTask<Credentials> GetCredentialsAsync(CancellationToken cancellationToken = default)
        {
            Interlocked.Increment(ref _calls);
            var credentials = new Credentials("AKIDEXAMPLE", "not-a-secret", accountId: account);
            return delay is null ? new(credentials) : new(AfterAsync(credentials));
        }

        private async Task<Credentials> AfterAsync(Credentials credentials)
        {
            await delay!;
            return credentials;
        }
    }

    // What a generator would write.
    private sealed class RoutedOperation() : EchoOperation(info: new OperationInfo { Name = "Repeat", DiscoversEndpoint = true }), IAccountOperation<EchoRequest>
    {
        public static readonly RoutedOperation Routed = new();

        public override Endpoint ResolveEndpoint(ServiceClient client, EchoRequest input) => EndpointOf(client, client.Configuration.AccountId);

        public Endpoint ResolveAccountEndpoint(ServiceClient client, EchoRequest input, string? accountId) => EndpointOf(client, accountId);

        protected override Task<EchoResponse> RunDiscoveringAsync(OperationCall<EchoRequest, EchoResponse> operationCall) =>
            operationCall.RunForAccountAsync(this);
    }

    // One without a body, for which a URL can stand.
    private sealed class RoutedGet() : RawOperation(static request => request.Method = HttpMethod.Get), IAccountOperation<EchoRequest>
    {
        public override Endpoint ResolveEndpoint(ServiceClient client, EchoRequest input) => EndpointOf(client, client.Configuration.AccountId);

        public Endpoint ResolveAccountEndpoint(ServiceClient client, EchoRequest input, string? accountId) => EndpointOf(client, accountId);
    }
}
