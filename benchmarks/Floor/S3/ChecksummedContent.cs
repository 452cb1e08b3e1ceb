using System.Buffers;
using System.Buffers.Binary;
using System.IO.Hashing;
using System.Net;
using System.Text;

namespace FreeTierGen.Benchmarks.Floor.S3;

/// <summary>The body of a large object, sent in chunks that are not signed, with its CRC-32 behind it.</summary>
internal sealed class ChecksummedContent : HttpContent
{
    private const int ChunkSize = 64 * 1024;
    private const int HeadLength = 7;
    private const int TailLength = 2;
    private const string TrailerName = "x-amz-checksum-crc32";

    private static readonly byte[] FullHead = Encoding.ASCII.GetBytes($"{ChunkSize:x}\r\n");
    private static readonly int EndLength = End(0).Length;

    private readonly Stream _body;
    private readonly long _length;

    public ChecksummedContent(Stream body, long length, string type)
    {
        _body = body;
        _length = length;
        Headers.TryAddWithoutValidation("Content-Type", type);
        Headers.TryAddWithoutValidation("Content-Encoding", "aws-chunked");
    }

    protected override bool TryComputeLength(out long length)
    {
        var (chunks, rest) = Math.DivRem(_length, ChunkSize);
        length = (chunks * (HeadLength + ChunkSize + TailLength)) + (rest == 0 ? 0 : Head((int)rest).Length + rest + TailLength) + EndLength;
        return true;
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(HeadLength + ChunkSize + TailLength);
        var crc = new Crc32();
        for (var left = _length; left > 0;)
        {
            var count = (int)Math.Min(left, ChunkSize);
            await _body.ReadExactlyAsync(buffer.AsMemory(HeadLength, count), cancellationToken).ConfigureAwait(false);
            crc.Append(buffer.AsSpan(HeadLength, count));
            var head = count == ChunkSize ? FullHead : Head(count);
            head.CopyTo(buffer, HeadLength - head.Length);
            "\r\n"u8.CopyTo(buffer.AsSpan(HeadLength + count));
            await stream.WriteAsync(buffer.AsMemory(HeadLength - head.Length, head.Length + count + TailLength), cancellationToken).ConfigureAwait(false);
            left -= count;
        }

        ArrayPool<byte>.Shared.Return(buffer);
        await stream.WriteAsync(End(crc.GetCurrentHashAsUInt32()), cancellationToken).ConfigureAwait(false);
    }

    private static byte[] Head(int count) => Encoding.ASCII.GetBytes($"{count:x}\r\n");

    private static byte[] End(uint crc)
    {
        Span<byte> bytes = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, crc);
        return Encoding.ASCII.GetBytes($"0\r\n{TrailerName}:{Convert.ToBase64String(bytes)}\r\n\r\n");
    }
}
