using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace FreeTierGen.AwsSdk.Tests.AwsCredentials;

/// <summary>A service on a loopback port that answers as the test says, and writes down what it is asked.</summary>
internal sealed class ScriptedService : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly List<Asked> _requests = [];

    private ScriptedService()
    {
        // The empty builder reads no variables, which other tests set, and logs nowhere.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        _application = builder.Build();
        _application.Run(AnswerAsync);
    }

    /// <summary>Answers a request: the status and the body.</summary>
    public Func<Asked, (int Status, string Body)> Answer { get; set; } = static _ => (404, "");

    /// <summary>What answers wait for.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    public string Url => _application.Urls.Single();

    public IReadOnlyList<Asked> Requests
    {
        get
        {
            lock (_requests)
            {
                return [.. _requests];
            }
        }
    }

    public static async Task<ScriptedService> StartAsync()
    {
        var service = new ScriptedService();
        await service._application.StartAsync();
        return service;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var asked = new Asked(
            context.Request.Method,
            context.Request.Path + context.Request.QueryString.ToString(),
            context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            await reader.ReadToEndAsync());
        lock (_requests)
        {
            _requests.Add(asked);
        }

        await Gate;
        var (status, body) = Answer(asked);
        context.Response.StatusCode = status;
        context.Response.ContentType = body.StartsWith('<') ? "text/xml" : "application/json";
        await context.Response.WriteAsync(body);
    }
}
