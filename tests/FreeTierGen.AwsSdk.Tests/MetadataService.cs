using System.Net;
using System.Text;

namespace FreeTierGen.AwsSdk.Tests;

/// <summary>An EC2 instance metadata service on a loopback port, which counts what it is asked.</summary>
internal sealed class MetadataService : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Dictionary<string, string> _answers;
    private readonly Task _loop;
    private int _requests;

    internal MetadataService(Dictionary<string, string> answers)
    {
        _answers = answers;
        Endpoint = $"http://127.0.0.1:{FreePort()}";
        _listener.Prefixes.Add(Endpoint + "/");
        _listener.Start();
        _loop = ServeAsync();
    }

    internal string Endpoint { get; }

    internal int Requests => Volatile.Read(ref _requests);

    public void Dispose()
    {
        _listener.Close();
        _loop.GetAwaiter().GetResult();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
                await AnswerAsync(await _listener.GetContextAsync());
        }
        catch (Exception end) when (end is HttpListenerException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        Interlocked.Increment(ref _requests);
        var path = context.Request.Url!.AbsolutePath.TrimEnd('/');
        var isFound = _answers.TryGetValue(path, out var answer);
        context.Response.StatusCode = isFound ? 200 : 404;
        await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(answer ?? ""));
        context.Response.Close();
    }

    private static int FreePort()
    {
        using var probe = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
