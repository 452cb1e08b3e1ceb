using System.Buffers;
using System.Buffers.Binary;
using System.IO.Hashing;
using Acme.S3;

namespace FreeTierGen.Benchmarks.Floor.S3;

/// <summary>Reads events as one would by hand who knows that they are records, or the end: each is checked by both of its checksums.</summary>
internal static class EventReader
{
    private const int PreludeLength = 12;
    private const int ChecksumLength = 4;
    private const int BufferSize = 64 * 1024;
    private const byte TextType = 7;

    /// <summary>Reads all events.</summary>
    /// <param name="stream">The response's body.</param>
    public static async IAsyncEnumerable<SelectObjectContentEventStream> ReadAsync(Stream stream)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        var start = 0;
        var end = 0;
        while (true)
        {
            while (TryRead(buffer.AsSpan(start, end - start), out var length, out var read))
            {
                start += length;
                yield return read;
            }

            buffer.AsSpan(start, end - start).CopyTo(buffer);
            end -= start;
            start = 0;
            var count = await stream.ReadAsync(buffer.AsMemory(end)).ConfigureAwait(false);
            if (count == 0)
            {
                ArrayPool<byte>.Shared.Return(buffer);
                yield break;
            }

            end += count;
        }
    }

    private static bool TryRead(ReadOnlySpan<byte> bytes, out int length, out SelectObjectContentEventStream read)
    {
        length = bytes.Length < PreludeLength ? 0 : BinaryPrimitives.ReadInt32BigEndian(bytes);
        if (length == 0 || bytes.Length < length)
        {
            read = null!;
            return false;
        }

        var headers = bytes.Slice(PreludeLength, BinaryPrimitives.ReadInt32BigEndian(bytes[4..]));
        var body = length - ChecksumLength;
        if (Crc32.HashToUInt32(bytes[..8]) != BinaryPrimitives.ReadUInt32BigEndian(bytes[8..])
            || Crc32.HashToUInt32(bytes[..body]) != BinaryPrimitives.ReadUInt32BigEndian(bytes[body..]))
        {
            throw new InvalidDataException("A message is damaged.");
        }

        var type = HeaderOf(headers, ":event-type"u8);
        read = type.SequenceEqual("Records"u8)
            ? new SelectObjectContentEventStream.Records(new RecordsEvent { Payload = bytes[(PreludeLength + headers.Length)..body].ToArray() })
            : new SelectObjectContentEventStream.End(new EndEvent());
        return true;
    }

    private static ReadOnlySpan<byte> HeaderOf(ReadOnlySpan<byte> headers, ReadOnlySpan<byte> wanted)
    {
        while (!headers.IsEmpty)
        {
            var name = headers.Slice(1, headers[0]);
            var rest = headers[(1 + name.Length)..];
            if (rest[0] != TextType)
            {
                throw new InvalidDataException("A header is no text.");
            }

            var value = rest.Slice(3, BinaryPrimitives.ReadUInt16BigEndian(rest[1..]));
            if (name.SequenceEqual(wanted))
            {
                return value;
            }

            headers = rest[(3 + value.Length)..];
        }

        throw new InvalidDataException("A message has no type.");
    }
}
