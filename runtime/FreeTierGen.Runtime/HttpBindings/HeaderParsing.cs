using System.Buffers;
using System.Buffers.Text;
using System.ComponentModel;
using System.Net.Http.Headers;
using System.Numerics;
using System.Text;
using FreeTierGen.Runtime.Text;

namespace FreeTierGen.Runtime.HttpBindings;

/// <summary>Reads the values of headers that a response has, with white space around them. Names are there for errors only.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class HeaderParsing
{
    /// <summary>More than this is no value that is written in digits.</summary>
    private const int LongestValue = 512;

    /// <summary>The exception for a header that a response has to have, and has not.</summary>
    /// <param name="header">The header's name.</param>
    /// <returns>The exception, to be thrown.</returns>
    public static HeaderFormatException Missing(string header) => new($"The header '{header}' is missing.");

    /// <summary>Reads a boolean.</summary>
    /// <param name="text">The value.</param>
    /// <param name="header">The header's name.</param>
    /// <returns>The boolean.</returns>
    /// <exception cref="HeaderFormatException">The text is neither <c>true</c> nor <c>false</c>.</exception>
    public static bool ReadBoolean(ReadOnlySpan<char> text, string header)
    {
        Span<byte> bytes = stackalloc byte[LongestValue];
        return ScalarText.TryParse(Ascii(text, bytes), out bool value) ? value : throw HeaderFormatException.Invalid(header, "a boolean");
    }

    /// <summary>Reads Smithy's <c>byte</c>, which has a sign.</summary>
    /// <param name="text">The value.</param>
    /// <param name="header">The header's name.</param>
    /// <returns>The number.</returns>
    /// <exception cref="HeaderFormatException">The text is no whole number of 8 bits.</exception>
    public static sbyte ReadSByte(ReadOnlySpan<char> text, string header)
        => TryInt64(text, out var value) && value == (sbyte)value ? (sbyte)value : throw HeaderFormatException.Invalid(header, "a whole number of 8 bits");

    /// <summary>Reads Smithy's <c>short</c>.</summary>
    /// <param name="text">The value.</param>
    /// <param name="header">The header's name.</param>
    /// <returns>The number.</returns>
    /// <exception cref="HeaderFormatException">The text is no whole number of 16 bits.</exception>
    public static short ReadInt16(ReadOnlySpan<char> text, string header)
        => TryInt64(text, out var value) && value == (short)value ? (short)value : throw HeaderFormatException.Invalid(header, "a whole number of 16 bits");

    /// <summary>Reads Smithy's <c>integer</c>, or a value of an <c>intEnum</c>.</summary>
    /// <param name="text">The value.</param>
    /// <param name="header">The header's name.</param>
    /// <returns>The number.</returns>
    /// <exception cref="HeaderFormatException">The text is no whole number of 32 bits.</exception>
    public static int ReadInt32(ReadOnlySpan<char> text, string header)
        => TryInt64(text, out var value) && value == (int)value ? (int)value : throw HeaderFormatException.Invalid(header, "a whole number of 32 bits");

    /// <summary>Reads Smithy's <c>long</c>.</summary>
    /// <param name="text">The value.</param>
    /// <param name="header">The header's name.</param>
    /// <returns>The number.</returns>
    /// <exception cref="HeaderFormatException">The text is no whole number of 64 bits.</exception>
    public static long ReadInt64(ReadOnlySpan<char> text, string header)
        => TryInt64(text, out var value) ? value : throw HeaderFormatException.Invalid(header, "a whole number of 64 bits");

    /// <summary>Reads Smithy's <c>double</c>.</summary>
    /// <param name="text">The value.</param>
    /// <param name="header">The header's name.</param>
    /// <returns>The number, which may be infinite or none.</returns>
    /// <exception cref="HeaderFormatException">The text is no number.</exception>
    public static double ReadDouble(ReadOnlySpan<char> text, string header)
    {
        Span<byte> bytes = stackalloc byte[LongestValue];
        return ScalarText.TryParse(Ascii(text, bytes), out double value) ? value : throw HeaderFormatException.Invalid(header, "a number");
    }

    /// <summary>Reads Smithy's <c>float</c>.</summary>
    /// <param name="text">The value.</param>
    /// <param name="header">The header's name.</param>
    /// <returns>The number, which may be infinite or none.</returns>
    /// <exception cref="HeaderFormatException">The text is no number.</exception>
    public static float ReadSingle(ReadOnlySpan<char> text, string header)
    {
        Span<byte> bytes = stackalloc byte[LongestValue];
        return ScalarText.TryParse(Ascii(text, bytes), out float value) ? value : throw HeaderFormatException.Invalid(header, "a number");
    }

    /// <summary>Reads Smithy's <c>bigInteger</c>.</summary>
    /// <param name="text">The value.</param>
    /// <param name="header">The header's name.</param>
    /// <returns>The number.</returns>
    /// <exception cref="HeaderFormatException">The text is no whole number.</exception>
    public static BigInteger ReadBigInteger(ReadOnlySpan<char> text, string header)
    {
        Span<byte> bytes = stackalloc byte[LongestValue];
        return ScalarText.TryParse(Ascii(text, bytes), out BigInteger value) ? value : throw HeaderFormatException.Invalid(header, "a whole number");
    }

    /// <summary>Reads Smithy's <c>bigDecimal</c>.</summary>
    /// <param name="text">The value.</param>
    /// <param name="header">The header's name.</param>
    /// <returns>The number.</returns>
    /// <exception cref="HeaderFormatException">The text is no number.</exception>
    public static BigDecimal ReadBigDecimal(ReadOnlySpan<char> text, string header)
    {
        Span<byte> bytes = stackalloc byte[LongestValue];
        return ScalarText.TryParse(Ascii(text, bytes), out BigDecimal value) ? value : throw HeaderFormatException.Invalid(header, "a decimal number");
    }

    /// <summary>Reads a timestamp in any of the three formats.</summary>
    /// <param name="text">The value.</param>
    /// <param name="header">The header's name.</param>
    /// <returns>The instant, in UTC.</returns>
    /// <exception cref="HeaderFormatException">The text is no timestamp, or lies outside of the years 1 to 9999.</exception>
    public static DateTimeOffset ReadTimestamp(ReadOnlySpan<char> text, string header)
    {
        Span<byte> bytes = stackalloc byte[LongestValue];
        return ScalarText.TryParse(Ascii(text, bytes), out DateTimeOffset value) ? value : throw HeaderFormatException.Invalid(header, "a timestamp");
    }

    /// <summary>Reads a timestamp that need not be one.</summary>
    /// <param name="text">The value.</param>
    /// <returns>The instant, in UTC; null where the text is no timestamp, or lies outside of the years 1 to 9999.</returns>
    public static DateTimeOffset? ReadTimestampOrNull(ReadOnlySpan<char> text)
    {
        Span<byte> bytes = stackalloc byte[LongestValue];
        return ScalarText.TryParse(Ascii(text, bytes), out DateTimeOffset value) ? value : null;
    }

    /// <summary>Reads a blob: base64.</summary>
    /// <param name="text">The value.</param>
    /// <param name="header">The header's name.</param>
    /// <returns>The bytes.</returns>
    /// <exception cref="HeaderFormatException">The text is no base64.</exception>
    public static ReadOnlyMemory<byte> ReadBlob(ReadOnlySpan<char> text, string header)
    {
        var bytes = new byte[Base64.GetMaxDecodedFromUtf8Length(text.Length)];
        return Convert.TryFromBase64Chars(text, bytes, out var length) ? bytes.AsMemory(0, length) : throw HeaderFormatException.Invalid(header, "base64");
    }

    /// <summary>Reads a string with a media type: base64 of its UTF-8.</summary>
    /// <param name="text">The value.</param>
    /// <param name="header">The header's name.</param>
    /// <returns>The string.</returns>
    /// <exception cref="HeaderFormatException">The text is no base64.</exception>
    public static string ReadBase64String(ReadOnlySpan<char> text, string header) => Encoding.UTF8.GetString(ReadBlob(text, header).Span);

    /// <summary>Reads all headers whose names begin alike, whatever the case (smithy.api#httpPrefixHeaders).</summary>
    /// <param name="headers">The headers.</param>
    /// <param name="prefix">How the names begin; the empty text takes all.</param>
    /// <returns>The values by the rest of the names, which are told apart without regard to case.</returns>
    public static IReadOnlyDictionary<string, string> ReadPrefixed(HttpHeaders headers, string prefix)
    {
        ArgumentNullException.ThrowIfNull(headers);
        ArgumentNullException.ThrowIfNull(prefix);
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var header in headers.NonValidated)
        {
            if (header.Key.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && header.Key.Length >= prefix.Length)
            {
                values[header.Key[prefix.Length..]] = header.Value.ToString();
            }
        }

        return values;
    }

    private static bool TryInt64(ReadOnlySpan<char> text, out long value)
    {
        Span<byte> bytes = stackalloc byte[LongestValue];
        return ScalarText.TryParse(Ascii(text, bytes), out value);
    }

    // What is too long or not ASCII becomes the empty text, which is no value of any type.
    private static ReadOnlySpan<byte> Ascii(ReadOnlySpan<char> text, Span<byte> bytes)
    {
        var trimmed = text.Trim();
        return trimmed.Length <= bytes.Length && System.Text.Ascii.FromUtf16(trimmed, bytes, out var length) == OperationStatus.Done
            ? bytes[..length]
            : default;
    }
}
