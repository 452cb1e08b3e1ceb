using System.Buffers.Text;
using System.Runtime.CompilerServices;

namespace FreeTierGen.Runtime.Json;

public ref partial struct JsonWriter
{
    /// <summary>A comma, two quotes and a colon.</summary>
    private const int NamePunctuation = 4;

    /// <summary>A comma and two quotes.</summary>
    private const int ValuePunctuation = 3;

    private const int LongestInteger = 20;
    private const int LongestFloatingPoint = 32;
    private const int LongestBoolean = 5;

    /// <summary>Writes a member that is a string.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="value">The string; null is written as <c>null</c>.</param>
    public void WriteString(scoped ReadOnlySpan<byte> name, string? value)
    {
        if (value is { Length: <= LongestShortText })
        {
            var room = Reserve(name.Length + NamePunctuation + (value.Length * BytesPerChar) + ValuePunctuation);
            var length = Name(room, name);
            if (TryWriteQuoted(value, room, ref length))
            {
                Complete(length);
                return;
            }
        }

        WritePropertyName(name);
        WriteStringValue(value);
    }

    /// <summary>Writes a member that is a boolean.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="value">The boolean.</param>
    public void WriteBoolean(scoped ReadOnlySpan<byte> name, bool value)
    {
        var room = Reserve(name.Length + NamePunctuation + LongestBoolean);
        var length = Name(room, name);
        Complete(length + Boolean(room[length..], value));
    }

    /// <summary>Writes a member that is a whole number.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="value">The number.</param>
    public void WriteNumber(scoped ReadOnlySpan<byte> name, long value)
    {
        var room = Reserve(name.Length + NamePunctuation + LongestInteger);
        var length = Name(room, name);
        Complete(length + Number(room[length..], value));
    }

    /// <summary>Writes a member that is a number.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="value">The number, which is finite.</param>
    public void WriteNumber(scoped ReadOnlySpan<byte> name, double value)
    {
        var room = Reserve(name.Length + NamePunctuation + LongestFloatingPoint);
        var length = Name(room, name);
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
    /// <param name="value">The string; null is written as <c>null</c>.</param>
    public void WriteStringValue(string? value)
    {
        if (value is null)
        {
            WriteNullValue();
            return;
        }

        if (value.Length <= LongestShortText)
        {
            var room = Reserve((value.Length * BytesPerChar) + ValuePunctuation);
            var length = Comma(room);
            if (TryWriteQuoted(value, room, ref length))
            {
                Complete(length);
                return;
            }
        }

        WriteText(value);
    }

    /// <summary>Writes a string in UTF-8 that has nothing to escape.</summary>
    /// <param name="value">The string.</param>
    public void WriteStringValue(scoped ReadOnlySpan<byte> value)
    {
        var room = Reserve(value.Length + ValuePunctuation);
        var length = Comma(room);
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
        var room = Reserve(LongestBoolean + 1);
        var length = Comma(room);
        Complete(length + Boolean(room[length..], value));
    }

    /// <summary>Writes a whole number.</summary>
    /// <param name="value">The number.</param>
    public void WriteNumberValue(long value)
    {
        var room = Reserve(LongestInteger + 1);
        var length = Comma(room);
        Complete(length + Number(room[length..], value));
    }

    /// <summary>Writes a number.</summary>
    /// <param name="value">The number, which is finite.</param>
    public void WriteNumberValue(double value)
    {
        var room = Reserve(LongestFloatingPoint + 1);
        var length = Comma(room);
        Complete(length + Number(room[length..], value));
    }

    /// <summary>Writes a number of single precision.</summary>
    /// <param name="value">The number, which is finite.</param>
    public void WriteNumberValue(float value)
    {
        var room = Reserve(LongestFloatingPoint + 1);
        var length = Comma(room);
        Utf8Formatter.TryFormat(value, room[length..], out var textLength);
        Complete(length + textLength);
    }

    /// <summary>Writes a blob: a string in base64.</summary>
    /// <param name="value">The bytes.</param>
    public void WriteBase64StringValue(scoped ReadOnlySpan<byte> value)
    {
        var room = Reserve(checked(Base64.GetMaxEncodedToUtf8Length(value.Length) + ValuePunctuation));
        var length = Comma(room);
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
        var room = Reserve(json.Length + 1);
        var length = Comma(room);
        json.CopyTo(room[length..]);
        Complete(length + json.Length);
    }

    private readonly int Name(Span<byte> room, scoped ReadOnlySpan<byte> name)
    {
        var length = Comma(room);
        room[length++] = (byte)'"';
        name.CopyTo(room[length..]);
        length += name.Length;
        room[length++] = (byte)'"';
        room[length++] = (byte)':';
        return length;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Complete(int length)
    {
        _written += length;
        _isCommaDue = true;
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
