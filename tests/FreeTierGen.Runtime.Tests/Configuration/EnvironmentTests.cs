using FreeTierGen.Runtime.Identity;
using FreeTierGen.Runtime.Retries;
using FreeTierGen.Runtime.Tests.Calls;

namespace FreeTierGen.Runtime.Tests.Configuration;

public sealed class EnvironmentTests
{
    private readonly Dictionary<string, string> _variables = [];

    [Fact]
    public void Without_anything_set_there_is_no_region_and_no_endpoint()
    {
        var configuration = Configure();

        Assert.Null(configuration.Region);
        Assert.Null(configuration.Endpoint);
        Assert.False(configuration.UseFips);
        Assert.False(configuration.UseDualStack);
        Assert.Null(configuration.AccountId);
        Assert.Equal("preferred", configuration.AccountIdEndpointMode);
        Assert.Null(configuration.AppId);
        Assert.Null(configuration.MaxAttempts);
        Assert.False(configuration.DisableRequestCompression);
        Assert.Equal(10240, configuration.RequestMinCompressionSizeBytes);
        Assert.Equal(RequestChecksumCalculation.WhenSupported, configuration.RequestChecksumCalculation);
        Assert.Equal(ResponseChecksumValidation.WhenSupported, configuration.ResponseChecksumValidation);
    }

    [Fact]
    public void The_environment_completes_the_options()
    {
        _variables["AWS_DEFAULT_REGION"] = "eu-west-3";
        _variables["AWS_USE_FIPS_ENDPOINT"] = "TRUE";
        _variables["AWS_USE_DUALSTACK_ENDPOINT"] = " true ";
        _variables["AWS_ACCOUNT_ID_ENDPOINT_MODE"] = "required";
        _variables["AWS_SDK_UA_APP_ID"] = "app";
        _variables["AWS_MAX_ATTEMPTS"] = "7";
        _variables["AWS_RETRY_MODE"] = "standard";
        _variables["AWS_DISABLE_REQUEST_COMPRESSION"] = "true";
        _variables["AWS_REQUEST_MIN_COMPRESSION_SIZE_BYTES"] = "10485760";
        _variables["AWS_REQUEST_CHECKSUM_CALCULATION"] = "WHEN_REQUIRED";
        _variables["AWS_RESPONSE_CHECKSUM_VALIDATION"] = "when_required";

        var configuration = Configure();

        Assert.Equal("eu-west-3", configuration.Region);
        Assert.True(configuration.UseFips);
        Assert.True(configuration.UseDualStack);
        Assert.Equal("required", configuration.AccountIdEndpointMode);
        Assert.Equal("app", configuration.AppId);
        Assert.Equal(7, configuration.MaxAttempts);
        Assert.True(configuration.DisableRequestCompression);
        Assert.Equal(10485760, configuration.RequestMinCompressionSizeBytes);
        Assert.Equal(RequestChecksumCalculation.WhenRequired, configuration.RequestChecksumCalculation);
        Assert.Equal(ResponseChecksumValidation.WhenRequired, configuration.ResponseChecksumValidation);
    }

    [Fact]
    public void The_regions_own_variable_comes_before_the_default_one()
    {
        _variables["AWS_DEFAULT_REGION"] = "eu-west-3";
        _variables["AWS_REGION"] = "eu-west-2";

        Assert.Equal("eu-west-2", Configure().Region);
    }

