using System.Buffers;
using System.Buffers.Binary;
using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text;
using FreeTierGen.Runtime.Json;
using FreeTierGen.Runtime.Transport;

namespace FreeTierGen.Runtime.EventStreams;

/// <summary>
/// Writes a message as generated code does: what it is, the type of its payload where it has one, its other headers, the payload. The memory
/// is used for all messages of a stream.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class EventWriter
{
    // What the encoding has room for; the length itself would have room for twice as much.
    private const int LongestValue = short.MaxValue;

    private readonly PooledBuffer _frame = new();
    private int _headersEnd;

    internal EventWriter()
    {
    }

    /// <summary>Where the payload is written, after all headers.</summary>
    public IBufferWriter<byte> Payload
    {
        get
        {
            EndHeaders();
            return _frame;
        }
    }

    /// <summary>Says that the message is an event.</summary>
    /// <param name="type">The event's name in UTF-8: the member of the stream's union.</param>
    public void WriteEventType(ReadOnlySpan<byte> type)
    {
        WriteText(":message-type"u8, "event"u8);
        WriteText(":event-type"u8, type);
    }

    /// <summary>Says that the message is an error.</summary>
    /// <param name="type">The error's name in UTF-8: the member of the stream's union.</param>
    public void WriteExceptionType(ReadOnlySpan<byte> type)
    {
        WriteText(":message-type"u8, "exception"u8);
        WriteText(":exception-type"u8, type);
    }

    /// <summary>Says what the payload is.</summary>
    /// <param name="mediaType">The media type in UTF-8.</param>
    public void WriteContentType(ReadOnlySpan<byte> mediaType) => WriteText(":content-type"u8, mediaType);

    /// <summary>Writes a header.</summary>
    /// <param name="name">Its name in UTF-8.</param>
    /// <param name="value">Its value.</param>
    public void WriteHeader(ReadOnlySpan<byte> name, bool value) => StartHeader(name, value ? EventHeaderType.True : EventHeaderType.False, 0);

    /// <inheritdoc cref="WriteHeader(ReadOnlySpan{byte}, bool)"/>
    public void WriteHeader(ReadOnlySpan<byte> name, sbyte value) => StartHeader(name, EventHeaderType.Byte, sizeof(sbyte))[0] = (byte)value;

    /// <inheritdoc cref="WriteHeader(ReadOnlySpan{byte}, bool)"/>
    public void WriteHeader(ReadOnlySpan<byte> name, short value)
        => BinaryPrimitives.WriteInt16BigEndian(StartHeader(name, EventHeaderType.Int16, sizeof(short)), value);

    /// <inheritdoc cref="WriteHeader(ReadOnlySpan{byte}, bool)"/>
    public void WriteHeader(ReadOnlySpan<byte> name, int value)
        => BinaryPrimitives.WriteInt32BigEndian(StartHeader(name, EventHeaderType.Int32, sizeof(int)), value);

    /// <inheritdoc cref="WriteHeader(ReadOnlySpan{byte}, bool)"/>
    public void WriteHeader(ReadOnlySpan<byte> name, long value)
        => BinaryPrimitives.WriteInt64BigEndian(StartHeader(name, EventHeaderType.Int64, sizeof(long)), value);

    /// <inheritdoc cref="WriteHeader(ReadOnlySpan{byte}, bool)"/>
    public void WriteHeader(ReadOnlySpan<byte> name, DateTimeOffset value)
        => BinaryPrimitives.WriteInt64BigEndian(StartHeader(name, EventHeaderType.Timestamp, sizeof(long)), value.ToUnixTimeMilliseconds());

    /// <inheritdoc cref="WriteHeader(ReadOnlySpan{byte}, bool)"/>
    /// <exception cref="RequestSerializationException">The value is longer than headers of events may be.</exception>
    public void WriteHeader(ReadOnlySpan<byte> name, ReadOnlyMemory<byte> value) => WriteBytes(name, EventHeaderType.Bytes, value.Span);

    /// <inheritdoc cref="WriteHeader(ReadOnlySpan{byte}, bool)"/>
    /// <exception cref="RequestSerializationException">The value is longer than headers of events may be.</exception>
    public void WriteHeader(ReadOnlySpan<byte> name, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var length = Encoding.UTF8.GetByteCount(value);
        CheckLength(name, length);
        Encoding.UTF8.GetBytes(value, StartValue(name, EventHeaderType.Text, length));
    }

    /// <summary>Writes a payload that is bytes.</summary>
    /// <param name="value">The bytes.</param>
    public void WriteBlob(ReadOnlyMemory<byte> value) => Payload.Write(value.Span);

    /// <summary>Writes a payload that is text.</summary>
    /// <param name="value">The text.</param>
    public void WriteText(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        Encoding.UTF8.GetBytes(value, Payload);
    }

    /// <summary>Refuses an event that is newer than the model: nobody knows how it is sent.</summary>
    public static void WriteUnknownEvent() => Presence.OfUnknownUnionMember(isComparison: false);

    /// <summary>Begins a message.</summary>
    internal void Start()
    {
        _frame.Reset();
        _headersEnd = 0;
        _frame.GetSpan(EventFrame.PreludeSize);
        _frame.Advance(EventFrame.PreludeSize);
    }

    /// <summary>Ends the message.</summary>
    /// <returns>The whole of it, until the next one is begun.</returns>
    internal ReadOnlyMemory<byte> Finish()
    {
        EndHeaders();
        _frame.GetSpan(sizeof(uint));
        _frame.Advance(sizeof(uint));
        var frame = _frame.WrittenMemory;
        EventFrame.Seal(MemoryMarshal.AsMemory(frame).Span, _headersEnd - EventFrame.PreludeSize);
        return frame;
    }

    /// <summary>Lets go of the memory, which nobody reads any more.</summary>
    internal void Release() => _frame.Reset();

    private void WriteText(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value) => WriteBytes(name, EventHeaderType.Text, value);

    private void WriteBytes(ReadOnlySpan<byte> name, EventHeaderType type, ReadOnlySpan<byte> value)
    {
        CheckLength(name, value.Length);
        value.CopyTo(StartValue(name, type, value.Length));
    }

    private Span<byte> StartValue(ReadOnlySpan<byte> name, EventHeaderType type, int length)
    {
        var value = StartHeader(name, type, sizeof(ushort) + length);
        BinaryPrimitives.WriteUInt16BigEndian(value, (ushort)length);
        return value[sizeof(ushort)..];
    }

    private Span<byte> StartHeader(ReadOnlySpan<byte> name, EventHeaderType type, int length)
    {
        var size = 1 + name.Length + 1 + length;
        var header = _frame.GetSpan(size)[..size];
        _frame.Advance(size);
        header[0] = (byte)name.Length;
        name.CopyTo(header[1..]);
        header[1 + name.Length] = (byte)type;
        return header[(2 + name.Length)..];
    }

    private void EndHeaders()
    {
        if (_headersEnd == 0)
        {
            _headersEnd = _frame.Length;
        }
    }

    private static void CheckLength(ReadOnlySpan<byte> name, int length)
    {
        if (length > LongestValue)
        {
            throw new RequestSerializationException(FormattableString.Invariant(
                $"The header '{Encoding.UTF8.GetString(name)}' of an event has {length} bytes. It can have {LongestValue}."));
        }
    }
}
