using System.Runtime.CompilerServices;
using System.Text;

namespace FreeTierGen.Runtime.Cbor;

public ref partial struct CborReader
{
    /// <summary>Reads a string. What is no valid UTF-8 becomes U+FFFD.</summary>
    /// <returns>The string.</returns>
    /// <exception cref="CborFormatException">The value is no text.</exception>
    public string ReadString() => Encoding.UTF8.GetString(ReadUtf8());

    /// <summary>Reads a string without making one: for names, and values of enums.</summary>
    /// <returns>UTF-8; a part of what is read, but where that is in chunks.</returns>
    /// <exception cref="CborFormatException">The value is no text.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<byte> ReadUtf8()
    {
        // Nearly all names are this short.
        var length = Peek() - MajorType.Text;
        if ((uint)length < MajorType.OneByteInfo)
        {
            _position++;
            return Take(length);
        }

        return TakeText(MajorType.Text, "text");
    }

    /// <summary>Reads a blob.</summary>
    /// <returns>The bytes, in memory of their own.</returns>
    /// <exception cref="CborFormatException">The value is no string of bytes.</exception>
    public ReadOnlyMemory<byte> ReadBlob() => TakeText(MajorType.Bytes, "bytes").ToArray();

    /// <summary>The bytes of a text or of a string of bytes.</summary>
    private ReadOnlySpan<byte> TakeText(int majorType, string expected)
    {
        var initial = TakeInitial(majorType, expected);
        return (initial & MajorType.InfoMask) == MajorType.IndefiniteInfo ? TakeChunks(majorType) : TakeCounted(initial);
    }

    private ReadOnlySpan<byte> TakeCounted(byte initial)
    {
        var length = ReadArgument(initial);
        if (length > (ulong)(_data.Length - _position))
        {
            ThrowTruncated();
        }

        return Take((int)length);
    }

    // RFC 8949, section 3.2.3: chunks are of the same type and have lengths of their own.
    private ReadOnlySpan<byte> TakeChunks(int majorType)
    {
        var first = _position;
        var length = 0;
        while (!TryReadBreak())
        {
            length += TakeChunk(majorType).Length;
        }

        var end = _position;
        var result = new byte[length];
        var rest = result.AsSpan();
        for (_position = first; !TryReadBreak();)
        {
            var chunk = TakeChunk(majorType);
            chunk.CopyTo(rest);
            rest = rest[chunk.Length..];
        }

        _position = end;
        return result;
    }

    private ReadOnlySpan<byte> TakeChunk(int majorType)
    {
        var initial = Peek();
        if ((initial & MajorType.Mask) != majorType || (initial & MajorType.InfoMask) == MajorType.IndefiniteInfo)
        {
            ThrowUnexpected("a chunk of the same type");
        }

        _position++;
        return TakeCounted(initial);
    }
}
