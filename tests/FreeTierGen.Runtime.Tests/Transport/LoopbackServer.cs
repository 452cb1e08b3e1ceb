using System.Net;
using System.Net.Sockets;
using System.Text;

namespace FreeTierGen.Runtime.Tests.Transport;

/// <summary>An HTTP server by hand on a loopback port: it reads a request a connection and answers with the bytes that a test gives it.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<int, NetworkStream, CancellationToken, Task> _answer;
    private readonly Task _loop;
    private int _connections;

    public LoopbackServer(Func<int, NetworkStream, CancellationToken, Task> answer)
    {
        _answer = answer;
        _listener.Start();
        _loop = AcceptAsync();
    }

    public string Url => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    public int Connections => Volatile.Read(ref _connections);

    /// <summary>What arrived with the last request, headers and body.</summary>
    public string LastRequest { get; private set; } = "";

    public static Task SendAsync(NetworkStream stream, string text, CancellationToken cancellationToken) =>
        stream.WriteAsync(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n")), cancellationToken).AsTask();

    public static Task SendJsonAsync(NetworkStream stream, string json, CancellationToken cancellationToken) =>
        SendAsync(stream, $"HTTP/1.1 200 OK\nContent-Length: {json.Length}\nConnection: close\n\n{json}", cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _loop;
        _stop.Dispose();
        _listener.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                using var socket = await _listener.AcceptSocketAsync(_stop.Token);
                await ServeAsync(socket);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        try
        {
            var number = Interlocked.Increment(ref _connections);
            await using var stream = new NetworkStream(socket);
            LastRequest = await ReadRequestAsync(stream);
            await _answer(number, stream, _stop.Token);
            if (socket.LingerState is { Enabled: true })
            {
                socket.Close();
            }
        }
        catch (IOException)
        {
            // The client has gone. It may come again.
        }
    }

    private async Task<string> ReadRequestAsync(NetworkStream stream)
    {
        var received = new List<byte>();
        var buffer = new byte[4096];
        while (true)
        {
            var read = await stream.ReadAsync(buffer, _stop.Token);
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
