using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using FreeTierGen.Runtime.DependencyInjection.Configuration;
using FreeTierGen.Runtime.Identity;
using FreeTierGen.Runtime.Interceptors;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FreeTierGen.Runtime.DependencyInjection;

/// <summary>Registers clients for the generated <c>Add…Client</c> and <c>AddKeyed…Client</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ServiceClientRegistration
{
    /// <summary>
    /// Registers a client by its interface and by its type, as one singleton. A client that is registered already with the same key, for
    /// instance a test's fake, stays.
    /// </summary>
    /// <typeparam name="TInterface">The client's interface.</typeparam>
    /// <typeparam name="TClient">The client.</typeparam>
    /// <typeparam name="TOptions">The client's options.</typeparam>
    /// <param name="services">Where the client is registered.</param>
    /// <param name="key">The key; null registers it without one.</param>
    /// <param name="createClient">Makes the client, when it is asked for first.</param>
    /// <param name="service">What the model says of the service: the environment is checked, too; null where that is not known.</param>
    /// <param name="bind">Binds the options that only this service has; null where there are none.</param>
    /// <returns>Says more of the client.</returns>
    public static ServiceClientBuilder<TOptions> Add<
        TInterface,
        TClient,
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions>(
        IServiceCollection services,
        object? key,
        Func<TOptions, TClient> createClient,
        ServiceInfo? service,
        Action<ConfigurationReader, TOptions>? bind)
        where TInterface : class
        where TClient : class, TInterface
        where TOptions : ClientOptions, new()
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(createClient);
        if (Find<TOptions>(services, key) is { } known)
        {
            return new(services, known);
        }

        var registration = new ClientRegistration<TOptions>(key, NewOptionsName<TOptions>(services, key), typeof(TClient).Name, service, bind);
        services.AddSingleton(registration);
        var builder = new ServiceClientBuilder<TOptions>(services, registration);
        builder.Options.PostConfigure<IServiceProvider>((options, provider) => Complete(options, provider, key)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<TOptions>>(new ClientOptionsValidator<TOptions>(registration));

        var name = registration.OptionsName;
        if (key is null)
        {
            services.TryAddSingleton(provider => createClient(OptionsOf<TOptions>(provider, name)));
            services.TryAddSingleton<TInterface>(static provider => provider.GetRequiredService<TClient>());
        }
        else
        {
            services.TryAddKeyedSingleton(key, (provider, _) => createClient(OptionsOf<TOptions>(provider, name)));
            services.TryAddKeyedSingleton<TInterface>(key, static (provider, key) => provider.GetRequiredKeyedService<TClient>(key));
        }

        return builder;
    }

    private static TOptions OptionsOf<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions>(
        IServiceProvider provider, string name)
        where TOptions : class
        => provider.GetRequiredService<IOptionsMonitor<TOptions>>().Get(name);

    private static ClientRegistration<TOptions>? Find<TOptions>(IServiceCollection services, object? key)
        where TOptions : ClientOptions, new()
    {
        foreach (var registration in Registrations<TOptions>(services))
        {
            if (Equals(registration.Key, key))
            {
                return registration;
            }
        }

        return null;
    }

    // Options are told apart by text and clients by any object: no two keys that differ get the same name.
    private static string NewOptionsName<TOptions>(IServiceCollection services, object? key)
        where TOptions : ClientOptions, new()
    {
        if (key is null or string { Length: > 0 })
        {
            return key as string ?? Options.DefaultName;
        }

        var name = $"{key.GetType().FullName}:{key}";
        var number = 1;
        foreach (var registration in Registrations<TOptions>(services))
        {
            number += registration.Key is not string && registration.OptionsName.StartsWith(name, StringComparison.Ordinal) ? 1 : 0;
        }

        return number == 1 ? name : $"{name}#{number}";
    }

    private static IEnumerable<ClientRegistration<TOptions>> Registrations<TOptions>(IServiceCollection services)
        where TOptions : ClientOptions, new()
    {
        foreach (var descriptor in services)
        {
            if (!descriptor.IsKeyedService && descriptor.ImplementationInstance is ClientRegistration<TOptions> registration)
            {
                yield return registration;
            }
        }
    }

    // What the container holds completes the options; what they set themselves has the last word.
    private static void Complete(ClientOptions options, IServiceProvider provider, object? key)
    {
        options.Credentials ??= Keyed<ICredentialsProvider>(provider, key) ?? provider.GetService<ICredentialsProvider>();
        CompleteIdentities(options, provider, key);
        options.LoggerFactory ??= provider.GetService<ILoggerFactory>();
        if (options.TimeProvider == TimeProvider.System && provider.GetService<TimeProvider>() is { } timeProvider)
        {
            options.TimeProvider = timeProvider;
        }

        foreach (var interceptor in provider.GetServices<CallInterceptor>())
        {
            options.Interceptors.Add(interceptor);
        }

        if (key is not null && provider is IKeyedServiceProvider keyed)
        {
            foreach (var interceptor in keyed.GetKeyedServices<CallInterceptor>(key))
            {
                options.Interceptors.Add(interceptor);
            }
        }
    }

    private static void CompleteIdentities(ClientOptions options, IServiceProvider provider, object? key)
    {
        if (options is IBearerTokenOptions { BearerToken: null } token)
        {
            token.BearerToken = Keyed<IdentityProvider<BearerToken>>(provider, key) ?? provider.GetService<IdentityProvider<BearerToken>>();
        }

        if (options is IApiKeyOptions { ApiKey: null } apiKey)
        {
            apiKey.ApiKey = Keyed<IdentityProvider<ApiKey>>(provider, key) ?? provider.GetService<IdentityProvider<ApiKey>>();
        }

        if (options is ILoginOptions { Login: null } login)
        {
            login.Login = Keyed<IdentityProvider<Login>>(provider, key) ?? provider.GetService<IdentityProvider<Login>>();
        }
    }

    private static T? Keyed<T>(IServiceProvider provider, object? key)
        where T : class
        => key is not null && provider is IKeyedServiceProvider keyed ? keyed.GetKeyedService<T>(key) : null;
}
