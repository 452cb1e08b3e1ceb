using System.Text.RegularExpressions;
using FreeTierGen.Runtime.Endpoints;
using FreeTierGen.Runtime.Identity;
using FreeTierGen.Runtime.Protocols;

namespace FreeTierGen.Runtime.Tests.Calls;

public sealed partial class RequestTests
{
    private readonly StubHandler _handler = new StubHandler().Answer();

    [Fact]
    public async Task An_awsJson_request_is_a_post_of_json_with_its_target_in_a_header()
    {
        using var client = EchoClients.Client(_handler);

        await client.EchoAsync("hello");

        Assert.Equal("POST", _handler.Request.Method);
        Assert.Equal("https://echo.example.com/", _handler.Request.Url.AbsoluteUri);
        Assert.Equal("""{"text":"hello"}""", _handler.Request.Body);
        Assert.Equal("application/x-amz-json-1.0", _handler.Request.Header("Content-Type"));
        Assert.Equal("EchoShape.Repeat", _handler.Request.Header("X-Amz-Target"));
        Assert.Null(_handler.Request.Header("x-amzn-query-mode"));
    }

    [Fact]
    public async Task AwsJson_1_1_has_a_content_type_of_its_own()
    {
        using var client = EchoClients.Client(_handler);

        await client.InvokeAsync(new EchoOperation(version: AwsJsonVersion.V1_1), new EchoRequest());

        Assert.Equal("application/x-amz-json-1.1", _handler.Request.Header("Content-Type"));
    }

    [Fact]
    public async Task An_operation_without_input_sends_an_empty_object()
    {
        using var client = EchoClients.Client(_handler);

        await client.InvokeAsync(new EchoOperation(info: new() { Name = "Ping", HasNoInput = true }), new EchoRequest { Text = "unsent" });

        Assert.Equal("{}", _handler.Request.Body);
    }

    [Theory]
    [InlineData("https://example.com/base", "https://example.com/base/")]
    [InlineData("https://example.com/base/", "https://example.com/base/")]
    [InlineData("https://example.com:8443", "https://example.com:8443/")]
    [InlineData("http://[::1]:5000/a%2Fb", "http://[::1]:5000/a%2Fb/")]
    public async Task The_path_is_appended_to_the_endpoints_own(string endpoint, string expected)
    {
        using var client = EchoClients.Client(_handler, endpoint: new Endpoint(endpoint));

        await client.EchoAsync();

        Assert.Equal(expected, _handler.Request.Url.AbsoluteUri);
    }

    [Fact]
    public async Task A_service_that_left_the_query_protocol_is_asked_for_its_old_error_codes()
    {
        using var client = EchoClients.Client(_handler);
        var service = new ServiceInfo { SdkId = "Old", ShapeName = "Old", ApiVersion = "1", SigningName = "old", IsAwsQueryCompatible = true };

        await client.InvokeAsync(new EchoOperation(service), new EchoRequest());

        Assert.Equal("true", _handler.Request.Header("x-amzn-query-mode"));
    }

    [Fact]
    public async Task A_missing_request_is_named_as_generated_methods_name_it()
    {
        using var client = EchoClients.Client(_handler);

        var exception = await Assert.ThrowsAsync<ArgumentNullException>(
            () => client.InvokeAsync<EchoRequest, EchoResponse>(EchoOperation.Instance, null!));

        Assert.Equal("request", exception.ParamName);
    }

    [Fact]
    public async Task It_is_signed_for_the_clients_region_and_the_services_name()
    {
        using var client = EchoClients.Client(_handler);

        await client.EchoAsync();

        Assert.Contains("Credential=AKIDEXAMPLE/20260102/eu-west-1/echo/aws4_request", _handler.Request.Header("Authorization"), StringComparison.Ordinal);
        Assert.Equal("20260102T030405Z", _handler.Request.Header("X-Amz-Date"));
    }

