using FreeTierGen.Runtime.Identity;
using FreeTierGen.Runtime.Interceptors;
using FreeTierGen.Runtime.Tests.Calls;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FreeTierGen.Runtime.Tests.DependencyInjection;

public sealed class KeyedClientTests
{
    private readonly ServiceCollection _services = [];

    [Fact]
    public void Two_clients_of_one_type_are_two_each_with_its_own_options()
    {
        _services.AddEcho("east").Configure(static options => options.Region = "us-east-1");
        _services.AddEcho("west").Configure(static options => options.Region = "us-west-2");
        _services.AddEcho().Configure(static options => options.Region = "eu-west-1");
        using var provider = _services.BuildServiceProvider();

        var east = provider.GetRequiredKeyedService<ISource>("east");

        Assert.Same(east, provider.GetRequiredKeyedService<EchoSource>("east"));
        Assert.Equal(
            ["us-east-1", "us-west-2", "eu-west-1"],
            new[] { east, provider.GetRequiredKeyedService<ISource>("west"), provider.GetRequiredService<ISource>() }
                .Select(static source => source.Client.Configuration.Region));
    }

    [Fact]
    public void Keys_that_read_the_same_are_different_keys()
    {
        object[] keys = ["", "7", 7, 7L, Tens.Seven, Ones.Seven, new Key(), new Key()];
        foreach (var (key, index) in keys.Select(static (key, index) => (key, index)))
        {
            _services.AddEcho(key).Configure(options => options.AppId = $"{index}");
        }

        _services.AddEcho().Configure(static options => options.AppId = "none");
        using var provider = _services.BuildServiceProvider();

        Assert.Equal(
            Enumerable.Range(0, keys.Length).Select(static index => $"{index}"),
            keys.Select(key => provider.GetRequiredKeyedService<EchoSource>(key).Configuration.AppId));
        Assert.Equal("none", provider.GetRequiredService<EchoSource>().Configuration.AppId);
    }

    [Fact]
    public void Registering_a_key_again_adds_to_its_options()
    {
        _services.AddEcho(1).Configure(static options => (options.Region, options.AppId) = ("us-east-1", "first"));
        _services.AddEcho(1).Configure(static options => options.AppId = "second");
        _services.AddSingleton<CallInterceptor>(new Interceptor());
        using var provider = _services.BuildServiceProvider();

        var source = provider.GetRequiredKeyedService<EchoSource>(1);

        Assert.Equal(("us-east-1", "second"), (source.Configuration.Region, source.Configuration.AppId));
        Assert.Single(source.Configuration.Options.Interceptors);
        Assert.Single(provider.GetKeyedServices<EchoSource>(1));
    }

    [Fact]
    public void What_is_registered_with_the_key_comes_before_what_has_none()
    {
        var keyed = new StaticCredentialsProvider("AKIDKEYED", "secret");
        var (all, own) = (new Interceptor(), new Interceptor());
        _services.AddSingleton<ICredentialsProvider>(EchoClients.Credentials);
        _services.AddKeyedSingleton<ICredentialsProvider>("own", keyed);
        _services.AddSingleton<CallInterceptor>(all);
        _services.AddKeyedSingleton<CallInterceptor>("own", own);
        _services.AddEcho("own");
        _services.AddEcho("other");
        using var provider = _services.BuildServiceProvider();

        var first = provider.GetRequiredKeyedService<EchoSource>("own").Configuration.Options;
        var second = provider.GetRequiredKeyedService<EchoSource>("other").Configuration.Options;

        Assert.Same(keyed, first.Credentials);
        Assert.Same(EchoClients.Credentials, second.Credentials);
        Assert.Equal([all, own], first.Interceptors);
        Assert.Equal([all], second.Interceptors);
    }

    [Fact]
    public void A_failure_says_which_client_it_is_about()
    {
        _services.AddEcho("east").Configure(static options => options.Region = "us east");
        _services.AddEcho("west");
        using var provider = _services.BuildServiceProvider();

        provider.GetRequiredKeyedService<ISource>("west");
        var failure = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredKeyedService<ISource>("east"));

        Assert.Equal(
            "EchoOptions with the key 'east': The client option Region must be letters, digits and hyphens, for instance us-east-1.", failure.Message);
    }

    private enum Ones
    {
        Seven = 7,
    }

    private enum Tens
    {
        Seven = 70,
    }

    private sealed class Key
    {
        public override string ToString() => "key";
    }

    private sealed class Interceptor : CallInterceptor;
}
