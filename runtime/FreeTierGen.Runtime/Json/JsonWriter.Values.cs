using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace FreeTierGen.Runtime.Json;

public ref partial struct JsonWriter
{
    /// <summary>A comma, two quotes and a colon.</summary>
    private const int NamePunctuation = 4;

    /// <summary>A comma and two quotes.</summary>
    private const int ValuePunctuation = 3;

    private const int Quotes = 2;
    private const int Braces = 2;

    private const int LongestInteger = 20;
    private const int LongestFloatingPoint = 32;
    private const int LongestBoolean = 5;

    /// <summary>Writes a member that is a string.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="value">The string.</param>
    /// <exception cref="ArgumentNullException">The string is null.</exception>
    public void WriteString(scoped ReadOnlySpan<byte> name, string value)
    {
        if (value is { Length: <= LongestShortText })
        {
            ref var room = ref Reserve(name.Length + NamePunctuation + (value.Length * BytesPerChar) + Quotes);
            var length = Name(ref room, name);
            var quoted = WriteQuoted(value, ref Unsafe.Add(ref room, length));
            if (quoted > 0)
            {
                Complete(length + quoted);
                return;
            }
        }

        WritePropertyName(name);
        WriteStringValue(value);
    }

    /// <summary>Writes an object of one member that is a string.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="value">The string.</param>
    /// <exception cref="ArgumentNullException">The string is null.</exception>
    public void WriteObject(scoped ReadOnlySpan<byte> name, string value)
    {
        if (value is { Length: <= LongestShortText })
        {
            ref var room = ref Reserve(Braces + name.Length + NamePunctuation + (value.Length * BytesPerChar) + Quotes);
            var length = ObjectName(ref room, name);
            var quoted = WriteQuoted(value, ref Unsafe.Add(ref room, length));
            if (quoted > 0)
            {
                length += quoted;
                Unsafe.Add(ref room, length) = (byte)'}';
                Complete(length + 1);
                return;
            }
        }

        WriteStartObject(name);
        WriteStringValue(value);
        WriteEndObject();
    }

    /// <summary>Writes a member that is a boolean.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="value">The boolean.</param>
    public void WriteBoolean(scoped ReadOnlySpan<byte> name, bool value)
    {
        var room = ReserveSpan(name.Length + NamePunctuation + LongestBoolean);
        var length = Name(ref room[0], name);
        Complete(length + Boolean(room[length..], value));
    }

    /// <summary>Writes a member that is a whole number.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="value">The number.</param>
    public void WriteNumber(scoped ReadOnlySpan<byte> name, long value)
    {
        var room = ReserveSpan(name.Length + NamePunctuation + LongestInteger);
        var length = Name(ref room[0], name);
        Complete(length + Number(room[length..], value));
    }

    /// <summary>Writes a member that is a number.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="value">The number, which is finite.</param>
    public void WriteNumber(scoped ReadOnlySpan<byte> name, double value)
    {
        var room = ReserveSpan(name.Length + NamePunctuation + LongestFloatingPoint);
        var length = Name(ref room[0], name);
        Complete(length + Number(room[length..], value));
    }

    /// <summary>Writes a member that is a blob: a string in base64.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="value">The bytes.</param>
    public void WriteBase64String(scoped ReadOnlySpan<byte> name, scoped ReadOnlySpan<byte> value)
    {
        WritePropertyName(name);
        WriteBase64StringValue(value);
    }

    /// <summary>Writes a string.</summary>
    /// <param name="value">The string.</param>
    /// <exception cref="ArgumentNullException">The string is null.</exception>
    public void WriteStringValue(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (value.Length <= LongestShortText)
        {
            ref var room = ref Reserve((value.Length * BytesPerChar) + ValuePunctuation);
            var length = Comma(ref room);
            var quoted = WriteQuoted(value, ref Unsafe.Add(ref room, length));
            if (quoted > 0)
            {
                Complete(length + quoted);
                return;
            }
        }

        WriteText(value);
    }

    /// <summary>Writes a string in UTF-8 that has nothing to escape.</summary>
    /// <param name="value">The string.</param>
    public void WriteStringValue(scoped ReadOnlySpan<byte> value)
    {
        var room = ReserveSpan(value.Length + ValuePunctuation);
        var length = Comma(ref room[0]);
        room[length++] = (byte)'"';
        value.CopyTo(room[length..]);
        length += value.Length;
        room[length++] = (byte)'"';
        Complete(length);
    }

    /// <summary>Writes a boolean.</summary>
    /// <param name="value">The boolean.</param>
    public void WriteBooleanValue(bool value)
    {
        var room = ReserveSpan(LongestBoolean + 1);
        var length = Comma(ref room[0]);
        Complete(length + Boolean(room[length..], value));
    }

    /// <summary>Writes a whole number.</summary>
    /// <param name="value">The number.</param>
    public void WriteNumberValue(long value)
    {
        var room = ReserveSpan(LongestInteger + 1);
        var length = Comma(ref room[0]);
        Complete(length + Number(room[length..], value));
    }

    /// <summary>Writes a number.</summary>
    /// <param name="value">The number, which is finite.</param>
    public void WriteNumberValue(double value)
    {
        var room = ReserveSpan(LongestFloatingPoint + 1);
        var length = Comma(ref room[0]);
        Complete(length + Number(room[length..], value));
    }

    /// <summary>Writes a number of single precision.</summary>
    /// <param name="value">The number, which is finite.</param>
    public void WriteNumberValue(float value)
    {
        var room = ReserveSpan(LongestFloatingPoint + 1);
        var length = Comma(ref room[0]);
        Utf8Formatter.TryFormat(value, room[length..], out var textLength);
        Complete(length + textLength);
    }

    /// <summary>Writes a blob: a string in base64.</summary>
    /// <param name="value">The bytes.</param>
    public void WriteBase64StringValue(scoped ReadOnlySpan<byte> value)
    {
        var room = ReserveSpan(checked(Base64.GetMaxEncodedToUtf8Length(value.Length) + ValuePunctuation));
        var length = Comma(ref room[0]);
        room[length++] = (byte)'"';
        Base64.EncodeToUtf8(value, room[length..], out _, out var textLength);
        length += textLength;
        room[length++] = (byte)'"';
        Complete(length);
    }

    /// <summary>Writes <c>null</c>.</summary>
    public void WriteNullValue() => WriteRawValue("null"u8);

    /// <summary>Writes a value that is JSON already.</summary>
    /// <param name="json">The value.</param>
    public void WriteRawValue(scoped ReadOnlySpan<byte> json)
    {
        var room = ReserveSpan(json.Length + 1);
        var length = Comma(ref room[0]);
        json.CopyTo(room[length..]);
        Complete(length + json.Length);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly int ObjectName(ref byte room, scoped ReadOnlySpan<byte> name)
    {
        var length = Comma(ref room);
        Unsafe.Add(ref room, length++) = (byte)'{';
        return length + QuotedName(ref Unsafe.Add(ref room, length), name);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly int Name(ref byte room, scoped ReadOnlySpan<byte> name)
    {
        var length = Comma(ref room);
        return length + QuotedName(ref Unsafe.Add(ref room, length), name);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int QuotedName(ref byte room, scoped ReadOnlySpan<byte> name)
    {
        room = (byte)'"';
        ref var inner = ref Unsafe.Add(ref room, 1);
        name.CopyTo(MemoryMarshal.CreateSpan(ref inner, name.Length));
        Unsafe.Add(ref inner, name.Length) = (byte)'"';
        Unsafe.Add(ref inner, name.Length + 1) = (byte)':';
        return name.Length + 3;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Complete(int length)
    {
        _written += length;
        _comma = 1;
    }

    private static int Boolean(Span<byte> room, bool value)
    {
        var text = value ? "true"u8 : "false"u8;
        text.CopyTo(room);
        return text.Length;
    }

    private static int Number(Span<byte> room, long value)
    {
        Utf8Formatter.TryFormat(value, room, out var length);
        return length;
    }

    private static int Number(Span<byte> room, double value)
    {
        // Most amounts are whole, and whole numbers are many times as fast to write. Their text is the same up to here, but that
        // minus zero has its sign.
        const double FirstWithExponent = 1e15;
        var whole = (long)value;
        if (whole == value && Math.Abs(value) < FirstWithExponent && (whole != 0 || !double.IsNegative(value)))
        {
            return Number(room, whole);
        }

        Utf8Formatter.TryFormat(value, room, out var length);
        return length;
    }
}