    [Fact]
    public async Task The_endpoint_decides_what_region_and_service_it_is_signed_for()
    {
        var endpoint = new Endpoint("https://echo.us-east-1.example.com")
        {
            AuthSchemes =
            [
                new EndpointAuthScheme("sigv4a"),
                new EndpointAuthScheme("sigv4") { SigningRegion = "us-east-1", SigningName = "other" },
            ],
        };
        using var client = EchoClients.Client(_handler, endpoint: endpoint);

        await client.EchoAsync();

        Assert.Contains("/us-east-1/other/aws4_request", _handler.Request.Header("Authorization"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_endpoints_headers_are_sent_and_signed()
    {
        var endpoint = new Endpoint("https://echo.example.com")
        {
            Headers = new Dictionary<string, IReadOnlyList<string>> { ["x-cell"] = ["one", "two"] },
        };
        using var client = EchoClients.Client(_handler, endpoint: endpoint);

        await client.EchoAsync();

        Assert.Equal("one, two", _handler.Request.Header("x-cell"));
        Assert.Contains("x-cell", _handler.Request.Header("Authorization"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_endpoint_that_only_takes_signatures_we_cannot_make_is_a_typed_error()
    {
        var endpoint = new Endpoint("https://echo.example.com") { AuthSchemes = [new EndpointAuthScheme("sigv4a")] };
        using var client = EchoClients.Client(_handler, endpoint: endpoint);

        var exception = await Assert.ThrowsAsync<AuthSchemeNotSupportedException>(() => client.EchoAsync());

        Assert.Contains("sigv4a", exception.Message, StringComparison.Ordinal);
        Assert.Empty(_handler.Requests);
    }

    [Fact]
    public async Task A_service_that_nothing_names_a_signature_for_is_a_typed_error()
    {
        var service = new ServiceInfo { SdkId = "Nameless", ShapeName = "N", ApiVersion = "1" };
        using var client = EchoClients.Client(_handler, service: service);

        var exception = await Assert.ThrowsAsync<AuthSchemeNotSupportedException>(() => client.EchoAsync());

        Assert.Contains("Nameless", exception.Message, StringComparison.Ordinal);
        Assert.Empty(_handler.Requests);
    }

    [Fact]
    public async Task An_anonymous_operation_is_not_signed()
    {
        using var client = EchoClients.Client(_handler, options => options.Credentials = null);

        await client.InvokeAsync(new EchoOperation(info: new() { Name = "Open", IsAnonymous = true }), new EchoRequest());

        Assert.Null(_handler.Request.Header("Authorization"));
    }

    [Fact]
    public async Task An_operation_with_optional_authentication_is_signed_only_with_credentials()
    {
        var operation = new EchoOperation(info: new() { Name = "Open", Auth = EchoClients.SignedIfPossible });
        using var without = EchoClients.Client(_handler, options => options.Credentials = new NoCredentials());
        using var with = EchoClients.Client(_handler);

        await without.InvokeAsync(operation, new EchoRequest());
        await with.InvokeAsync(operation, new EchoRequest());

        Assert.Null(_handler.Requests[0].Header("Authorization"));
        Assert.NotNull(_handler.Requests[1].Header("Authorization"));
    }

    [Fact]
    public async Task An_unsigned_payload_is_left_out_of_the_signature_over_tls_alone()
    {
        var operation = new EchoOperation(info: new() { Name = "Upload", IsPayloadUnsigned = true });
        using var secure = EchoClients.Client(_handler);
        using var plain = EchoClients.Client(_handler, endpoint: new Endpoint("http://localhost:1"));

        await secure.InvokeAsync(operation, new EchoRequest());
        await plain.InvokeAsync(operation, new EchoRequest());

        Assert.Equal("UNSIGNED-PAYLOAD", _handler.Requests[0].Header("x-amz-content-sha256"));
        Assert.Null(_handler.Requests[1].Header("x-amz-content-sha256"));
    }

    [Fact]
    public async Task All_attempts_of_a_call_have_one_invocation_id_and_count_up()
    {
        var date = "Fri, 02 Jan 2026 03:04:05 GMT";
        var handler = new StubHandler().Answer(status: 500, headers: ("Date", date)).Answer();
        using var client = EchoClients.Client(handler);

        await client.EchoAsync();
        await client.EchoAsync();

        var ids = handler.Requests.ConvertAll(static request => request.Header("amz-sdk-invocation-id"));
        Assert.Matches("^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", ids[0]);
        Assert.Equal(ids[0], ids[1]);
        Assert.NotEqual(ids[0], ids[2]);
        Assert.Equal("attempt=1; max=3", handler.Requests[0].Header("amz-sdk-request"));
        Assert.Equal("ttl=20260102T030705Z; attempt=2; max=3", handler.Requests[1].Header("amz-sdk-request"));
        Assert.Equal("attempt=1; max=3", handler.Requests[2].Header("amz-sdk-request"));
    }

    [Fact]
    public async Task The_user_agent_has_the_form_of_the_aws_sdks()
    {
        using var client = EchoClients.Client(_handler, options => options.AppId = "my app/1");

        await client.EchoAsync();

        Assert.Matches(UserAgentForm(), _handler.Request.Header("User-Agent"));
    }

    [Fact]
    public async Task Whatever_the_user_agent_is_made_of_the_request_is_valid()
    {
        using var client = EchoClients.Client(_handler, options => options.AppId = new string('ü', 60) + "\r\nX-Evil: 1");

        await client.EchoAsync();

        Assert.EndsWith(" app/" + new string('-', 50), _handler.Request.Header("User-Agent"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calls_one_after_the_other_and_at_once_do_not_mix_their_bodies()
    {
        var handler = new EchoHandler();
        using var client = EchoClients.Client(handler);

        var calls = Enumerable.Range(0, 200).Select(number => client.EchoAsync(new string((char)('a' + (number % 26)), number * 50 % 90)));
        var outputs = await Task.WhenAll(calls);

        for (var number = 0; number < outputs.Length; number++)
        {
            Assert.Equal(new string((char)('a' + (number % 26)), number * 50 % 90), outputs[number].Text);
        }
    }

    [GeneratedRegex(@"^freetiergen/\d+\.\d+\.\d+ ua/2\.1 api/echo_service#2026-01-01 os/[a-z]+#[\d.]+ lang/dotnet#[\d.]+ md/arch#\w+ m/E app/my-app-1$")]
    private static partial Regex UserAgentForm();

    private sealed class NoCredentials : ICredentialsProvider
    {
        public ValueTask<Credentials> GetCredentialsAsync(CancellationToken cancellationToken = default) =>
            throw new CredentialsException("none");
    }

    [Theory]
    [InlineData("Invalid Configuration: Missing Region")]
    [InlineData("Invalid Configuration: Missing Region.")]
    public async Task A_missing_region_is_said_in_sentences(string reason)
    {
        using var client = new ServiceClient(EchoOperation.Echo, new EchoOptions { ReadEnvironment = static _ => null }, new EchoResolver());

        var exception = await Assert.ThrowsAsync<EndpointResolutionException>(() => client.InvokeAsync(new LostOperation(reason), new EchoRequest()));

        Assert.Equal(
            "Invalid Configuration: Missing Region. No region is set: set Region in the client's options, or the environment variable AWS_REGION.", exception.Message);
    }

    private sealed class EchoHandler : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await Task.Yield();
            var sent = await SentRequest.OfAsync(request);
            await Task.Yield();
            return StubHandler.Response(200, sent.Body);
        }
    }
}
