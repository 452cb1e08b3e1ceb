using System.Buffers.Binary;
using System.IO.Hashing;

namespace FreeTierGen.Runtime.EventStreams;

/// <summary>
/// How a message stands on the wire: the length of all, the length of the headers, a CRC-32 of the two; the headers; the payload; a CRC-32 of
/// everything before it. Numbers are big-endian.
/// </summary>
/// <remarks>Specified in "Amazon event stream specification" of the Smithy documentation.</remarks>
internal static class EventFrame
{
    /// <summary>The two lengths and their checksum.</summary>
    public const int PreludeSize = 12;

    /// <summary>What a message has besides headers and payload.</summary>
    public const int Overhead = PreludeSize + sizeof(uint);

    // What the AWS SDKs take at most.
    private const int MostPayload = 24 * 1024 * 1024;
    private const int MostHeaders = 128 * 1024;

    /// <summary>How long the message is that begins here; 0 where too little of it is there to know.</summary>
    /// <exception cref="EventFormatException">This is no beginning of a message, or it is longer than any may be.</exception>
    public static int LengthOf(ReadOnlySpan<byte> start)
    {
        if (start.Length < PreludeSize)
        {
            return 0;
        }

        if (Crc32.HashToUInt32(start[..8]) != BinaryPrimitives.ReadUInt32BigEndian(start[8..]))
        {
            throw new EventFormatException("the checksum of a message's beginning does not match");
        }

        var length = BinaryPrimitives.ReadUInt32BigEndian(start);
        var headers = BinaryPrimitives.ReadUInt32BigEndian(start[4..]);
        return headers <= MostHeaders && length >= Overhead + headers && length - Overhead - headers <= MostPayload
            ? (int)length
            : throw new EventFormatException(FormattableString.Invariant(
                $"a message is said to have {length} bytes, {headers} of them headers: it has {Overhead} and its headers at least, and at most {MostHeaders} bytes of headers and {MostPayload} of payload"));
    }

    /// <summary>Makes sure that nothing of a whole message was changed on the way.</summary>
    /// <exception cref="EventFormatException">Something was.</exception>
    public static void Check(ReadOnlySpan<byte> frame)
    {
        var end = frame.Length - sizeof(uint);
        if (Crc32.HashToUInt32(frame[..end]) != BinaryPrimitives.ReadUInt32BigEndian(frame[end..]))
        {
            throw new EventFormatException("the checksum of a message does not match");
        }
    }

    /// <summary>The headers of a whole message.</summary>
    public static ReadOnlySpan<byte> HeadersOf(ReadOnlySpan<byte> frame)
        => frame.Slice(PreludeSize, BinaryPrimitives.ReadInt32BigEndian(frame[4..]));

    /// <summary>The payload of a whole message.</summary>
    public static ReadOnlySpan<byte> PayloadOf(ReadOnlySpan<byte> frame)
        => frame[(PreludeSize + BinaryPrimitives.ReadInt32BigEndian(frame[4..]))..^sizeof(uint)];

    /// <summary>Writes the prelude and the checksum around headers and payload that are in their place.</summary>
    /// <param name="frame">The whole message.</param>
    /// <param name="headersLength">How many bytes of headers it has.</param>
    public static void Seal(Span<byte> frame, int headersLength)
    {
        BinaryPrimitives.WriteInt32BigEndian(frame, frame.Length);
        BinaryPrimitives.WriteInt32BigEndian(frame[4..], headersLength);
        BinaryPrimitives.WriteUInt32BigEndian(frame[8..], Crc32.HashToUInt32(frame[..8]));
        var end = frame.Length - sizeof(uint);
        BinaryPrimitives.WriteUInt32BigEndian(frame[end..], Crc32.HashToUInt32(frame[..end]));
    }
}
