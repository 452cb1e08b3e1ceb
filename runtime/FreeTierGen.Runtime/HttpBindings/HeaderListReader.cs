using System.ComponentModel;
using FreeTierGen.Runtime.Text;

namespace FreeTierGen.Runtime.HttpBindings;

/// <summary>
/// Takes a header's value apart into the items of a list. Items that are empty are passed over, unless they are quoted (RFC 9110,
/// section 5.6.1). Pass it by reference only.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct HeaderListReader
{
    private readonly string _header;
    private ReadOnlySpan<char> _rest;

    /// <summary>Makes a reader that is before the first item.</summary>
    /// <param name="text">The header's value; several values joined by commas.</param>
    /// <param name="header">The header's name, for errors.</param>
    public HeaderListReader(ReadOnlySpan<char> text, string header)
    {
        _rest = text;
        _header = header;
    }

    /// <summary>Reads the next item as it stands there: for numbers, booleans and timestamps that are no http-dates.</summary>
    /// <param name="item">The item, without white space around it.</param>
    /// <returns>False where there are no more.</returns>
    public bool Next(out ReadOnlySpan<char> item)
    {
        while (!_rest.IsEmpty)
        {
            item = TakeTo(_rest.IndexOf(',')).Trim();
            if (!item.IsEmpty)
            {
                return true;
            }
        }

        item = default;
        return false;
    }

    /// <summary>Reads the next item as a string, which may be quoted.</summary>
    /// <param name="item">The string.</param>
    /// <returns>False where there are no more.</returns>
    /// <exception cref="HeaderFormatException">A quotation mark is missing, or followed by something else than a comma.</exception>
    public bool NextString(out string item)
    {
        _rest = _rest.TrimStart();
        if (_rest is ['"', ..])
        {
            item = TakeQuoted();
            return true;
        }

        // What stands before a quoted item may be empty.
        while (_rest is [',', ..])
        {
            _rest = _rest[1..].TrimStart();
            if (_rest is ['"', ..])
            {
                item = TakeQuoted();
                return true;
            }
        }

        var found = Next(out var text);
        item = text.ToString();
        return found;
    }

    /// <summary>Reads the next item as a timestamp in any of the three formats; the comma of an http-date is a part of it.</summary>
    /// <param name="item">The instant, in UTC.</param>
    /// <returns>False where there are no more.</returns>
    /// <exception cref="HeaderFormatException">The item is no timestamp, or lies outside of the years 1 to 9999.</exception>
    public bool NextTimestamp(out DateTimeOffset item)
    {
        _rest = _rest.TrimStart(", \t");
        if (_rest.IsEmpty)
        {
            item = default;
            return false;
        }

        var comma = _rest.IndexOf(',');
        if (char.IsAsciiLetter(_rest[0]) && comma >= 0)
        {
            var next = _rest[(comma + 1)..].IndexOf(',');
            comma = next < 0 ? -1 : comma + 1 + next;
        }

        item = HeaderParsing.ReadTimestamp(TakeTo(comma), _header);
        return true;
    }

    private ReadOnlySpan<char> TakeTo(int comma)
    {
        var item = comma < 0 ? _rest : _rest[..comma];
        _rest = comma < 0 ? default : _rest[(comma + 1)..];
        return item;
    }

    private string TakeQuoted()
    {
        var text = new CharBuffer();
        for (var i = 1; i < _rest.Length; i++)
        {
            if (_rest[i] == '"')
            {
                var after = _rest[(i + 1)..].TrimStart();
                if (after is not ([] or [',', ..]))
                {
                    break;
                }

                _rest = after.IsEmpty ? default : after[1..];
                return text.Detach();
            }

            if (_rest[i] == '\\' && ++i == _rest.Length)
            {
                break;
            }

            text.Append(_rest[i]);
        }

        text.Detach();
        throw HeaderFormatException.Invalid(_header, "a list");
    }
}
