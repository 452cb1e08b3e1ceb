using FreeTierGen.Generator.Tests.Driver;
using FreeTierGen.Generator.Tests.Snapshots;
using FreeTierGen.Runtime;
using FreeTierGen.Runtime.Identity;
using FreeTierGen.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace FreeTierGen.Generator.Tests.Clients;

/// <summary><c>Add…Client</c>: generated where a property asks for it, which is all that is looked at.</summary>
public sealed class ClientRegistrationTests
{
    private const string Property = "FreeTierGenDependencyInjection";
    private const string WeatherFile = "Microsoft.Extensions.DependencyInjection/Acme_WeatherClientServiceCollectionExtensions.g.cs";

    // What a user writes; without a using, as in a project with ImplicitUsings for hosts.
    private const string Use =
        """
        namespace Acme.Own
        {
            using System;
            using Microsoft.Extensions.Configuration;
            using Microsoft.Extensions.DependencyInjection;

            internal static class Use
            {
                public static void Plain(IServiceCollection services) => services.AddWeatherClient();

                public static void Callback(IServiceCollection services) => services.AddWeatherClient(options => options.Region = "eu-west-1");

                public static void Provider(IServiceCollection services) =>
                    services.AddWeatherClient((provider, options) => options.AppId = provider.GetRequiredService<string>());

                public static void Section(IServiceCollection services, IConfiguration configuration) => services.AddWeatherClient(configuration);

                public static void Keyed(IServiceCollection services, object key, IConfiguration configuration)
                {
                    services.AddKeyedWeatherClient(key);
                    services.AddKeyedWeatherClient(key, options => options.AppId = "own");
                    services.AddKeyedWeatherClient(key, (provider, options) => options.Region = "us-east-" + provider.GetService<int[]>()?.Length);
                    services.AddKeyedWeatherClient(key, configuration);
                }
            }
        }
        """;

    private static readonly string OwnOptions = SampleModels.Weather.Replace(
        "\"aws.protocols#awsJson1_0\": {}",
        """
        "aws.protocols#awsJson1_0": {},
        "smithy.rules#clientContextParams": {
            "Mode": { "type": "string", "documentation": "The mode." },
            "Accelerate": { "type": "boolean", "documentation": "Whether to hurry." },
            "Hosts": { "type": "stringArray", "documentation": "The hosts." } }
        """,
        StringComparison.Ordinal);

