using FreeTierGen.Runtime.Retries;
using FreeTierGen.Runtime.Tests.Calls;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace FreeTierGen.Runtime.Tests.DependencyInjection;

public sealed class ConfigurationTests
{
    /// <summary>Every option that configuration can set, with a value that is not its default and what it is read as.</summary>
    public static TheoryData<string, string, object> Values => new()
    {
        { "Region", "us-west-2", "us-west-2" },
        { "Endpoint", "https://localhost:8443/path", new Uri("https://localhost:8443/path") },
        { "AllowPlainHttp", "true", true },
        { "UseFips", "true", true },
        { "UseDualStack", "True", true },
        { "AccountId", "123456789012", "123456789012" },
        { "AccountIdEndpointMode", "required", "required" },
        { "CallTimeout", "00:01:30", TimeSpan.FromSeconds(90) },
        { "CallTimeout", "infinite", Timeout.InfiniteTimeSpan },
        { "AttemptTimeout", "0:0:0.25", TimeSpan.FromMilliseconds(250) },
        { "ConnectTimeout", "00:00:02", TimeSpan.FromSeconds(2) },
        { "StallTimeout", "00:00:20", TimeSpan.FromSeconds(20) },
        { "ResponseSizeLimit", "1000000", 1000000 },
        { "Retries:MaxAttempts", "7", 7 },
        { "Retries:Mode", "adaptive", RetryMode.Adaptive },
        { "RequestValidation", "requiredonly", RequestValidation.RequiredOnly },
        { "ValidateResponses", "true", true },
        { "VerifyDigests", "false", false },
        { "DisableHostPrefix", "true", true },
        { "DisableRequestCompression", "true", true },
        { "RequestMinCompressionSizeBytes", "0", 0 },
        { "RequestChecksumCalculation", "WhenRequired", RequestChecksumCalculation.WhenRequired },
        { "ResponseChecksumValidation", "whenrequired", ResponseChecksumValidation.WhenRequired },
        { "AppId", " app ", "app" },
    };

