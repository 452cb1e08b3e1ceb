using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace FreeTierGen.AwsSdk.Tests;

/// <summary>An EC2 instance metadata service on a loopback port, which counts what it is asked. Its answers can change meanwhile: the AWS SDK asks when it likes.</summary>
internal sealed class MetadataService : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly ConcurrentDictionary<string, string> _answers;
    private int _requests;

    private MetadataService(ConcurrentDictionary<string, string> answers)
    {
        _answers = answers;

        // The empty builder reads no variables, which other tests set, and logs nowhere.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        _application = builder.Build();
        _application.Run(AnswerAsync);
    }

    internal string Endpoint => _application.Urls.Single();

    internal int Requests => Volatile.Read(ref _requests);

    /// <summary>Starts a service.</summary>
    /// <param name="answers">The answer to each path; others are not found.</param>
    internal static async Task<MetadataService> StartAsync(ConcurrentDictionary<string, string> answers)
    {
        var service = new MetadataService(answers);
        await service._application.StartAsync();
        return service;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        Interlocked.Increment(ref _requests);
        var isFound = _answers.TryGetValue(context.Request.Path.Value!.TrimEnd('/'), out var answer);
        context.Response.StatusCode = isFound ? StatusCodes.Status200OK : StatusCodes.Status404NotFound;
        await context.Response.WriteAsync(answer ?? "");
    }
}