    [Fact]
    public void The_options_come_before_the_environment()
    {
        _variables["AWS_REGION"] = "eu-west-2";
        _variables["AWS_ENDPOINT_URL"] = "https://environment.example.com";
        _variables["AWS_USE_FIPS_ENDPOINT"] = "true";
        _variables["AWS_MAX_ATTEMPTS"] = "7";
        _variables["AWS_DISABLE_REQUEST_COMPRESSION"] = "true";
        _variables["AWS_REQUEST_MIN_COMPRESSION_SIZE_BYTES"] = "1";
        _variables["AWS_REQUEST_CHECKSUM_CALCULATION"] = "when_required";
        _variables["AWS_RESPONSE_CHECKSUM_VALIDATION"] = "when_supported";

        var configuration = Configure(options =>
        {
            options.DisableRequestCompression = false;
            options.RequestMinCompressionSizeBytes = 0;
            options.RequestChecksumCalculation = RequestChecksumCalculation.WhenSupported;
            options.ResponseChecksumValidation = ResponseChecksumValidation.WhenRequired;
            options.Region = "us-west-2";
            options.Endpoint = new Uri("https://options.example.com/a");
            options.UseFips = false;
            options.Retries = new RetryOptions { MaxAttempts = 2 };
        });

        Assert.Equal("us-west-2", configuration.Region);
        Assert.Equal("https://options.example.com/a", configuration.Endpoint);
        Assert.False(configuration.UseFips);
        Assert.Equal(2, configuration.MaxAttempts);
        Assert.False(configuration.DisableRequestCompression);
        Assert.Equal(0, configuration.RequestMinCompressionSizeBytes);
        Assert.Equal(RequestChecksumCalculation.WhenSupported, configuration.RequestChecksumCalculation);
        Assert.Equal(ResponseChecksumValidation.WhenRequired, configuration.ResponseChecksumValidation);
    }

    [Fact]
    public void The_services_own_endpoint_comes_before_that_of_all_services()
    {
        _variables["AWS_ENDPOINT_URL"] = "https://all.example.com";
        Assert.Equal("https://all.example.com", Configure().Endpoint);

        _variables["AWS_ENDPOINT_URL_ECHO_SERVICE"] = "http://localhost:8000";
        Assert.Equal("http://localhost:8000", Configure().Endpoint);
    }

    [Fact]
    public void Configured_endpoints_can_be_ignored_but_not_the_options()
    {
        _variables["AWS_ENDPOINT_URL"] = "https://all.example.com";
        _variables["AWS_ENDPOINT_URL_ECHO_SERVICE"] = "https://echo.example.com";
        _variables["AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"] = "true";

        Assert.Null(Configure().Endpoint);
        Assert.Equal("https://mine.example.com", Configure(options => options.Endpoint = new("https://mine.example.com")).Endpoint);
    }

