using FreeTierGen.Runtime.Endpoints;
using FreeTierGen.Runtime.EventStreams;
using FreeTierGen.Runtime.Signing;

namespace FreeTierGen.Runtime.Tests.Calls;

/// <summary>Calls to endpoints that take signatures for several regions.</summary>
public sealed class MultiRegionTests : IDisposable
{
    private static readonly ServiceInfo Service = new()
    {
        SdkId = "Echo Service",
        ShapeName = "EchoShape",
        ApiVersion = "2026-01-01",
        SigningName = "echo",
        MultiRegionSigner = new SigV4aSigner(),
    };

    private static readonly EchoOperation Operation = new(Service);

    private readonly StubHandler _handler = new StubHandler().Answer();

    public void Dispose() => _handler.Dispose();

    [Fact]
    public async Task The_endpoints_regions_are_signed_for()
    {
        await CallAsync(["*"]);

        AssertSignedFor("*");
        Assert.Contains("/other/aws4_request", _handler.Request.Header("Authorization"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_regions_of_the_endpoint_it_is_the_clients()
    {
        await CallAsync(null);

        AssertSignedFor("eu-west-1");
    }

    [Theory]
    [InlineData("us-east-1", "us-east-1")]
    [InlineData(" us-east-1 ,\teu-west-1", "us-east-1,eu-west-1")]
    [InlineData(" , ", "*")]
    public async Task The_environment_goes_before_the_endpoint(string variable, string expected)
    {
        await CallAsync(["*"], options => options.ReadEnvironment = name => name == "AWS_SIGV4A_SIGNING_REGION_SET" ? variable : null);

        AssertSignedFor(expected);
    }

    [Fact]
    public async Task The_options_go_before_the_environment()
    {
        await CallAsync(["*"], options =>
        {
            options.SigningRegionSet = ["us-west-1", "us-west-2"];
            options.ReadEnvironment = name => name == "AWS_SIGV4A_SIGNING_REGION_SET" ? "us-east-1" : null;
        });

        AssertSignedFor("us-west-1,us-west-2");
    }

    [Theory]
    [InlineData("us-east-1\r\nX-Other: 1")]
    [InlineData("us east")]
    [InlineData("")]
    public async Task A_region_that_is_none_is_told_before_anything_is_sent(string region)
    {
        var exception = await Assert.ThrowsAsync<ClientConfigurationException>(
            () => CallAsync(["*"], options => options.SigningRegionSet = ["us-east-1", region]));

        Assert.Contains("AWS_SIGV4A_SIGNING_REGION_SET", exception.Message, StringComparison.Ordinal);
        Assert.Empty(_handler.Requests);
    }

    [Theory]
    [InlineData("sigv4", "AWS4-HMAC-SHA256 ")]
    [InlineData("aws.auth#sigv4", "AWS4-HMAC-SHA256 ")]
    [InlineData("sigv4a", "AWS4-ECDSA-P256-SHA256 ")]
    [InlineData("httpBearerAuth", "AWS4-ECDSA-P256-SHA256 ")]
    [InlineData(null, "AWS4-ECDSA-P256-SHA256 ")]
    public async Task Of_several_schemes_the_preferred_one_signs_and_else_the_first(string? preference, string algorithm)
    {
        var endpoint = new Endpoint("https://echo.example.com")
        {
            AuthSchemes = [new EndpointAuthScheme("unknown"), new EndpointAuthScheme("sigv4a") { SigningRegionSet = ["*"] }, new EndpointAuthScheme("sigv4")],
        };
        await CallAsync(endpoint, options => options.AuthSchemePreference = preference is null ? null : [preference]);
        await CallAsync(endpoint, options => options.ReadEnvironment = name => name == "AWS_AUTH_SCHEME_PREFERENCE" ? $"other, {preference}" : null);

        Assert.All(_handler.Requests, request => Assert.StartsWith(algorithm, request.Header("Authorization"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_URL_is_signed_for_the_endpoints_regions()
    {
        using var client = Client(Endpoint(["*"]), null);

        var url = await client.PresignAsync(new RawOperation(request => request.Method = HttpMethod.Get, service: Service), new EchoRequest(), TimeSpan.FromMinutes(1));

        Assert.Contains("X-Amz-Algorithm=AWS4-ECDSA-P256-SHA256", url.Url.Query, StringComparison.Ordinal);
        Assert.Contains("X-Amz-Region-Set=%2A", url.Url.Query, StringComparison.Ordinal);
    }

    // No service specifies how such signatures go on from event to event.
    [Fact]
    public async Task Events_are_not_sent_where_a_request_is_signed_for_several_regions()
    {
        using var client = Client(Endpoint(["*"]), null);

        var exception = await Assert.ThrowsAsync<AuthSchemeNotSupportedException>(() => client.InvokeAsync(new EventOperation(), new EchoRequest()));

        Assert.Contains("events of Raw are signed one after another", exception.Message, StringComparison.Ordinal);
        Assert.Empty(_handler.Requests);
    }

    private static Endpoint Endpoint(IReadOnlyList<string>? regions) => new("https://echo.example.com")
    {
        AuthSchemes = [new EndpointAuthScheme("sigv4a") { SigningRegionSet = regions, SigningName = "other" }],
    };

    private Task CallAsync(IReadOnlyList<string>? regions, Action<EchoOptions>? configure = null) => CallAsync(Endpoint(regions), configure);

    private async Task CallAsync(Endpoint endpoint, Action<EchoOptions>? configure)
    {
        using var client = Client(endpoint, configure);
        await client.InvokeAsync(Operation, new EchoRequest());
    }

    private ServiceClient Client(Endpoint endpoint, Action<EchoOptions>? configure) => EchoClients.Client(_handler, configure, endpoint, Service);

    private sealed class EventOperation() : RawOperation(static request => request.Method = HttpMethod.Post, service: MultiRegionTests.Service, info: new() { Name = "Raw", StreamsInput = true })
    {
        protected override Task<EchoResponse> RunStreamingAsync(OperationCall<EchoRequest, EchoResponse> operationCall) =>
            operationCall.RunEventsAsync(new() { Send = static _ => RequestEvents.Of<string>(null, "said", static (_, _) => { }) });
    }

    private void AssertSignedFor(string regions)
    {
        Assert.Equal(regions, _handler.Request.Header("X-Amz-Region-Set"));
        Assert.StartsWith("AWS4-ECDSA-P256-SHA256 ", _handler.Request.Header("Authorization"), StringComparison.Ordinal);
    }
}
