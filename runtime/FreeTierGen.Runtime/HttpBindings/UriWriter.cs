using System.Buffers;
using System.ComponentModel;
using System.Globalization;
using System.Numerics;
using System.Text;
using FreeTierGen.Runtime.Text;

namespace FreeTierGen.Runtime.HttpBindings;

/// <summary>
/// Writes a request's path and query as generated code walks the operation's URI pattern (smithy.api#http, #httpLabel, #httpQuery):
/// literal parts as they are, values percent-encoded but for RFC 3986's unreserved characters. Half of a surrogate pair becomes U+FFFD.
/// </summary>
/// <remarks>Use it once, and pass it by reference only.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct UriWriter
{
    private const string UnreservedCharacters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    private static readonly SearchValues<char> Unreserved = SearchValues.Create(UnreservedCharacters);
    private static readonly SearchValues<char> UnreservedAndSlash = SearchValues.Create(UnreservedCharacters + "/");

    private CharBuffer _text;
    private bool _hasQuery;

    /// <summary>Writes a part of the path that is the same for all requests, such as <c>/2015-03-31/functions/</c>.</summary>
    /// <param name="text">The part, as it is sent.</param>
    public void WriteLiteral(string text) => _text.Append(text);

    /// <summary>Writes a label's value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="member">The member's name, for the error.</param>
    /// <exception cref="RequestSerializationException">The value is missing or empty: the path would be another one.</exception>
    public void WriteLabel(string? value, string member) => WriteEncoded(NotEmpty(value, member), Unreserved);

    /// <summary>Makes sure of a label that the endpoint has, and not the path.</summary>
    /// <param name="value">The value.</param>
    /// <param name="member">The member's name, for the error.</param>
    /// <exception cref="RequestSerializationException">The value is missing or empty: the request would be about something else.</exception>
    public static void Require(string? value, string member) => NotEmpty(value, member);

    /// <summary>The value of a label that is no string, which has to be there.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="member">The member's name, for the error.</param>
    /// <returns>The value.</returns>
    /// <exception cref="RequestSerializationException">The value is missing: the path would be another one.</exception>
    public static T Required<T>(T? value, string member)
        where T : struct
        => value ?? throw Missing(member);

    /// <summary>Writes the value of a greedy label, whose slashes separate segments.</summary>
    /// <param name="value">The value.</param>
    /// <param name="member">The member's name, for the error.</param>
    /// <exception cref="RequestSerializationException">The value is missing or empty: the path would be another one.</exception>
    public void WriteGreedyLabel(string? value, string member) => WriteEncoded(NotEmpty(value, member), UnreservedAndSlash);

    /// <summary>Writes a label's value.</summary>
    /// <param name="value">The value.</param>
    public void WriteLabel(bool value) => WriteValue(value);

    /// <summary>Writes a label's value.</summary>
    /// <param name="value">The value.</param>
    public void WriteLabel(long value) => WriteValue(value);

    /// <summary>Writes a label's value.</summary>
    /// <param name="value">The value.</param>
    public void WriteLabel(double value) => WriteValue(value);

    /// <summary>Writes a label's value.</summary>
    /// <param name="value">The value.</param>
    public void WriteLabel(float value) => WriteValue(value);

    /// <summary>Writes a label's value.</summary>
    /// <param name="value">The value.</param>
    public void WriteLabel(BigInteger value) => WriteValue(value);

    /// <summary>Writes a label's value.</summary>
    /// <param name="value">The value.</param>
    public void WriteLabel(BigDecimal value) => WriteValue(value);

    /// <summary>Writes a label's value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="format">How it is written; <see cref="TimestampFormat.DateTime"/> where the model says nothing.</param>
    public void WriteLabel(DateTimeOffset value, TimestampFormat format) => WriteValue(value, format);

    /// <summary>Writes a part of the query that is the same for all requests, such as <c>list-type=2</c>.</summary>
    /// <param name="text">The part, as it is sent and without its separator.</param>
    public void WriteQueryLiteral(string text)
    {
        Separate();
        _text.Append(text);
    }

    /// <summary>Writes an entry of the query.</summary>
    /// <param name="name">The entry's name, encoded already.</param>
    /// <param name="value">The value.</param>
    public void WriteQuery(string name, string value)
    {
        StartQuery(name);
        WriteEncoded(value, Unreserved);
    }

    /// <summary>Writes an entry of the query.</summary>
    /// <param name="name">The entry's name, encoded already.</param>
    /// <param name="value">The value.</param>
    public void WriteQuery(string name, bool value)
    {
        StartQuery(name);
        WriteValue(value);
    }

    /// <summary>Writes an entry of the query.</summary>
    /// <param name="name">The entry's name, encoded already.</param>
    /// <param name="value">The value.</param>
    public void WriteQuery(string name, long value)
    {
        StartQuery(name);
        WriteValue(value);
    }

    /// <summary>Writes an entry of the query.</summary>
    /// <param name="name">The entry's name, encoded already.</param>
    /// <param name="value">The value.</param>
    public void WriteQuery(string name, double value)
    {
        StartQuery(name);
        WriteValue(value);
    }

    /// <summary>Writes an entry of the query.</summary>
    /// <param name="name">The entry's name, encoded already.</param>
    /// <param name="value">The value.</param>
    public void WriteQuery(string name, float value)
    {
        StartQuery(name);
        WriteValue(value);
    }

    /// <summary>Writes an entry of the query.</summary>
    /// <param name="name">The entry's name, encoded already.</param>
    /// <param name="value">The value.</param>
    public void WriteQuery(string name, BigInteger value)
    {
        StartQuery(name);
        WriteValue(value);
    }

    /// <summary>Writes an entry of the query.</summary>
    /// <param name="name">The entry's name, encoded already.</param>
    /// <param name="value">The value.</param>
    public void WriteQuery(string name, BigDecimal value)
    {
        StartQuery(name);
        WriteValue(value);
    }

    /// <summary>Writes an entry of the query.</summary>
    /// <param name="name">The entry's name, encoded already.</param>
    /// <param name="value">The value.</param>
    /// <param name="format">How it is written; <see cref="TimestampFormat.DateTime"/> where the model says nothing.</param>
    public void WriteQuery(string name, DateTimeOffset value, TimestampFormat format)
    {
        StartQuery(name);
        WriteValue(value, format);
    }

    /// <summary>Writes an entry of the query whose name the caller chose (smithy.api#httpQueryParams).</summary>
    /// <param name="key">The entry's name, not encoded.</param>
    /// <param name="value">The value.</param>
    public void WriteQueryEntry(string key, string value)
    {
        Separate();
        WriteEncoded(key, Unreserved);
        _text.Append('=');
        WriteEncoded(value, Unreserved);
    }

    /// <summary>Path and query as one string. The writer is done then.</summary>
    /// <returns>The string.</returns>
    public string Finish() => _text.Detach();

    private static string NotEmpty(string? value, string member)
        => !string.IsNullOrEmpty(value)
            ? value
            : throw Missing(member);

    private static RequestSerializationException Missing(string member)
        => new($"The request was not sent: '{member}' is a part of the URI and must not be empty.");

    private void StartQuery(string name)
    {
        Separate();
        _text.Append(name);
        _text.Append('=');
    }

    private void Separate()
    {
        _text.Append(_hasQuery ? '&' : '?');
        _hasQuery = true;
    }

    private void WriteValue(bool value) => _text.Append(value ? "true" : "false");

    private void WriteValue(long value)
    {
        Span<byte> text = stackalloc byte[ScalarText.MaxLength];
        _text.AppendAscii(text[..ScalarText.Write(text, value)]);
    }

    private void WriteValue(double value)
    {
        Span<byte> text = stackalloc byte[ScalarText.MaxLength];
        WriteEncodedAscii(text[..ScalarText.Write(text, value)]);
    }

    private void WriteValue(float value)
    {
        Span<byte> text = stackalloc byte[ScalarText.MaxLength];
        WriteEncodedAscii(text[..ScalarText.Write(text, value)]);
    }

    private void WriteValue(BigInteger value) => _text.Append(value.ToString(CultureInfo.InvariantCulture));

    private void WriteValue(BigDecimal value) => WriteEncoded(value.ToString(), Unreserved);

    private void WriteValue(DateTimeOffset value, TimestampFormat format)
    {
        Span<byte> text = stackalloc byte[ScalarText.MaxLength];
        WriteEncodedAscii(text[..ScalarText.Write(text, value, format)]);
    }

    private void WriteEncodedAscii(scoped ReadOnlySpan<byte> text)
    {
        Span<char> characters = stackalloc char[ScalarText.MaxLength];
        WriteEncoded(characters[..Encoding.ASCII.GetChars(text, characters)], Unreserved);
    }

    private void WriteEncoded(scoped ReadOnlySpan<char> text, SearchValues<char> plain)
    {
        while (true)
        {
            var length = text.IndexOfAnyExcept(plain);
            if (length < 0)
            {
                _text.Append(text);
                return;
            }

            _text.Append(text[..length]);
            text = text[length..];
            Rune.DecodeFromUtf16(text, out var rune, out var used);
            WriteEscaped(rune);
            text = text[used..];
        }
    }

    private void WriteEscaped(Rune rune)
    {
        const int EscapeLength = 3;
        const string HexDigits = "0123456789ABCDEF";
        Span<byte> bytes = stackalloc byte[4];
        foreach (var value in bytes[..rune.EncodeToUtf8(bytes)])
        {
            var room = _text.Append(EscapeLength);
            room[0] = '%';
            room[1] = HexDigits[value >> 4];
            room[2] = HexDigits[value & 0xF];
        }
    }
}
