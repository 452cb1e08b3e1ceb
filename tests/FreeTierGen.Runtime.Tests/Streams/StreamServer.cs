using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace FreeTierGen.Runtime.Tests.Streams;

/// <summary>
/// An HTTP/1.1 server by hand on a loopback port: many connections, each with many requests, whose bodies it reads and writes in pieces and
/// never holds.
/// </summary>
internal sealed class StreamServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<StreamExchange, Task> _serve;
    private readonly List<Task> _connections = [];
    private readonly Task _loop;
    private int _requests;

    public StreamServer(Func<StreamExchange, Task> serve)
    {
        _serve = serve;
        _listener.Start();
        _loop = AcceptAsync();
    }

    public string Url => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    public int Requests => Volatile.Read(ref _requests);

    public int Connections
    {
        get
        {
            lock (_connections)
            {
                return _connections.Count;
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _loop;
        _listener.Stop();
        await Task.WhenAll(_connections);
        _stop.Dispose();
        _listener.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var socket = await _listener.AcceptSocketAsync(_stop.Token);
                lock (_connections)
                {
                    _connections.Add(ServeAsync(socket));
                }
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
            await using var stream = new NetworkStream(socket, ownsSocket: true);
            var buffer = new byte[64 * 1024];
            while (await StreamExchange.ReadAsync(stream, buffer, _stop.Token) is { } exchange)
            {
                exchange.Number = Interlocked.Increment(ref _requests);
                await _serve(exchange);
                if (exchange.IsLast)
                {
                    return;
                }

                await exchange.SkipBodyAsync();
            }
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // The client has gone, or the test is over.
        }
    }
}

/// <summary>One request, and the answer to it.</summary>
internal sealed class StreamExchange
{
    private readonly NetworkStream _stream;
    private readonly byte[] _buffer;
    private readonly StringBuilder _line = new();
    private int _start;
    private int _end;
    private bool _isBodyRead;

    private StreamExchange(NetworkStream stream, byte[] buffer, CancellationToken token)
    {
        _stream = stream;
        _buffer = buffer;
        Token = token;
    }

    public string Head { get; private set; } = "";

    public string Method => Head[..Head.IndexOf(' ', StringComparison.Ordinal)];

    public string Target => Head.Split(' ')[1];

    /// <summary>Which request it is, from 1.</summary>
    public int Number { get; set; }

    /// <summary>Whether the connection ends after this exchange.</summary>
    public bool IsLast { get; set; }

    public CancellationToken Token { get; }

    public static async Task<StreamExchange?> ReadAsync(NetworkStream stream, byte[] buffer, CancellationToken token)
    {
        var exchange = new StreamExchange(stream, buffer, token);
        while (true)
        {
            var end = buffer.AsSpan(0, exchange._end).IndexOf("\r\n\r\n"u8);
            if (end >= 0)
            {
                exchange.Head = Encoding.ASCII.GetString(buffer, 0, end);
                exchange._start = end + 4;
                return exchange;
            }

            var read = await stream.ReadAsync(buffer.AsMemory(exchange._end), token);
            if (read == 0)
            {
                return null;
            }

            exchange._end += read;
        }
    }

    public string? Header(string name) => Head.Split("\r\n").Skip(1)
        .Select(line => line.Split(": ", 2))
        .FirstOrDefault(line => line[0].Equals(name, StringComparison.OrdinalIgnoreCase))?[1];

    /// <summary>Reads the body in pieces.</summary>
    /// <param name="each">Gets each piece.</param>
    /// <returns>How many bytes it has.</returns>
    public async Task<long> ReadBodyAsync(Action<ReadOnlyMemory<byte>>? each = null)
    {
        _isBodyRead = true;
        if (Header("Transfer-Encoding") != "chunked")
        {
            return await TakeAsync(long.Parse(Header("Content-Length") ?? "0", CultureInfo.InvariantCulture), each);
        }

        long total = 0;
        while (true)
        {
            var size = long.Parse(await LineAsync(), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            total += await TakeAsync(size, each);
            await LineAsync();
            if (size == 0)
            {
                return total;
            }
        }
    }

    public async Task<byte[]> ReadBytesAsync()
    {
        var body = new MemoryStream();
        await ReadBodyAsync(part => body.Write(part.Span));
        return body.ToArray();
    }

    public async Task SkipBodyAsync()
    {
        if (!_isBodyRead)
        {
            await ReadBodyAsync();
        }
    }

    public Task SendAsync(string text) => SendAsync(Encoding.ASCII.GetBytes(text.ReplaceLineEndings("\r\n")));

    public Task SendAsync(ReadOnlyMemory<byte> bytes) => _stream.WriteAsync(bytes, Token).AsTask();

    /// <summary>An answer of a status and nothing else.</summary>
    public Task AnswerAsync(int status = 200, string headers = "", string body = "") =>
        SendAsync($"HTTP/1.1 {status} Status\n{headers}Content-Length: {body.Length}\n\n{body}");

    /// <summary>Sends zeros.</summary>
    public async Task SendZerosAsync(long count)
    {
        Array.Clear(_buffer);
        for (; count > 0; count -= Math.Min(count, _buffer.Length))
        {
            await SendAsync(_buffer.AsMemory(0, (int)Math.Min(count, _buffer.Length)));
        }
    }

    private async Task<long> TakeAsync(long count, Action<ReadOnlyMemory<byte>>? each)
    {
        for (var rest = count; rest > 0;)
        {
            await FillAsync();
            var length = (int)Math.Min(rest, _end - _start);
            each?.Invoke(_buffer.AsMemory(_start, length));
            _start += length;
            rest -= length;
        }

        return count;
    }

    private async Task<string> LineAsync()
    {
        _line.Clear();
        while (true)
        {
            if (_start == _end)
            {
                await FillAsync();
            }

            var next = (char)_buffer[_start++];
            if (next == '\n')
            {
                return _line.ToString(0, _line.Length - 1);
            }

            _line.Append(next);
        }
    }

    private async Task FillAsync()
    {
        if (_start == _end)
        {
            _start = 0;
            _end = await _stream.ReadAsync(_buffer, Token);
            if (_end == 0)
            {
                throw new EndOfStreamException();
            }
        }
    }
}
