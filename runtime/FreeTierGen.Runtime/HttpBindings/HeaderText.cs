using System.ComponentModel;
using System.Globalization;
using System.Numerics;
using System.Text;
using FreeTierGen.Runtime.Text;

namespace FreeTierGen.Runtime.HttpBindings;

/// <summary>The values of headers that a request sends (smithy.api#httpHeader, #httpPrefixHeaders).</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class HeaderText
{
    /// <summary>A string as a header's value.</summary>
    /// <param name="value">The string.</param>
    /// <param name="header">The header's name, for the error.</param>
    /// <returns>The same string.</returns>
    /// <exception cref="RequestSerializationException">A header can't hold it: it has control or non-ASCII characters.</exception>
    public static string Format(string value, string header)
        => HttpText.IsValue(value)
            ? value
            : throw new RequestSerializationException($"The request was not sent: the header '{header}' can't hold control or non-ASCII characters.");

    /// <summary>An enum's value, wherever it stands before the body. The enum's default is none.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The same value.</returns>
    /// <exception cref="RequestSerializationException">The value is empty: it is the enum's default, which says nothing.</exception>
    public static string Present(string value)
        => value.Length > 0 ? value : throw new RequestSerializationException("The request was not sent: an enum has no value.");

    /// <summary>A boolean as a header's value.</summary>
    /// <param name="value">The boolean.</param>
    /// <returns>The value.</returns>
    public static string Format(bool value) => value ? "true" : "false";

    /// <summary>A whole number as a header's value.</summary>
    /// <param name="value">The number.</param>
    /// <returns>The value.</returns>
    public static string Format(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A <c>double</c> as a header's value.</summary>
    /// <param name="value">The number, which may be infinite or none.</param>
    /// <returns>The value.</returns>
    public static string Format(double value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A <c>float</c> as a header's value.</summary>
    /// <param name="value">The number, which may be infinite or none.</param>
    /// <returns>The value.</returns>
    public static string Format(float value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A <c>bigInteger</c> as a header's value.</summary>
    /// <param name="value">The number.</param>
    /// <returns>The value.</returns>
    public static string Format(BigInteger value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A <c>bigDecimal</c> as a header's value.</summary>
    /// <param name="value">The number.</param>
    /// <returns>The value.</returns>
    public static string Format(BigDecimal value) => value.ToString();

    /// <summary>A timestamp as a header's value.</summary>
    /// <param name="value">The instant.</param>
    /// <param name="format">How it is written; <see cref="TimestampFormat.HttpDate"/> where the model says nothing.</param>
    /// <returns>The value.</returns>
    public static string Format(DateTimeOffset value, TimestampFormat format)
    {
        Span<byte> text = stackalloc byte[ScalarText.MaxLength];
        return Encoding.ASCII.GetString(text[..ScalarText.Write(text, value, format)]);
    }

    /// <summary>A string with a media type as a header's value: base64 of its UTF-8.</summary>
    /// <param name="value">The string.</param>
    /// <returns>The value.</returns>
    public static string FormatBase64(string value) => Convert.ToBase64String(Encoding.UTF8.GetBytes(value));

    /// <summary>A blob as a header's value: base64.</summary>
    /// <param name="value">The bytes.</param>
    /// <returns>The value.</returns>
    public static string FormatBase64(ReadOnlySpan<byte> value) => Convert.ToBase64String(value);

    /// <summary>The name of a header whose end the caller chose.</summary>
    /// <param name="prefix">How all of them begin.</param>
    /// <param name="key">The end.</param>
    /// <returns>The name.</returns>
    /// <exception cref="RequestSerializationException">It would be no header's name.</exception>
    public static string PrefixedName(string prefix, string key)
    {
        var name = prefix + key;
        return HttpText.IsToken(name)
            ? name
            : throw new RequestSerializationException($"The request was not sent: a key of the headers '{prefix}…' is no part of a header's name.");
    }
}
