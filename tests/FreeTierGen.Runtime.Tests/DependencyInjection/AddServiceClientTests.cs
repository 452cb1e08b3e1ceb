using FreeTierGen.Runtime.DependencyInjection;
using FreeTierGen.Runtime.Identity;
using FreeTierGen.Runtime.Interceptors;
using FreeTierGen.Runtime.Tests.Calls;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FreeTierGen.Runtime.Tests.DependencyInjection;

public sealed class AddServiceClientTests
{
    private readonly ServiceCollection _services = [];

    [Fact]
    public void A_client_is_one_singleton_by_its_interface_and_its_type()
    {
        Add(static options => options.Region = "eu-west-1");
        using var provider = _services.BuildServiceProvider();

        var client = provider.GetRequiredService<IClient>();

        Assert.Same(client, provider.GetRequiredService<Client>());
        Assert.Same(client, provider.GetRequiredService<IClient>());
        Assert.Equal("eu-west-1", client.Options.Region);
    }

    [Fact]
    public void A_client_is_made_when_it_is_asked_for_and_disposed_with_the_container()
    {
        var made = new List<Client>();
        _services.AddServiceClient<IClient, Client, Options>(options =>
        {
            made.Add(new Client(options));
            return made[^1];
        });
        var provider = _services.BuildServiceProvider();
        Assert.Empty(made);

        provider.GetRequiredService<IClient>();
        provider.Dispose();

        Assert.True(Assert.Single(made).IsDisposed);
    }

    [Fact]
    public void All_configurations_of_the_options_count_in_their_order()
    {
        Add(static options => (options.Region, options.AppId) = ("eu-west-1", "first"));
        _services.AddSingleton("from the container");
        _services.AddOptions<Options>().Configure<string>(static (options, text) => options.AppId = text);

        Assert.Equal(("eu-west-1", "from the container"), (Make().Options.Region, Make().Options.AppId));
    }

    [Fact]
    public void What_the_container_holds_completes_the_options()
    {
        var time = new ManualTimeProvider();
        var interceptor = new Interceptor();
        var own = new Interceptor();
        _services.AddSingleton<ICredentialsProvider>(EchoClients.Credentials);
        _services.AddSingleton<TimeProvider>(time);
        _services.AddSingleton<CallInterceptor>(interceptor);
        Add(options => options.Interceptors.Add(own));

        var client = Make();

        Assert.Same(EchoClients.Credentials, client.Options.Credentials);
        Assert.Same(time, client.Options.TimeProvider);
        Assert.Equal([own, interceptor], client.Options.Interceptors);
    }

    [Fact]
    public void The_options_own_settings_come_before_the_containers()
    {
        var time = new ManualTimeProvider();
        _services.AddSingleton<ICredentialsProvider>(new EnvironmentCredentialsProvider());
        _services.AddSingleton(TimeProvider.System);
        Add(options => (options.Credentials, options.TimeProvider) = (EchoClients.Credentials, time));

        var client = Make();

        Assert.Same(EchoClients.Credentials, client.Options.Credentials);
        Assert.Same(time, client.Options.TimeProvider);
    }

    [Fact]
    public void Identities_that_the_container_has_complete_the_options()
    {
        IdentityProvider<BearerToken> token = new BearerToken("abc");
        IdentityProvider<ApiKey> key = new ApiKey("abc");
        IdentityProvider<Login> login = new Login("user", "secret");
        IdentityProvider<Login> own = new Login("other", "secret");
        _services.AddSingleton(token).AddSingleton(key).AddSingleton(login);
        Add(options => options.Login = own);

        var options = Make().Options;

        Assert.Same(token, options.BearerToken);
        Assert.Same(key, options.ApiKey);
        Assert.Same(own, options.Login);
    }

    [Fact]
    public void A_fake_that_is_registered_already_stays()
    {
        var fake = new Fake();
        _services.AddSingleton<IClient>(fake);
        Add();

        using var provider = _services.BuildServiceProvider();

        Assert.Same(fake, provider.GetRequiredService<IClient>());
    }

    [Fact]
    public void Options_that_cannot_be_are_errors_when_the_client_is_asked_for()
    {
        _services.AddServiceClient<IDisposable, ServiceClient, Options>(
            static options => new ServiceClient(EchoOperation.Echo, options, new EchoResolver()),
            static options => options.CallTimeout = TimeSpan.Zero);
        using var provider = _services.BuildServiceProvider();

        var failure = Assert.Throws<OptionsValidationException>(provider.GetRequiredService<ServiceClient>);
        Assert.Equal(
            "Options: The client option CallTimeout must be more than zero and less than 25 days, or Timeout.InfiniteTimeSpan.", failure.Message);
    }

    private void Add(Action<Options>? configure = null) =>
        _services.AddServiceClient<IClient, Client, Options>(static options => new Client(options), configure);

    private IClient Make() => _services.BuildServiceProvider().GetRequiredService<IClient>();

    private interface IClient
    {
        Options Options { get; }
    }

    private sealed class Options : ClientOptions, IBearerTokenOptions, IApiKeyOptions, ILoginOptions
    {
        public IdentityProvider<BearerToken>? BearerToken { get; set; }

        public IdentityProvider<ApiKey>? ApiKey { get; set; }

        public IdentityProvider<Login>? Login { get; set; }
    }

    private sealed class Client(Options options) : IClient, IDisposable
    {
        public Options Options => options;

        public bool IsDisposed { get; private set; }

        public void Dispose() => IsDisposed = true;
    }

    private sealed class Fake : IClient
    {
        public Options Options => throw new NotSupportedException();
    }

    private sealed class Interceptor : CallInterceptor;
}