    /// <summary>Values that can't be, and what is said of them.</summary>
    public static TheoryData<string, string, string> WrongValues => new()
    {
        { "Region", "us west", "letters, digits and hyphens, for instance us-east-1." },
        { "Endpoint", "localhost", "an absolute URL, for instance https://localhost:8443." },
        { "Endpoint", "https://user:secret@a.example", "an absolute http or https URL without user information" },
        { "Endpoint", "https://a.example/?query", "an absolute http or https URL without user information" },
        { "AllowPlainHttp", "maybe", "true or false." },
        { "UseFips", "yes", "true or false." },
        { "UseDualStack", "1", "true or false." },
        { "AccountIdEndpointMode", "sometimes", "preferred, disabled or required." },
        { "CallTimeout", "30", "hours, minutes and seconds, for instance 00:00:30, or Infinite." },
        { "CallTimeout", "00:00:00", "more than zero and less than 25 days" },
        { "AttemptTimeout", "-00:00:01", "more than zero and less than 25 days" },
        { "AttemptTimeout", "30.00:00:00", "more than zero and less than 25 days" },
        { "AttemptTimeout", "soon", "hours, minutes and seconds, for instance 00:00:30, or Infinite." },
        { "ConnectTimeout", "00:00:00", "more than zero and less than 25 days" },
        { "StallTimeout", "1 minute", "hours, minutes and seconds, for instance 00:00:30, or Infinite." },
        { "ResponseSizeLimit", "0", "a whole number of bytes from 1 to 2147483591." },
        { "ResponseSizeLimit", "16 MB", "a whole number." },
        { "Retries:MaxAttempts", "0", "a whole number from 1." },
        { "Retries:MaxAttempts", "2.5", "a whole number." },
        { "Retries:Mode", "legacy", "Standard or Adaptive." },
        { "RequestValidation", "1", "Full, RequiredOnly or Off." },
        { "RequestValidation", "Full, Off", "Full, RequiredOnly or Off." },
        { "RequestValidation", "None", "Full, RequiredOnly or Off." },
        { "ValidateResponses", "no", "true or false." },
        { "VerifyDigests", "off", "true or false." },
        { "DisableHostPrefix", "on", "true or false." },
        { "DisableRequestCompression", "x", "true or false." },
        { "RequestMinCompressionSizeBytes", "-1", "a whole number from 0 to 10485760." },
        { "RequestMinCompressionSizeBytes", "10 KB", "a whole number." },
        { "RequestChecksumCalculation", "never", "WhenSupported or WhenRequired." },
        { "ResponseChecksumValidation", "1", "WhenSupported or WhenRequired." },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void A_setting_becomes_the_option(string key, string text, object expected)
    {
        var options = Bind((key, text));

        Assert.Equal(expected, ValueOf(options, key));
        Assert.NotEqual(expected, ValueOf(new EchoOptions(), key));
    }

    [Theory]
    [MemberData(nameof(Values))]
    public void A_blank_setting_is_not_set(string key, string text, object expected)
    {
        _ = (text, expected);

        Assert.Equal(ValueOf(new EchoOptions(), key), ValueOf(Bind((key, " ")), key));
        Assert.Equal(ValueOf(new EchoOptions(), key), ValueOf(Bind((key, null)), key));
    }

    [Theory]
    [MemberData(nameof(WrongValues))]
    public void A_wrong_setting_names_its_place_and_what_it_must_be_and_does_not_show_itself(string key, string text, string form)
    {
        var failure = Assert.Throws<OptionsValidationException>(() => Bind((key, text)));

        Assert.StartsWith($"EchoOptions: the setting 'ServiceClients:Echo:{key}' must be {form}", Assert.Single(failure.Failures), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_that_can_be_bound_has_a_wrong_value_here_but_free_text()
    {
        Assert.Equal(
            Keys().Except(["AccountId", "AppId"]),
            WrongValues.Select(static row => row.Data.Item1).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once()
    {
        var failure = Assert.Throws<OptionsValidationException>(() => Bind(("Region", "a b"), ("CallTimeout", "5"), ("Retries:MaxAttempts", "-1")));

        Assert.Equal(3, failure.Failures.Count());
    }

    [Fact]
    public void What_code_sets_afterwards_has_the_last_word_and_is_blamed_itself()
    {
        var services = new ServiceCollection();
        services.AddEcho().Bind(EchoRegistration.Section(("Region", "us-west-2"))).Configure(static options => options.CallTimeout = TimeSpan.Zero);

        var failure = Assert.Throws<OptionsValidationException>(() => Read(services));

        Assert.StartsWith("EchoOptions: The client option CallTimeout must be more than zero", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_later_section_changes_what_it_sets()
    {
        var services = new ServiceCollection();
        services.AddEcho()
            .Bind(EchoRegistration.Section(("Region", "us-west-2"), ("AppId", "first")))
            .Bind(new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("AppId", (string?)"second")]).Build());

        Assert.Equal(("us-west-2", "second"), (Read(services).Region, Read(services).AppId));
    }

    [Fact]
    public void The_environment_is_checked_too()
    {
        var services = new ServiceCollection();
        services.AddEcho().Configure(static options => options.ReadEnvironment = static name => name == "AWS_ENDPOINT_URL_" + EchoOperation.Echo.SdkId.ToUpperInvariant().Replace(' ', '_') ? "nowhere" : null);

        var failure = Assert.Throws<OptionsValidationException>(() => Read(services));

        Assert.StartsWith("EchoOptions: The environment variable AWS_ENDPOINT_URL_", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_does_not_start_and_makes_no_client()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddEcho("a").Bind(EchoRegistration.Section(("Region", "us west")));
        builder.Services.AddSingleton<IHostedService>(new Service());
        using var host = builder.Build();

        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.StartsWith("EchoOptions with the key 'a': the setting 'ServiceClients:Echo:Region' must be", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_starts_with_options_that_can_be()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddEcho().Bind(EchoRegistration.Section(("Region", "us-west-2")));
        using var host = builder.Build();

        await host.StartAsync();

        Assert.Equal("us-west-2", host.Services.GetRequiredService<ISource>().Client.Configuration.Region);
        await host.StopAsync();
    }

    /// <summary>The keys of all options that configuration can set, in ordinal order.</summary>
    internal static IEnumerable<string> Keys() => Values.Select(static row => row.Data.Item1).Distinct().Order(StringComparer.Ordinal);

    private static EchoOptions Bind(params (string Key, string? Value)[] values)
    {
        var services = new ServiceCollection();
        services.AddEcho().Bind(EchoRegistration.Section(values));
        return Read(services);
    }

    private static EchoOptions Read(ServiceCollection services)
    {
        using var provider = services.BuildServiceProvider();
        return provider.GetRequiredService<IOptions<EchoOptions>>().Value;
    }

    private static object? ValueOf(EchoOptions options, string key) =>
        key.Split(':').Aggregate((object?)options, static (value, name) => value!.GetType().GetProperty(name)!.GetValue(value));

    private sealed class Service : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => throw new InvalidOperationException("The options come first.");

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
