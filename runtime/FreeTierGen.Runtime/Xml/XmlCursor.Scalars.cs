using System.Buffers;
using System.Buffers.Text;
using System.Numerics;
using FreeTierGen.Runtime.Text;

namespace FreeTierGen.Runtime.Xml;

public ref partial struct XmlCursor
{
    /// <summary>Reads a boolean. White space around it does not count.</summary>
    /// <returns>The boolean.</returns>
    /// <exception cref="XmlFormatException">The text is neither <c>true</c> nor <c>false</c>.</exception>
    public bool ReadBoolean()
    {
        byte[]? rented = null;
        var position = _position;
        var isRead = ScalarText.TryParse(Trim(TakeText(ref rented)), out bool value);
        Return(rented);
        return isRead ? value : throw Invalid("a boolean", position);
    }

    /// <summary>Reads Smithy's <c>long</c>. White space around it does not count.</summary>
    /// <returns>The number.</returns>
    /// <exception cref="XmlFormatException">The text is no whole number of 64 bits.</exception>
    public long ReadInt64()
    {
        byte[]? rented = null;
        var position = _position;
        var isRead = ScalarText.TryParse(Trim(TakeText(ref rented)), out long value);
        Return(rented);
        return isRead ? value : throw Invalid("a whole number of 64 bits", position);
    }

    /// <summary>Reads Smithy's <c>double</c>, or <c>NaN</c>, <c>Infinity</c>, <c>-Infinity</c>. White space around it does not count.</summary>
    /// <returns>The number.</returns>
    /// <exception cref="XmlFormatException">The text is no number.</exception>
    public double ReadDouble()
    {
        byte[]? rented = null;
        var position = _position;
        var isRead = ScalarText.TryParse(Trim(TakeText(ref rented)), out double value);
        Return(rented);
        return isRead ? value : throw Invalid("a number", position);
    }

    /// <summary>Reads Smithy's <c>float</c>, or <c>NaN</c>, <c>Infinity</c>, <c>-Infinity</c>. White space around it does not count.</summary>
    /// <returns>The number.</returns>
    /// <exception cref="XmlFormatException">The text is no number.</exception>
    public float ReadSingle()
    {
        byte[]? rented = null;
        var position = _position;
        var isRead = ScalarText.TryParse(Trim(TakeText(ref rented)), out float value);
        Return(rented);
        return isRead ? value : throw Invalid("a number", position);
    }

    /// <summary>Reads Smithy's <c>bigInteger</c>. White space around it does not count.</summary>
    /// <returns>The number.</returns>
    /// <exception cref="XmlFormatException">The text is no whole number.</exception>
    public BigInteger ReadBigInteger()
    {
        byte[]? rented = null;
        var position = _position;
        var isRead = ScalarText.TryParse(Trim(TakeText(ref rented)), out BigInteger value);
        Return(rented);
        return isRead ? value : throw Invalid("a whole number", position);
    }

    /// <summary>Reads Smithy's <c>bigDecimal</c>, digit by digit. White space around it does not count.</summary>
    /// <returns>The number.</returns>
    /// <exception cref="XmlFormatException">The text is no number.</exception>
    public BigDecimal ReadBigDecimal()
    {
        byte[]? rented = null;
        var position = _position;
        var isRead = ScalarText.TryParse(Trim(TakeText(ref rented)), out BigDecimal value);
        Return(rented);
        return isRead ? value : throw Invalid("a decimal number", position);
    }

    /// <summary>Reads a timestamp in any of Smithy's three formats. White space around it does not count.</summary>
    /// <returns>The instant, in UTC.</returns>
    /// <exception cref="XmlFormatException">The text is no timestamp, or lies outside of the years 1 to 9999.</exception>
    public DateTimeOffset ReadTimestamp()
    {
        byte[]? rented = null;
        var position = _position;
        var isRead = ScalarText.TryParse(Trim(TakeText(ref rented)), out DateTimeOffset value);
        Return(rented);
        return isRead ? value : throw Invalid("a timestamp", position);
    }

    /// <summary>Reads Smithy's <c>byte</c>, which has a sign. White space around it does not count.</summary>
    /// <returns>The number.</returns>
    /// <exception cref="XmlFormatException">The text is no whole number of 8 bits.</exception>
    public sbyte ReadSByte()
    {
        var position = _position;
        var value = ReadInt64();
        return value == (sbyte)value ? (sbyte)value : throw Invalid("a whole number of 8 bits", position);
    }

    /// <summary>Reads Smithy's <c>short</c>. White space around it does not count.</summary>
    /// <returns>The number.</returns>
    /// <exception cref="XmlFormatException">The text is no whole number of 16 bits.</exception>
    public short ReadInt16()
    {
        var position = _position;
        var value = ReadInt64();
        return value == (short)value ? (short)value : throw Invalid("a whole number of 16 bits", position);
    }

    /// <summary>Reads Smithy's <c>integer</c>, or a value of an <c>intEnum</c>. White space around it does not count.</summary>
    /// <returns>The number.</returns>
    /// <exception cref="XmlFormatException">The text is no whole number of 32 bits.</exception>
    public int ReadInt32()
    {
        var position = _position;
        var value = ReadInt64();
        return value == (int)value ? (int)value : throw Invalid("a whole number of 32 bits", position);
    }

    /// <summary>Reads a blob: base64, in which white space does not count.</summary>
    /// <returns>The bytes.</returns>
    /// <exception cref="XmlFormatException">The text is no base64.</exception>
    public ReadOnlyMemory<byte> ReadBlob()
    {
        byte[]? rented = null;
        var position = _position;
        var text = TakeText(ref rented);
        var bytes = new byte[Base64.GetMaxDecodedFromUtf8Length(text.Length)];
        var isRead = Base64.DecodeFromUtf8(text, bytes, out _, out var length) == OperationStatus.Done;
        Return(rented);
        return isRead ? bytes.AsMemory(0, length) : throw Invalid("base64", position);
    }

    private static XmlFormatException Invalid(string expected, int position) => new("The text can't be read as " + expected, position, isOfValue: true);
}
