using System.Buffers.Binary;
using System.ComponentModel;
using System.Text;

namespace FreeTierGen.Runtime.EventStreams;

/// <summary>Walks the headers of a message the way generated code does: to each name, and to its value in the type that the model gives it.</summary>
/// <remarks>Pass it by reference only. After an exception it is of no more use.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct EventHeaders
{
    private ReadOnlySpan<byte> _rest;
    private ReadOnlySpan<byte> _value;
    private EventHeaderType _type;

    internal EventHeaders(ReadOnlySpan<byte> headers) => _rest = headers;

    /// <summary>The name of the header that it is on, in UTF-8; valid as long as the message.</summary>
    public ReadOnlySpan<byte> Name { get; private set; }

    /// <summary>Moves to the next header. The value of the one before need not have been read.</summary>
    /// <returns>False where there are no more.</returns>
    public bool Next()
    {
        if (_rest.IsEmpty)
        {
            return false;
        }

        Name = Take(Take(1)[0]);
        _type = (EventHeaderType)Take(1)[0];
        _value = _type switch
        {
            EventHeaderType.True or EventHeaderType.False => default,
            EventHeaderType.Byte => Take(sizeof(sbyte)),
            EventHeaderType.Int16 => Take(sizeof(short)),
            EventHeaderType.Int32 => Take(sizeof(int)),
            EventHeaderType.Int64 or EventHeaderType.Timestamp => Take(sizeof(long)),
            EventHeaderType.Bytes or EventHeaderType.Text => Take(BinaryPrimitives.ReadUInt16BigEndian(Take(sizeof(ushort)))),
            EventHeaderType.Uuid => Take(16),
            _ => throw new EventFormatException("a header has a type that there is none of"),
        };
        return true;
    }

    /// <summary>Reads the header that it is on as a boolean.</summary>
    public readonly bool ReadBoolean() => _type switch
    {
        EventHeaderType.True => true,
        EventHeaderType.False => false,
        _ => throw Unexpected("a boolean"),
    };

    /// <summary>Reads the header that it is on as a number of 8 bits.</summary>
    public readonly sbyte ReadSByte() => (sbyte)ReadNumber(sbyte.MinValue, sbyte.MaxValue);

    /// <summary>Reads the header that it is on as a number of 16 bits.</summary>
    public readonly short ReadInt16() => (short)ReadNumber(short.MinValue, short.MaxValue);

    /// <summary>Reads the header that it is on as a number of 32 bits.</summary>
    public readonly int ReadInt32() => (int)ReadNumber(int.MinValue, int.MaxValue);

    /// <summary>Reads the header that it is on as a number of 64 bits.</summary>
    public readonly long ReadInt64() => ReadNumber(long.MinValue, long.MaxValue);

    /// <summary>Reads the header that it is on as bytes.</summary>
    public readonly ReadOnlyMemory<byte> ReadBlob() => _type == EventHeaderType.Bytes ? _value.ToArray() : throw Unexpected("bytes");

    /// <summary>Reads the header that it is on as text.</summary>
    public readonly string ReadString() => Encoding.UTF8.GetString(ReadUtf8());

    /// <summary>Reads the header that it is on as text, in UTF-8; valid as long as the message.</summary>
    public readonly ReadOnlySpan<byte> ReadUtf8() => _type == EventHeaderType.Text ? _value : throw Unexpected("text");

    /// <summary>Reads the header that it is on as a point in time.</summary>
    public readonly DateTimeOffset ReadTimestamp()
    {
        if (_type != EventHeaderType.Timestamp)
        {
            throw Unexpected("a timestamp");
        }

        var milliseconds = BinaryPrimitives.ReadInt64BigEndian(_value);
        return milliseconds >= DateTimeOffset.MinValue.ToUnixTimeMilliseconds() && milliseconds <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
            ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)
            : throw Unexpected("a timestamp of the years 1 to 9999");
    }

    // Whoever sends a small number may take a small type for it.
    private readonly long ReadNumber(long min, long max)
    {
        var value = _type switch
        {
            EventHeaderType.Byte => (sbyte)_value[0],
            EventHeaderType.Int16 => BinaryPrimitives.ReadInt16BigEndian(_value),
            EventHeaderType.Int32 => BinaryPrimitives.ReadInt32BigEndian(_value),
            EventHeaderType.Int64 => BinaryPrimitives.ReadInt64BigEndian(_value),
            _ => throw Unexpected("a number"),
        };
        return value >= min && value <= max ? value : throw Unexpected("a number of the size that the model gives it");
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count > _rest.Length)
        {
            throw new EventFormatException("its headers end in the middle of one");
        }

        var taken = _rest[..count];
        _rest = _rest[count..];
        return taken;
    }

    // The value may be sensitive; the name is the model's, as others are not read.
    private readonly EventFormatException Unexpected(string expected)
    {
        var name = Encoding.UTF8.GetString(Name);
        return new EventFormatException($"its header '{name}' can't be read as {expected}", "/" + name);
    }
}
