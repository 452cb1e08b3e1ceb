using System.Diagnostics.CodeAnalysis;
using FreeTierGen.Runtime.DependencyInjection.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FreeTierGen.Runtime.DependencyInjection;

/// <summary>Says more of a client that was registered: where its options come from, and what it sends through.</summary>
/// <typeparam name="TOptions">The client's options.</typeparam>
public sealed class ServiceClientBuilder<
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions>
    where TOptions : ClientOptions, new()
{
    private readonly ClientRegistration<TOptions> _registration;

    internal ServiceClientBuilder(IServiceCollection services, ClientRegistration<TOptions> registration)
    {
        Services = services;
        _registration = registration;
    }

    /// <summary>Where the client is registered.</summary>
    public IServiceCollection Services { get; }

    /// <summary>The key that the client is registered with; null where it has none.</summary>
    public object? ServiceKey => _registration.Key;

    /// <summary>The client's options by their name, for whatever <see cref="OptionsBuilder{TOptions}"/> does.</summary>
    public OptionsBuilder<TOptions> Options => Services.AddOptions<TOptions>(_registration.OptionsName);

    /// <summary>Sets options. Several are asked in their order.</summary>
    /// <param name="configure">Sets them.</param>
    /// <returns>The same builder.</returns>
    public ServiceClientBuilder<TOptions> Configure(Action<TOptions> configure)
    {
        Options.Configure(configure);
        return this;
    }

    /// <summary>Sets options from what the container holds.</summary>
    /// <param name="configure">Sets them. A client is a singleton, so that the provider has no scope.</param>
    /// <returns>The same builder.</returns>
    public ServiceClientBuilder<TOptions> Configure(Action<IServiceProvider, TOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        Options.Configure<IServiceProvider>((options, provider) => configure(provider, options));
        return this;
    }

    /// <summary>
    /// Sets options from a section of configuration, whose keys are the options' names: <c>Region</c>, <c>CallTimeout</c>,
    /// <c>Retries:MaxAttempts</c>. Nothing is found by reflection. A client reads its options once: changes of the section reach no client
    /// that exists.
    /// </summary>
    /// <param name="configuration">The section. What it does not set stays as it is.</param>
    /// <returns>The same builder.</returns>
    public ServiceClientBuilder<TOptions> Bind(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        _registration.Sections.Add(configuration);
        var registration = _registration;
        Options.Configure(options => registration.Bind(configuration, options));
        return this;
    }

    /// <summary>
    /// Sends requests through the handlers of a named client of <c>IHttpClientFactory</c>, in place of the one that all clients of the
    /// process share.
    /// </summary>
    /// <remarks>
    /// Each request takes the factory's current handler, so that <c>SetHandlerLifetime</c> counts although the client is a singleton. The
    /// handlers are the factory's, and nothing else disposes them. Settings of the <see cref="HttpClient"/> itself, as its time-out, base
    /// address and default headers, do not reach them. The handler at the end follows no redirects and keeps no cookies unless
    /// <c>ConfigurePrimaryHttpMessageHandler</c> brings another, and the factory's own logging of URLs, which can hold sensitive values, is
    /// off unless <c>AddDefaultLogger</c> turns it on. So the name should be the client's own.
    /// </remarks>
    /// <param name="name">The name of the factory's client; null is the type of this one.</param>
    /// <param name="configure">Adds handlers to it.</param>
    /// <returns>The same builder.</returns>
    public ServiceClientBuilder<TOptions> UseHttpClientFactory(string? name = null, Action<IHttpClientBuilder>? configure = null)
    {
        name ??= _registration.ClientName;
        var client = FactoryHandler.Register(Services, name);
        configure?.Invoke(client);
        Options.PostConfigure<IHttpMessageHandlerFactory>((options, factory) => FactoryHandler.Use(options, factory, name));
        return this;
    }
}
