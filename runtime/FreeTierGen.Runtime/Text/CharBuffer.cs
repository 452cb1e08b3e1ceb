using System.Buffers;
using System.Text;

namespace FreeTierGen.Runtime.Text;

/// <summary>Characters in pooled memory that end as one string. Use it once, and pass it by reference only.</summary>
internal ref struct CharBuffer
{
    private const int FirstCapacity = 256;

    private char[]? _rented;
    private int _length;

    /// <summary>Appends characters as they are.</summary>
    public void Append(scoped ReadOnlySpan<char> text) => text.CopyTo(Append(text.Length));

    public void Append(char value) => Append(1)[0] = value;

    /// <summary>Appends ASCII.</summary>
    public void AppendAscii(scoped ReadOnlySpan<byte> text) => Encoding.ASCII.GetChars(text, Append(text.Length));

    /// <summary>The characters as a string. What was pooled goes back.</summary>
    public string Detach()
    {
        if (_rented is null)
        {
            return "";
        }

        var text = new string(_rented, 0, _length);
        ArrayPool<char>.Shared.Return(_rented);
        _rented = null;
        _length = 0;
        return text;
    }

    /// <summary>Room for so many more characters, which count as appended.</summary>
    public Span<char> Append(int count)
    {
        if (_rented is null || _rented.Length - _length < count)
        {
            Grow(count);
        }

        _length += count;
        return _rented.AsSpan(_length - count, count);
    }

    private void Grow(int count)
    {
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(FirstCapacity, checked((_length + count) * 2)));
        if (_rented is not null)
        {
            _rented.AsSpan(0, _length).CopyTo(larger);
            ArrayPool<char>.Shared.Return(_rented);
        }

        _rented = larger;
    }
}
