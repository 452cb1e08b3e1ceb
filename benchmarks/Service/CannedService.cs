using System.Collections.Frozen;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using FreeTierGen.Benchmarks.Calls;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FreeTierGen.Benchmarks.Service;

/// <summary>
/// A service on a loopback port that answers each operation with the same bytes, so that what is measured is the client. It runs in
/// the process that starts it.
/// </summary>
internal sealed class CannedService : IAsyncDisposable
{
    private readonly WebApplication _application;

    private CannedService(WebApplication application)
    {
        _application = application;
        Uri = new Uri(application.Urls.First());
    }

    /// <summary>The address to call: <c>http://127.0.0.1:{port}</c>.</summary>
    public Uri Uri { get; }

    /// <summary>Starts a service.</summary>
    /// <param name="answers">The answer to each value of <c>X-Amz-Target</c>.</param>
    public static Task<CannedService> StartAsync(IReadOnlyDictionary<string, PreparedAnswer> answers)
    {
        var known = answers.ToFrozenDictionary(StringComparer.Ordinal);
        return StartAsync(context => AnswerAsync(context, known));
    }

    /// <summary>Starts a service.</summary>
    /// <param name="answer">Answers a request.</param>
    /// <param name="certificate">What the service is known by where it speaks TLS.</param>
    public static async Task<CannedService> StartAsync(RequestDelegate answer, X509Certificate2? certificate = null)
    {
        // The empty builder reads neither environment variables nor settings files and logs nowhere.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddSingleton<IHostLifetime, SilentLifetime>();
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Listen(IPAddress.Loopback, 0, listener =>
            {
                if (certificate is not null)
                {
                    listener.UseHttps(certificate);
                }
            });
        });

        var application = builder.Build();
        application.Run(answer);
        await application.StartAsync().ConfigureAwait(false);
        return new CannedService(application);
    }

    public async ValueTask DisposeAsync()
    {
        await _application.StopAsync().ConfigureAwait(false);
        await _application.DisposeAsync().ConfigureAwait(false);
    }

    private static async Task AnswerAsync(HttpContext context, FrozenDictionary<string, PreparedAnswer> answers)
    {
        // A request that was not read to its end would cost its connection.
        await context.Request.Body.CopyToAsync(Stream.Null).ConfigureAwait(false);
        var response = context.Response;
        if (!answers.TryGetValue(context.Request.Headers["X-Amz-Target"].ToString(), out var answer))
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        response.ContentType = answer.ContentType;
        response.ContentLength = answer.Body.Length;
        response.Headers["x-amzn-RequestId"] = CallEnvironment.RequestId;
        foreach (var (name, value) in answer.Headers)
        {
            response.Headers[name] = value;
        }

        await response.Body.WriteAsync(answer.Body).ConfigureAwait(false);
    }

    // The default lifetime would take Ctrl+C and termination signals.
    private sealed class SilentLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
