using System.Buffers;
using System.Net;

namespace FreeTierGen.Benchmarks.Floor.S3;

/// <summary>The body of an object, read from a stream while it is sent.</summary>
internal sealed class ObjectContent : HttpContent
{
    private const int MostAtOnce = 64 * 1024;
    private readonly Stream _body;
    private readonly long _length;

    public ObjectContent(Stream body, string? type)
    {
        _body = body;
        _length = body.Length - body.Position;
        Type = type;
        if (type is not null)
        {
            Headers.TryAddWithoutValidation("Content-Type", type);
        }
    }

    public string? Type { get; }

    protected override bool TryComputeLength(out long length)
    {
        length = _length;
        return true;
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent((int)Math.Clamp(_length, 1, MostAtOnce));
        for (var left = _length; left > 0;)
        {
            var read = await _body.ReadAsync(buffer.AsMemory(0, (int)Math.Min(left, buffer.Length)), cancellationToken).ConfigureAwait(false);
            if (read == 0)
            {
                throw new EndOfStreamException("The object's stream ended too early.");
            }

            await stream.WriteAsync(buffer.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
            left -= read;
        }

        ArrayPool<byte>.Shared.Return(buffer);
    }
}
