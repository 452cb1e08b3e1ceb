using System.Net.Sockets;
using System.Text;
using FreeTierGen.Testing;

namespace FreeTierGen.Runtime.Tests.Transport;

/// <summary>An HTTP server by hand on a loopback port: it reads a request a connection and answers with the bytes that a test gives it.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly LoopbackListener _listener;
    private readonly Func<int, NetworkStream, CancellationToken, Task> _answer;
    private int _connections;
    private volatile string _lastRequest = "";

    public LoopbackServer(Func<int, NetworkStream, CancellationToken, Task> answer)
    {
        _answer = answer;
        _listener = new LoopbackListener(ServeAsync);
    }

    public string Url => $"http://{_listener.EndPoint}";

    public int Connections => Volatile.Read(ref _connections);

    /// <summary>What arrived with the last request, headers and body.</summary>
    public string LastRequest => _lastRequest;

    public static Task SendAsync(NetworkStream stream, string text, CancellationToken cancellationToken) =>
        stream.WriteAsync(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n")), cancellationToken).AsTask();

    public static Task SendJsonAsync(NetworkStream stream, string json, CancellationToken cancellationToken) =>
        SendAsync(stream, $"HTTP/1.1 200 OK\nContent-Length: {json.Length}\nConnection: close\n\n{json}", cancellationToken);

    public ValueTask DisposeAsync() => _listener.DisposeAsync();

    private async Task ServeAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        var number = Interlocked.Increment(ref _connections);
        _lastRequest = await ReadRequestAsync(stream, cancellationToken);
        await _answer(number, stream, cancellationToken);
    }

    private static async Task<string> ReadRequestAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        var received = new List<byte>();
        var buffer = new byte[4096];
        while (true)
        {
            var read = await stream.ReadAsync(buffer, cancellationToken);
            received.AddRange(buffer.AsSpan(0, read));
            var text = Encoding.UTF8.GetString([.. received]);
            var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (read == 0 || (end >= 0 && text.Length >= end + 4 + ContentLength(text)))
            {
                return text;
            }
        }
    }

    private static int ContentLength(string request)
    {
        const string Name = "Content-Length: ";
        var start = request.IndexOf(Name, StringComparison.OrdinalIgnoreCase);
        return start < 0 ? 0 : int.Parse(request[(start + Name.Length)..request.IndexOf('\r', start)], System.Globalization.CultureInfo.InvariantCulture);
    }
}
