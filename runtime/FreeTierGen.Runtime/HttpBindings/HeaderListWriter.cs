using System.Buffers;
using System.ComponentModel;
using FreeTierGen.Runtime.Text;

namespace FreeTierGen.Runtime.HttpBindings;

/// <summary>
/// Writes a list as the value of one header, its items separated by commas. Strings are quoted where they would be taken apart or lost
/// otherwise. Use it once, and pass it by reference only.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct HeaderListWriter
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"()");

    private CharBuffer _text;
    private bool _hasItems;

    /// <summary>Writes a string, or an enum's value.</summary>
    /// <param name="value">The string.</param>
    /// <param name="header">The header's name, for the error.</param>
    /// <exception cref="RequestSerializationException">A header can't hold it: it has control or non-ASCII characters.</exception>
    public void Write(string value, string header)
    {
        HeaderText.Format(value, header);
        Separate();
        if (value.Length > 0 && !char.IsWhiteSpace(value[0]) && !char.IsWhiteSpace(value[^1]) && !value.AsSpan().ContainsAny(Quoted))
        {
            _text.Append(value);
            return;
        }

        _text.Append('"');
        foreach (var character in value)
        {
            if (character is '"' or '\\')
            {
                _text.Append('\\');
            }

            _text.Append(character);
        }

        _text.Append('"');
    }

    /// <summary>Writes a boolean.</summary>
    /// <param name="value">The boolean.</param>
    public void Write(bool value)
    {
        Separate();
        _text.Append(HeaderText.Format(value));
    }

    /// <summary>Writes a whole number.</summary>
    /// <param name="value">The number.</param>
    public void Write(long value)
    {
        Separate();
        Span<byte> text = stackalloc byte[ScalarText.MaxLength];
        _text.AppendAscii(text[..ScalarText.Write(text, value)]);
    }

    /// <summary>Writes a <c>double</c>.</summary>
    /// <param name="value">The number, which may be infinite or none.</param>
    public void Write(double value)
    {
        Separate();
        Span<byte> text = stackalloc byte[ScalarText.MaxLength];
        _text.AppendAscii(text[..ScalarText.Write(text, value)]);
    }

    /// <summary>Writes a <c>float</c>.</summary>
    /// <param name="value">The number, which may be infinite or none.</param>
    public void Write(float value)
    {
        Separate();
        Span<byte> text = stackalloc byte[ScalarText.MaxLength];
        _text.AppendAscii(text[..ScalarText.Write(text, value)]);
    }

    /// <summary>Writes a timestamp. It is not quoted, though an http-date holds a comma.</summary>
    /// <param name="value">The instant.</param>
    /// <param name="format">How it is written; <see cref="TimestampFormat.HttpDate"/> where the model says nothing.</param>
    public void Write(DateTimeOffset value, TimestampFormat format)
    {
        Separate();
        Span<byte> text = stackalloc byte[ScalarText.MaxLength];
        _text.AppendAscii(text[..ScalarText.Write(text, value, format)]);
    }

    /// <summary>The header's value, empty where there were no items. The writer is done then.</summary>
    /// <returns>The value.</returns>
    public string Finish() => _text.Detach();

    private void Separate()
    {
        if (_hasItems)
        {
            _text.Append(", ");
        }

        _hasItems = true;
    }
}
