using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace FreeTierGen.ModelTool.Tests.Harness;

/// <summary>A web server on loopback with files, which can also misbehave.</summary>
internal sealed class ModelServer : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly ConcurrentDictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Func<HttpContext, Task>> _answers = new(StringComparer.Ordinal);

    private ModelServer()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        _application = builder.Build();
        _application.Run(AnswerAsync);
    }

    public string Url => _application.Urls.Single();

    /// <summary>The paths that were asked for, with their queries.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    public static async Task<ModelServer> StartAsync()
    {
        var server = new ModelServer();
        await server._application.StartAsync();
        return server;
    }

    public ModelServer Add(string path, string text) => Add(path, Encoding.UTF8.GetBytes(text));

    public ModelServer Add(string path, byte[] content)
    {
        _files[path] = content;
        return this;
    }

    /// <summary>Answers a path in a way of its own.</summary>
    public ModelServer Answer(string path, Func<HttpContext, Task> answer)
    {
        _answers[path] = answer;
        return this;
    }

    /// <summary>Answers a path with a status and nothing else.</summary>
    public ModelServer Answer(string path, int status, params (string Name, string Value)[] headers) => Answer(path, context =>
    {
        context.Response.StatusCode = status;
        foreach (var (name, value) in headers)
        {
            context.Response.Headers[name] = value;
        }

        return Task.CompletedTask;
    });

    /// <summary>A mirror: the model with its licence, and an index of paths.</summary>
    public ModelServer AddMirror(string folder = "") => Add(folder + "/models/" + LendingModel.FileName, LendingModel.Text)
        .Add(folder + "/LICENSE", "Do as you please.\n")
        .Add(folder + "/NOTICE", "Made by nobody.\n")
        .Add(folder + "/index.json", $$"""{ "files": ["models/{{LendingModel.FileName}}", "LICENSE", "NOTICE"] }""");

    /// <summary>A repository as GitHub shows it: the newest commit, its tree, and its files.</summary>
    public ModelServer AddRepository(string repository, string reference, string commit, params (string Path, string Text)[] files)
    {
        var tree = files.Select(file => new { path = file.Path, mode = "100644", type = "blob", sha = BlobId(file.Text) });
        Add($"/repos/{repository}/commits/{reference}", commit);
        Add($"/repos/{repository}/git/trees/{commit}", JsonSerializer.Serialize(new { sha = commit, tree, truncated = false }));
        foreach (var (path, text) in files)
        {
            Add($"/{repository}/{commit}/{path}", text);
        }

        return this;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        Requests.Enqueue(path + context.Request.QueryString);
        if (_answers.TryGetValue(path, out var answer))
        {
            await answer(context);
        }
        else if (_files.TryGetValue(path, out var content))
        {
            context.Response.Headers.ETag = "\"v1\"";
            await context.Response.Body.WriteAsync(content);
        }
        else
        {
            context.Response.StatusCode = 404;
        }
    }

    private static string BlobId(string text)
    {
        var content = Encoding.UTF8.GetBytes(text);
#pragma warning disable CA5350 // Git's own.
        return Convert.ToHexStringLower(SHA1.HashData([.. Encoding.ASCII.GetBytes($"blob {content.Length}\0"), .. content]));
#pragma warning restore CA5350
    }
}
