using FreeTierGen.Runtime.Authentication;
using FreeTierGen.Runtime.Endpoints;
using FreeTierGen.Runtime.Identity;
using FreeTierGen.Runtime.Signing;
using FreeTierGen.Runtime.Tests.Calls;

namespace FreeTierGen.Runtime.Tests.Authentication;

/// <summary>By which of several schemes an operation is called.</summary>
public sealed class SchemeChoiceTests
{
    private static readonly ServiceInfo Service = new()
    {
        SdkId = "Echo Service",
        ShapeName = "EchoShape",
        ApiVersion = "2026-01-01",
        SigningName = "echo-model",
        MultiRegionSigner = new SigV4aSigner(),
    };

    private readonly StubHandler _handler = new StubHandler().Answer();

    // The model prefers signatures. A set of identities is what the options have; "env" is the token of the environment.
    [Theory]
    [InlineData("", null, "AWS4-HMAC-SHA256")]
    [InlineData("credentials", null, "AWS4-HMAC-SHA256")]
    [InlineData("credentials token", null, "AWS4-HMAC-SHA256")]
    [InlineData("token", null, "Bearer of-options")]
    [InlineData("env", null, "Bearer of-environment")]
    [InlineData("env token", null, "Bearer of-options")]
    [InlineData("env credentials", null, "Bearer of-environment")]
    [InlineData("env credentials", "sigv4", "AWS4-HMAC-SHA256")]
    [InlineData("env", "sigv4", "AWS4-HMAC-SHA256")]
    [InlineData("credentials token", "httpBearerAuth", "Bearer of-options")]
    [InlineData("credentials token", "smithy.api#httpBearerAuth", "Bearer of-options")]
    [InlineData("credentials token", "unknown,httpBearerAuth,sigv4", "Bearer of-options")]
    [InlineData("credentials", "httpBearerAuth", "AWS4-HMAC-SHA256")]
    public async Task Of_those_that_an_identity_is_set_for_the_preferred_one_and_else_the_first(string identities, string? preference, string expected)
    {
        await CallAsync(identities, options => options.AuthSchemePreference = preference?.Split(','));
        await CallAsync(identities, _ => { }, preference);

        Assert.Equal(2, _handler.Requests.Count);
        Assert.All(_handler.Requests, request => Assert.StartsWith(expected, request.Header("Authorization"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_options_preference_goes_before_the_environments()
    {
        await CallAsync("credentials token", options => options.AuthSchemePreference = ["sigv4"], "httpBearerAuth");

        Assert.StartsWith("AWS4-HMAC-SHA256", _handler.Request.Header("Authorization"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_any_identity_the_error_names_all_that_would_do()
    {
        var exception = await Assert.ThrowsAsync<CredentialsException>(() => InvokeAsync(
            new AuthSchemeList(HttpBearerAuthScheme.Instance, HttpApiKeyAuthScheme.InHeader("X-Key"), HttpBasicAuthScheme.Instance), _ => { }));

        Assert.Equal(
            "Repeat of Echo Service has to know who calls. It takes a bearer token: set BearerToken in the client's options, or the environment "
                + "variable AWS_BEARER_TOKEN_ECHO_MODEL; or an API key: set ApiKey in the client's options; or a user name with a password: set Login in the client's options.",
            exception.Message);
        Assert.Empty(_handler.Requests);
    }

    [Fact]
    public async Task Where_callers_may_stay_unknown_they_do_without_an_identity()
    {
        var list = new AuthSchemeList(HttpBearerAuthScheme.Instance) { IsOptional = true };

        await InvokeAsync(list, _ => { });
        await InvokeAsync(list, options => options.BearerToken = new BearerToken("abc"));

        Assert.Equal([null, "Bearer abc"], _handler.Requests.Select(request => request.Header("Authorization")));
    }

    [Fact]
    public async Task A_token_of_the_environment_that_was_damaged_is_told_without_being_shown()
    {
        var exception = await Assert.ThrowsAsync<CredentialsException>(() => InvokeAsync(
            new AuthSchemeList(HttpBearerAuthScheme.Instance), options => options.ReadEnvironment = static name => name.StartsWith("AWS_BEARER", StringComparison.Ordinal) ? "hid\nden" : null));

        Assert.Contains("AWS_BEARER_TOKEN_ECHO_MODEL", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hid", exception.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "AWS4-ECDSA-P256-SHA256", "eu-west-1")]
    [InlineData("sigv4", "AWS4-HMAC-SHA256", null)]
    public async Task A_model_can_prefer_signatures_for_several_regions(string? preference, string algorithm, string? regions)
    {
        await InvokeAsync(
            new AuthSchemeList(SignatureAuthScheme.SigV4a, SignatureAuthScheme.SigV4),
            options => options.AuthSchemePreference = preference is null ? null : [preference]);

        Assert.StartsWith(algorithm, _handler.Request.Header("Authorization"), StringComparison.Ordinal);
        Assert.Equal(regions, _handler.Request.Header("X-Amz-Region-Set"));
    }

    [Fact]
    public async Task What_the_endpoint_wants_goes_before_what_the_model_prefers()
    {
        var endpoint = new Endpoint("https://echo.example.com") { AuthSchemes = [new EndpointAuthScheme("sigv4")] };

        await InvokeAsync(new AuthSchemeList(SignatureAuthScheme.SigV4a), _ => { }, endpoint);

        Assert.StartsWith("AWS4-HMAC-SHA256", _handler.Request.Header("Authorization"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Regions_to_sign_for_are_enough_without_a_region()
    {
        await InvokeAsync(
            new AuthSchemeList(SignatureAuthScheme.SigV4a),
            options =>
            {
                options.Region = null;
                options.SigningRegionSet = ["*"];
            });

        Assert.Equal("*", _handler.Request.Header("X-Amz-Region-Set"));
    }

    [Fact]
    public async Task Neither_regions_nor_region_is_a_typed_error()
        => await Assert.ThrowsAsync<ClientConfigurationException>(
            () => InvokeAsync(new AuthSchemeList(SignatureAuthScheme.SigV4a), options => options.Region = null));

    [Fact]
    public async Task A_choice_is_made_once_for_a_client()
    {
        var reads = 0;
        using var client = Client(options => options.ReadEnvironment = name =>
        {
            reads += name.StartsWith("AWS_BEARER", StringComparison.Ordinal) ? 1 : 0;
            return name.StartsWith("AWS_BEARER", StringComparison.Ordinal) ? "abc" : null;
        });
        var operation = new EchoOperation(Service, new OperationInfo { Name = "Repeat", Auth = new AuthSchemeList(HttpBearerAuthScheme.Instance) });

        await client.InvokeAsync(operation, new EchoRequest());
        await client.InvokeAsync(operation, new EchoRequest());

        Assert.Equal(1, reads);
        Assert.Equal(2, _handler.Requests.Count);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_URL_can_be_signed_but_carry_no_secret(bool hasSignature)
    {
        AuthScheme[] schemes = hasSignature ? [HttpBearerAuthScheme.Instance, SignatureAuthScheme.SigV4a] : [HttpBearerAuthScheme.Instance];
        using var client = Client(options => options.BearerToken = new BearerToken("abc"));
        var info = new OperationInfo { Name = "Raw", Auth = new AuthSchemeList(schemes) };
        var presigning = client.PresignAsync(
            new RawOperation(request => request.Method = HttpMethod.Get, service: Service, info: info), new EchoRequest(), TimeSpan.FromMinutes(1));

        if (!hasSignature)
        {
            await Assert.ThrowsAsync<PresigningException>(() => presigning);
            return;
        }

        Assert.Contains("X-Amz-Region-Set=eu-west-1", (await presigning).Url.Query, StringComparison.Ordinal);
    }

    private Task CallAsync(string identities, Action<EchoOptions> configure, string? environment = null)
        => InvokeAsync(
            new AuthSchemeList(SignatureAuthScheme.SigV4, HttpBearerAuthScheme.Instance),
            options =>
            {
                var given = identities.Split(' ');
                options.Credentials = given.Contains("credentials") ? EchoClients.Credentials : null;
                options.BearerToken = given.Contains("token") ? new BearerToken("of-options") : null;
                options.ReadEnvironment = name => name switch
                {
                    "AWS_ACCESS_KEY_ID" => "AKIDENV",
                    "AWS_SECRET_ACCESS_KEY" => "secret",
                    "AWS_AUTH_SCHEME_PREFERENCE" => environment,
                    "AWS_BEARER_TOKEN_ECHO_MODEL" when given.Contains("env") => " of-environment ",
                    _ => null,
                };
                configure(options);
            });

    private async Task InvokeAsync(AuthSchemeList list, Action<EchoOptions> configure, Endpoint? endpoint = null)
    {
        using var client = Client(configure, endpoint);
        await client.InvokeAsync(new EchoOperation(Service, new OperationInfo { Name = "Repeat", Auth = list }), new EchoRequest());
    }

    private ServiceClient Client(Action<EchoOptions> configure, Endpoint? endpoint = null)
        => EchoClients.Client(_handler, configure, endpoint, Service);
}