    [Fact]
    public void Nothing_is_generated_without_the_property_though_the_package_is_there()
    {
        var run = ModelDriver.With(SampleModels.Weather).Run().AssertNoDiagnostics().AssertCompiles();

        Assert.DoesNotContain(run.FileNames, name => name.StartsWith("Microsoft.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("false")]
    [InlineData("")]
    public void A_project_can_say_no(string value) =>
        Assert.DoesNotContain(WeatherFile, ModelDriver.With(SampleModels.Weather).SetProperty(Property, value).Run().FileNames);

    [Fact]
    public void The_property_adds_one_file_and_leaves_all_others_alone()
    {
        var driver = ModelDriver.With(SampleModels.Weather);
        var before = driver.Run();

        var after = driver.SetProperty(Property, "true").Run().AssertNoDiagnostics().AssertCompiles();

        Assert.All(before.FileNames, name => Assert.Equal(before[name], after[name]));
        Assert.Equal(before.FileNames.Append(WeatherFile).Order(StringComparer.Ordinal), after.FileNames);
        driver.Run().AssertAllCached();
    }

    [Fact]
    public void Generated()
    {
        var driver = ModelDriver.With(File.ReadAllText(Repository.PathOf("models", "freetier-2023-09-07.json")), ("Namespace", "Acme.FreeTier")).SetProperty(Property, "true");

        GeneratedFiles.Match(driver.Run().AssertNoDiagnostics().AssertCompiles(), ["Microsoft.Extensions.DependencyInjection/Acme_FreeTier_FreeTierClientServiceCollectionExtensions.g.cs"]);
    }

    [Fact]
    public void An_internal_client_is_registered_by_internal_methods()
    {
        var run = ModelDriver.With(SampleModels.Weather, ("Visibility", "internal")).SetProperty(Property, "true").Run().AssertNoDiagnostics().AssertCompiles();

        Assert.Contains("internal static class", run[WeatherFile], StringComparison.Ordinal);
    }

    [Fact]
    public void Clients_of_the_same_name_in_two_namespaces_compile_side_by_side()
    {
        var driver = new ModelDriver("""
            using Microsoft.Extensions.DependencyInjection;

            internal static class Use
            {
                public static void Both(IServiceCollection services)
                {
                    services.AddWeatherClient((One.WeatherClientOptions options) => options.Region = "eu-west-1");
                    services.AddWeatherClient((Two.WeatherClientOptions options) => options.Region = "eu-west-1");
                    Two_WeatherClientServiceCollectionExtensions.AddWeatherClient(services);
                }
            }
            """)
            .Add("/one.json", SampleModels.Weather, ("Namespace", "One"))
            .Add("/two.json", SampleModels.Weather, ("Namespace", "Two"))
            .SetProperty(Property, "true");

        driver.Run().AssertNoDiagnostics().AssertCompiles();
    }

    [Fact]
    public void Each_overload_registers_one_client_with_its_options()
    {
        var generated = Load(SampleModels.Weather);
        var configuration = Configuration(("Weather:Region", "us-west-2"), ("Weather:Retries:MaxAttempts", "2"));

        Assert.Null(Options(generated, services => Call(generated, "Plain", services)).Region);
        Assert.Equal("eu-west-1", Options(generated, services => Call(generated, "Callback", services)).Region);
        Assert.Equal("by the container", Options(generated, services => Call(generated, "Provider", services.AddSingleton("by the container"))).AppId);
        var bound = Options(generated, services => generated.Method<Action<IServiceCollection, IConfiguration>>("Acme.Own.Use", "Section")(services, configuration.GetSection("Weather")));
        Assert.Equal(("us-west-2", 2), (bound.Region, bound.Retries.MaxAttempts));
    }

    [Fact]
    public void Keyed_overloads_register_a_client_a_key_and_none_without()
    {
        var generated = Load(SampleModels.Weather);
        var add = generated.Method<Action<IServiceCollection, object, IConfiguration>>("Acme.Own.Use", "Keyed");
        var services = new ServiceCollection().AddSingleton(new int[3]);
        add(services, "east", Configuration(("AccountId", "1")));
        add(services, 2, Configuration(("AccountId", "2")));
        using var provider = services.BuildServiceProvider();

        var client = generated.Type("WeatherClient");
        var east = provider.GetRequiredKeyedService(client, "east");
        Assert.Same(east, provider.GetRequiredKeyedService(generated.Type("IWeatherClient"), "east"));
        Assert.NotSame(east, provider.GetRequiredKeyedService(client, 2));
        Assert.Null(provider.GetService(client));
        Assert.Throws<ArgumentNullException>(() => add(services, null!, Configuration()));
    }

    [Fact]
    public void Options_of_the_model_are_bound_and_a_wrong_value_names_its_place()
    {
        var generated = Load(OwnOptions);
        var use = generated.Method<Action<IServiceCollection, IConfiguration>>("Acme.Own.Use", "Section");
        var section = Configuration(("W:Mode", "fast"), ("W:Accelerate", "true"), ("W:Hosts:0", "a"), ("W:Hosts:1", "b")).GetSection("W");

        var options = Options(generated, services => use(services, section));

        Assert.Equal("fast", Value("Mode"));
        Assert.Equal(true, Value("Accelerate"));
        Assert.Equal(["a", "b"], Assert.IsAssignableFrom<IReadOnlyList<string>>(Value("Hosts")));
        var failure = Assert.Throws<OptionsValidationException>(
            () => Options(generated, services => use(services, Configuration(("W:Accelerate", "perhaps"), ("W:Hosts", "c")).GetSection("W"))));
        Assert.Equal(
            ["WeatherClientOptions: the setting 'W:Accelerate' must be true or false.", "WeatherClientOptions: the setting 'W:Hosts' must be an array of texts."],
            failure.Failures);

        object? Value(string name) => options.GetType().GetProperty(name)!.GetValue(options);
    }

    [Fact]
    public async Task Identities_that_the_model_asks_for_are_bound_and_a_wrong_one_is_not_shown()
    {
        var generated = Load(SampleModels.Weather.Replace(
            "\"aws.protocols#awsJson1_0\": {}",
            "\"aws.protocols#awsJson1_0\": {}, \"smithy.api#httpBearerAuth\": {}, \"smithy.api#httpBasicAuth\": {}, "
                + "\"smithy.api#httpApiKeyAuth\": { \"name\": \"key\", \"in\": \"query\" }",
            StringComparison.Ordinal));
        var use = generated.Method<Action<IServiceCollection, IConfiguration>>("Acme.Own.Use", "Section");
        var section = Configuration(
            ("W:BearerToken", "token"), ("W:ApiKey", "key"), ("W:Login:UserName", "user"), ("W:Login:Password", "pass"), ("W:AuthSchemePreference:0", "httpBasicAuth"));

        var options = Options(generated, services => use(services, section.GetSection("W")));

        Assert.Equal("token", (await ((IBearerTokenOptions)options).BearerToken!.GetIdentityAsync()).Value);
        Assert.Equal("key", (await ((IApiKeyOptions)options).ApiKey!.GetIdentityAsync()).Value);
        var login = await ((ILoginOptions)options).Login!.GetIdentityAsync();
        Assert.Equal(("user", "pass"), (login.UserName, login.Password));
        Assert.Equal(["httpBasicAuth"], ((IAuthSchemeOptions)options).AuthSchemePreference);
        var failure = Assert.Throws<OptionsValidationException>(() => Options(
            generated, services => use(services, Configuration(("W:BearerToken", "hid\nden"), ("W:Login:UserName", "hid:den")).GetSection("W"))));
        Assert.Equal(
            [
                "WeatherClientOptions: the setting 'W:BearerToken' must be a token without quotes, line breaks and characters beyond ASCII.",
                "WeatherClientOptions: the setting 'W:Login' must be a UserName without a colon and a Password, both without line breaks.",
            ],
            failure.Failures);
    }

    [Fact]
    public async Task A_host_does_not_start_with_what_cannot_be()
    {
        var generated = Load(SampleModels.Weather);
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(
            new Dictionary<string, string?> { ["ServiceClients:Weather:Region"] = "eu west", ["ServiceClients:Weather:Endpoint"] = "https://a.example?b" });
        generated.Method<Action<IServiceCollection, IConfiguration>>("Acme.Own.Use", "Section")(
            builder.Services, builder.Configuration.GetSection("ServiceClients:Weather"));
        using var host = builder.Build();

        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Equal(
            [
                "WeatherClientOptions: the setting 'ServiceClients:Weather:Region' must be letters, digits and hyphens, for instance us-east-1.",
                "WeatherClientOptions: the setting 'ServiceClients:Weather:Endpoint' must be an absolute http or https URL without user information, query or fragment, whose host is an address or a name of labels up to 63 characters, for instance https://localhost:8443.",
            ],
            failure.Failures);
    }

    private static GeneratedAssembly Load(string model) =>
        GeneratedAssembly.Load(new ModelDriver(Use).Add(ModelDriver.DefaultPath, model, ("Namespace", "Acme")).SetProperty(Property, "true"));

    private static void Call(GeneratedAssembly generated, string method, IServiceCollection services) =>
        generated.Method<Action<IServiceCollection>>("Acme.Own.Use", method)(services);

    private static IConfiguration Configuration(params (string Key, string Value)[] values) =>
        new ConfigurationBuilder().AddInMemoryCollection(values.Select(value => KeyValuePair.Create<string, string?>(value.Key, value.Value))).Build();

    // The client was made from them, and is one.
    private static ClientOptions Options(GeneratedAssembly generated, Action<IServiceCollection> register)
    {
        var services = new ServiceCollection();
        register(services);
        using var provider = services.BuildServiceProvider();
        var client = provider.GetRequiredService(generated.Type("IWeatherClient"));
        Assert.Same(client, provider.GetRequiredService(generated.Type("WeatherClient")));
        var options = typeof(IOptions<>).MakeGenericType(generated.Type("WeatherClientOptions"));
        return (ClientOptions)options.GetProperty("Value")!.GetValue(provider.GetRequiredService(options))!;
    }
}
