using System.Diagnostics.CodeAnalysis;
using FreeTierGen.Runtime.Identity;
using FreeTierGen.Runtime.Interceptors;
using Microsoft.Extensions.DependencyInjection;

namespace FreeTierGen.Runtime.DependencyInjection;

/// <summary>Registers clients by hand. Where the generator sees this package, it writes <c>Add…Client</c> for each client, which does more.</summary>
public static class ServiceClientServiceCollectionExtensions
{
    /// <summary>
    /// Registers a client by its interface and by its type, as one singleton: a client may be used by many threads, and keeps what it
    /// has learned (connections, signing keys, clock skew, retry tokens).
    /// </summary>
    /// <remarks>
    /// <para>
    /// What the container holds completes the options: an <see cref="ICredentialsProvider"/> where the options name none, a
    /// <see cref="TimeProvider"/> where they keep the system's, and every <see cref="CallInterceptor"/> after their own. A client that is
    /// registered already, for instance a test's fake, stays.
    /// </para>
    /// <example>
    /// <code>
    /// services.AddServiceClient&lt;IFreeTierClient, FreeTierClient, FreeTierClientOptions&gt;(
    ///     static options =&gt; new FreeTierClient(options),
    ///     static options =&gt; options.Region = "us-east-1");
    ///
    /// // Settings that depend on other services, or come from a configuration file:
    /// services.AddOptions&lt;FreeTierClientOptions&gt;().Configure&lt;IHostEnvironment&gt;(
    ///     static (options, host) =&gt; options.AppId = host.ApplicationName);
    ///
    /// // And where it is used:
    /// public sealed class Report(IFreeTierClient freeTier) { … }
    /// </code>
    /// </example>
    /// </remarks>
    /// <typeparam name="TInterface">The client's interface.</typeparam>
    /// <typeparam name="TClient">The client.</typeparam>
    /// <typeparam name="TOptions">The client's options.</typeparam>
    /// <param name="services">Where the client is registered.</param>
    /// <param name="createClient">Makes the client, when it is asked for first.</param>
    /// <param name="configure">Sets its options; null leaves them to the environment.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddServiceClient<
        TInterface,
        TClient,
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions>(
        this IServiceCollection services,
        Func<TOptions, TClient> createClient,
        Action<TOptions>? configure = null)
        where TInterface : class
        where TClient : class, TInterface
        where TOptions : ClientOptions, new()
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(createClient);

        var builder = ServiceClientRegistration.Add<TInterface, TClient, TOptions>(services, null, createClient, service: null, bind: null);
        if (configure is not null)
        {
            builder.Configure(configure);
        }

        return services;
    }
}
