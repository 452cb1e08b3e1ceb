using System.Text;
using FreeTierGen.Benchmarks.Calls;

namespace FreeTierGen.Benchmarks.Tests.Wire;

/// <summary>
/// A connection in memory. What a client writes is kept byte by byte; each request is answered with the same response once it is there
/// as a whole.
/// </summary>
internal sealed class RecordingConnection(PreparedAnswer answer) : Stream
{
    private readonly MemoryStream _written = new();
    private readonly TaskCompletionSource _requested = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private MemoryStream? _response;

    /// <summary>All that was written, a character for each byte.</summary>
    public string Written => Encoding.Latin1.GetString(_written.ToArray());

    public override bool CanRead => true;

    public override bool CanWrite => true;

    public override bool CanSeek => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>A handler whose connections are this one.</summary>
    public SocketsHttpHandler CreateHandler() => new()
    {
        UseProxy = false,
        ConnectCallback = (_, _) => ValueTask.FromResult<Stream>(this),
    };

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        _written.Write(buffer.Span);
        if (IsWhole(Written))
        {
            _requested.TrySetResult();
        }

        return ValueTask.CompletedTask;
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await _requested.Task.WaitAsync(cancellationToken);
        _response ??= new MemoryStream(ResponseBytes());
        return _response.Read(buffer.Span);
    }

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private static bool IsWhole(string request)
    {
        const string Header = "Content-Length: ";
        var start = request.IndexOf(Header, StringComparison.Ordinal);
        var head = request.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (start < 0 || head < 0)
        {
            return false;
        }

        var length = request[(start + Header.Length)..request.IndexOf("\r\n", start, StringComparison.Ordinal)];
        return request.Length - (head + 4) == int.Parse(length, System.Globalization.CultureInfo.InvariantCulture);
    }

    private byte[] ResponseBytes()
    {
        var others = string.Concat(answer.Headers.Select(header => $"{header.Key}: {header.Value}\r\n"));
        var head = $"HTTP/1.1 200 OK\r\nContent-Type: {answer.ContentType}\r\nContent-Length: {answer.ContentLength}\r\n{others}x-amzn-RequestId: {CallEnvironment.RequestId}\r\n\r\n";
        return [.. Encoding.ASCII.GetBytes(head), .. answer.Body];
    }
}