    [Theory]
    [InlineData("AWS_USE_FIPS_ENDPOINT", "yes")]
    [InlineData("AWS_USE_DUALSTACK_ENDPOINT", "1")]
    [InlineData("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "on")]
    [InlineData("AWS_ENDPOINT_URL", "localhost")]
    [InlineData("AWS_ENDPOINT_URL", "ftp://example.com")]
    [InlineData("AWS_ENDPOINT_URL_ECHO_SERVICE", "/path")]
    [InlineData("AWS_ENDPOINT_URL", "https://user:secret@example.com")]
    [InlineData("AWS_REGION", "x@evil.example/")]
    [InlineData("AWS_REGION", "eu-west-1.evil")]
    [InlineData("AWS_DEFAULT_REGION", "eu west 1")]
    [InlineData("AWS_MAX_ATTEMPTS", "0")]
    [InlineData("AWS_MAX_ATTEMPTS", "-1")]
    [InlineData("AWS_MAX_ATTEMPTS", "many")]
    [InlineData("AWS_MAX_ATTEMPTS", "99999999999")]
    [InlineData("AWS_RETRY_MODE", "eager")]
    [InlineData("AWS_DISABLE_REQUEST_COMPRESSION", "no")]
    [InlineData("AWS_REQUEST_MIN_COMPRESSION_SIZE_BYTES", "-1")]
    [InlineData("AWS_REQUEST_MIN_COMPRESSION_SIZE_BYTES", "10485761")]
    [InlineData("AWS_REQUEST_CHECKSUM_CALCULATION", "never")]
    [InlineData("AWS_RESPONSE_CHECKSUM_VALIDATION", "WhenRequired")]
    public void A_value_that_is_not_valid_is_an_error_that_names_its_variable(string name, string value)
    {
        _variables[name] = value;

        var exception = Assert.Throws<ClientConfigurationException>(() => Configure());

        Assert.Contains(name + " ", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_few_services_ask_for_is_looked_at_when_they_do()
    {
        _variables["AWS_ACCOUNT_ID_ENDPOINT_MODE"] = "sometimes";

        var configuration = Configure();

        var exception = Assert.Throws<ClientConfigurationException>(() => configuration.AccountIdEndpointMode);
        Assert.Contains("AWS_ACCOUNT_ID_ENDPOINT_MODE ", exception.Message, StringComparison.Ordinal);
        var problems = ClientConfiguration.FindProblems(configuration.Options, EchoOperation.Echo);
        Assert.Equal(exception.Message, Assert.Single(problems).Message);
    }

    [Theory]
    [InlineData("eu-west-1")]
    [InlineData("aws-global")]
    [InlineData("LOCAL")]
    public void Any_label_of_a_host_is_a_region(string region)
    {
        Assert.Equal(region, Configure(options => options.Region = region).Region);
        _variables["AWS_REGION"] = region;
        Assert.Equal(region, Configure().Region);
    }

    [Theory]
    [InlineData("x@evil.example/")]
    [InlineData("x.evil.example")]
    [InlineData("x#")]
    [InlineData("-x")]
    [InlineData("eu-west-1 ")]
    public void A_region_that_would_change_the_host_is_refused(string region) => AssertRefused("Region", options => options.Region = region);

    [Fact]
    public void An_endpoint_with_a_password_is_refused_without_repeating_it()
    {
        var exception = Assert.Throws<ClientConfigurationException>(
            () => Configure(static options => options.Endpoint = new Uri("https://user:secret@example.com")));

        Assert.Contains("Endpoint", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", exception.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("legacy", RetryMode.Standard)]
    [InlineData("Adaptive", RetryMode.Adaptive)]
    [InlineData("STANDARD", RetryMode.Standard)]
    [InlineData("", RetryMode.Standard)]
    public void The_aws_sdks_retry_modes_are_known(string name, RetryMode mode)
    {
        _variables["AWS_RETRY_MODE"] = name;

        Assert.Null(Configure().MaxAttempts);
        Assert.Equal(mode, Configure().RetryMode);
        Assert.Equal(RetryMode.Adaptive, Configure(options => options.Retries = new RetryOptions { Mode = RetryMode.Adaptive }).RetryMode);
    }

    [Fact]
    public void A_retry_mode_that_does_not_exist_is_refused() =>
        AssertRefused("Retries.Mode", options => options.Retries = new RetryOptions { Mode = (RetryMode)7 });

    [Fact]
    public void Blank_variables_are_as_good_as_none()
    {
        _variables["AWS_REGION"] = " ";
        _variables["AWS_USE_FIPS_ENDPOINT"] = "";
        _variables["AWS_MAX_ATTEMPTS"] = "";

        Assert.Null(Configure().Region);
    }

    [Fact]
    public void Options_that_cannot_be_are_errors_when_the_client_is_made()
    {
        AssertRefused("HttpInvoker", options =>
        {
            options.HttpHandler = new StubHandler();
            options.HttpInvoker = new HttpClient();
        });
        AssertRefused("CallTimeout", static options => options.CallTimeout = TimeSpan.Zero);
        AssertRefused("AttemptTimeout", static options => options.AttemptTimeout = TimeSpan.FromDays(30));
        AssertRefused("ConnectTimeout", static options => options.ConnectTimeout = TimeSpan.Zero);
        AssertRefused("StallTimeout", static options => options.StallTimeout = TimeSpan.FromDays(30));
        AssertRefused("ResponseSizeLimit", static options => options.ResponseSizeLimit = 0);
        AssertRefused("ResponseSizeLimit", static options => options.ResponseSizeLimit = int.MaxValue);
        AssertRefused("Retries", static options => options.Retries = new RetryOptions { MaxAttempts = 0 });
        AssertRefused("Retries", static options => options.Retries = null!);
        AssertRefused("TimeProvider", static options => options.TimeProvider = null!);
        AssertRefused("IdempotencyTokenGenerator", static options => options.IdempotencyTokenGenerator = null!);
        AssertRefused("RequestMinCompressionSizeBytes", static options => options.RequestMinCompressionSizeBytes = -1);
        AssertRefused("RequestMinCompressionSizeBytes", static options => options.RequestMinCompressionSizeBytes = 10485761);
        AssertRefused("RequestChecksumCalculation", static options => options.RequestChecksumCalculation = (RequestChecksumCalculation)2);
        AssertRefused("ResponseChecksumValidation", static options => options.ResponseChecksumValidation = (ResponseChecksumValidation)(-1));
        AssertRefused("AccountIdEndpointMode", static options => options.AccountIdEndpointMode = "bogus");
        AssertRefused("AccountIdEndpointMode", static options => options.AccountIdEndpointMode = "Preferred");
        AssertRefused("Interceptors", static options => options.Interceptors.Add(null!));
        AssertRefused("RequestValidation", static options => options.RequestValidation = (RequestValidation)3);
        AssertRefused("CallTimeout", static options => options.CallTimeout = TimeSpan.FromSeconds(-5));
        AssertRefused("AttemptTimeout", static options => options.AttemptTimeout = TimeSpan.MinValue);
    }

    [Fact]
    public async Task Options_changed_after_the_client_was_made_do_nothing()
    {
        var handler = new StubHandler().Answer();
        var options = EchoClients.Options(handler);
        using var client = new ServiceClient(EchoOperation.Echo, options, new EchoResolver());

        options.RequestValidation = RequestValidation.Off;
        options.Region = "us-west-2";

        await Assert.ThrowsAsync<RequestValidationException>(() => client.EchoAsync(new string('x', 101)));
        Assert.Equal("eu-west-1", client.Configuration.Region);
    }

    [Fact]
    public async Task A_missing_region_says_what_to_set()
    {
        var handler = new StubHandler().Answer();
        using var client = EchoClients.Client(handler, static options => options.Region = null);

        var exception = await Assert.ThrowsAsync<ClientConfigurationException>(() => client.EchoAsync());

        Assert.Contains("AWS_REGION", exception.Message, StringComparison.Ordinal);
        Assert.Empty(handler.Requests);
    }

    [Fact]
    public async Task Rules_that_find_no_endpoint_without_a_region_say_what_to_set()
    {
        using var client = EchoClients.Client(new StubHandler().Answer(), static options => options.Region = null);

        var exception = await Assert.ThrowsAsync<EndpointResolutionException>(
            () => client.InvokeAsync(new LostOperation(), new EchoRequest()));

        Assert.StartsWith("No endpoint.", exception.Message, StringComparison.Ordinal);
        Assert.Contains("AWS_REGION", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Missing_credentials_say_what_to_set()
    {
        using var client = EchoClients.Client(new StubHandler().Answer(), static options => options.Credentials = null);

        var exception = await Assert.ThrowsAsync<CredentialsException>(() => client.EchoAsync());

        Assert.Contains("AWS_ACCESS_KEY_ID", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_credentials_provider_that_fails_in_its_own_way_is_a_typed_error()
    {
        var failure = new HttpRequestException("metadata service");
        using var client = EchoClients.Client(new StubHandler().Answer(), options => options.Credentials = new FailingProvider(failure));

        Assert.Same(failure, (await Assert.ThrowsAsync<CredentialsException>(() => client.EchoAsync())).InnerException);
    }

    [Fact]
    public async Task A_disposed_client_says_so_and_leaves_the_callers_handler_alone()
    {
        var handler = new StubHandler().Answer();
        var client = EchoClients.Client(handler);
        client.Dispose();
        using var other = EchoClients.Client(handler);

        await Assert.ThrowsAsync<ObjectDisposedException>(() => client.EchoAsync());
        await other.EchoAsync();
    }

    [Fact]
    public async Task An_invoker_of_the_callers_is_used()
    {
        var handler = new StubHandler().Answer();
        using var http = new HttpClient(handler);
        using var client = EchoClients.Client(configure: options => options.HttpInvoker = http);

        await client.EchoAsync();

        Assert.NotNull(handler.Request.Header("Authorization"));
    }

    private ClientConfiguration Configure(Action<EchoOptions>? configure = null)
    {
        var options = new EchoOptions { ReadEnvironment = _variables.GetValueOrDefault };
        configure?.Invoke(options);
        using var client = new ServiceClient(EchoOperation.Echo, options, new EchoResolver());
        return client.Configuration;
    }

    private static void AssertRefused(string option, Action<EchoOptions> configure)
    {
        var exception = Assert.Throws<ClientConfigurationException>(() => EchoClients.Client(configure: configure));
        Assert.Contains(option, exception.Message, StringComparison.Ordinal);
    }

    private sealed class FailingProvider(Exception failure) : ICredentialsProvider
    {
        public ValueTask<Credentials> GetCredentialsAsync(CancellationToken cancellationToken = default) =>
            ValueTask.FromException<Credentials>(failure);
    }
}
