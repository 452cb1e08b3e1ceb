using FreeTierGen.Runtime.DependencyInjection;
using FreeTierGen.Runtime.Tests.Calls;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FreeTierGen.Runtime.Tests.DependencyInjection;

/// <summary>What the generator writes for a client, for the service that echoes.</summary>
internal static class EchoRegistration
{
    public static ServiceClientBuilder<EchoOptions> AddEcho(this IServiceCollection services, object? key = null) =>
        ServiceClientRegistration.Add<ISource, EchoSource, EchoOptions>(
            services, key, static options => new EchoSource(options), EchoOperation.Echo, bind: null);

    public static IConfiguration Section(params (string Key, string? Value)[] values) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(values.Select(static value => KeyValuePair.Create("ServiceClients:Echo:" + value.Key, value.Value)))
            .Build()
            .GetSection("ServiceClients:Echo");
}

/// <summary>What stands for a client's interface.</summary>
internal interface ISource
{
    ServiceClient Client { get; }
}

/// <summary>What stands for a client.</summary>
internal sealed class EchoSource(EchoOptions options) : ISource, IDisposable
{
    public ServiceClient Client { get; } = new(EchoOperation.Echo, options, new EchoResolver());

    public ClientConfiguration Configuration => Client.Configuration;

    public void Dispose() => Client.Dispose();
}
