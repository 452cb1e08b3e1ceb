using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;

namespace FreeTierGen.Runtime.DependencyInjection.Http;

/// <summary>
/// Sends each request through the handler that <see cref="IHttpMessageHandlerFactory"/> has for a name just then. A client that kept one
/// would never see another when that one's lifetime is over.
/// </summary>
internal sealed class FactoryHandler(IHttpMessageHandlerFactory factory, string name) : HttpMessageHandler
{
    /// <summary>Registers the factory's client with a handler that suits signed requests, which whoever configures it later can replace.</summary>
    public static IHttpClientBuilder Register(IServiceCollection services, string name)
    {
        services.Configure<HttpClientFactoryOptions>(name, static options =>
        {
            // A redirect would send a signed request to another host; cookies would tie calls together.
            options.HttpMessageHandlerBuilderActions.Insert(0, static builder =>
                builder.PrimaryHandler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

            // For who turns the logging on: before .NET 9 it shows all headers.
            var isRedacted = options.ShouldRedactHeaderValue;
            options.ShouldRedactHeaderValue = header => IsSecret(header) || isRedacted(header);
        });
        return services.AddHttpClient(name).RemoveAllLoggers();
    }

    /// <summary>Lets options send through the factory, unless they name something to send through themselves.</summary>
    public static void Use(ClientOptions options, IHttpMessageHandlerFactory factory, string name)
    {
        if (options is { HttpHandler: null, HttpInvoker: null })
        {
            options.HttpHandler = new FactoryHandler(factory, name);
        }
    }

    /// <inheritdoc/>
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        new HttpMessageInvoker(factory.CreateHandler(name), disposeHandler: false).SendAsync(request, cancellationToken);

    private static bool IsSecret(string header) =>
        header.Equals("Authorization", StringComparison.OrdinalIgnoreCase)
        || header.Equals("X-Amz-Security-Token", StringComparison.OrdinalIgnoreCase)
        || header.Equals("X-Amz-Copy-Source", StringComparison.OrdinalIgnoreCase);
}
