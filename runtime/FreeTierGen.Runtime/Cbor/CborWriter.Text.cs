using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace FreeTierGen.Runtime.Cbor;

public ref partial struct CborWriter
{
    /// <summary>A character takes at most so many bytes of UTF-8; those that take four are two characters.</summary>
    private const int BytesPerChar = 3;

    /// <summary>Up to here room for the longest possible text is cheap; beyond it counting first is.</summary>
    private const int LongestShortText = 4 * 1024;

    /// <summary>Writes a member that is a string.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="value">The string. Half of a surrogate pair becomes U+FFFD.</param>
    /// <exception cref="ArgumentNullException">The string is null.</exception>
    public void WriteString(scoped ReadOnlySpan<byte> name, string value)
    {
        if (value is not { Length: <= LongestShortText })
        {
            WriteName(name);
            WriteStringValue(value);
            return;
        }

        ref var room = ref Reserve(LongestHead + name.Length + LongestHead + (value.Length * BytesPerChar));
        var length = Name(ref room, name);
        _written += length + ShortText(ref Unsafe.Add(ref room, length), value);
    }

    /// <summary>Writes a string.</summary>
    /// <param name="value">The string. Half of a surrogate pair becomes U+FFFD.</param>
    /// <exception cref="ArgumentNullException">The string is null.</exception>
    public void WriteStringValue(string value)
    {
        if (value is { Length: <= LongestShortText })
        {
            Advance(ShortText(ref Reserve(LongestHead + (value.Length * BytesPerChar)), value));
        }
        else
        {
            ArgumentNullException.ThrowIfNull(value);
            var count = Encoding.UTF8.GetByteCount(value);
            WriteHead(MajorType.Text, (uint)count);
            Advance(Encoding.UTF8.GetBytes(value, MemoryMarshal.CreateSpan(ref Reserve(count), count)));
        }
    }

    /// <summary>Writes a string that is UTF-8 already: a value of an enum.</summary>
    /// <param name="value">The string.</param>
    public void WriteStringValue(scoped ReadOnlySpan<byte> value) => WriteRaw(MajorType.Text, value);

    private void WriteRaw(int majorType, scoped ReadOnlySpan<byte> value)
    {
        WriteHead(majorType, (uint)value.Length);
        if (value.Length <= LongestShortText)
        {
            value.CopyTo(MemoryMarshal.CreateSpan(ref Reserve(value.Length), value.Length));
            _written += value.Length;
            return;
        }

        // Large blobs need no memory in one piece.
        Flush();
        _output.Write(value);
    }

    // The head comes first, but its length depends on how many bytes the text takes: as many as it has characters, nearly always.
    private static int ShortText(ref byte room, string text)
    {
        var head = HeadLength(text.Length);
        var length = Encoding.UTF8.GetBytes(text, MemoryMarshal.CreateSpan(ref Unsafe.Add(ref room, head), text.Length * BytesPerChar));
        if (HeadLength(length) != head)
        {
            var moved = MemoryMarshal.CreateSpan(ref room, LongestHead + length);
            moved.Slice(head, length).CopyTo(moved[HeadLength(length)..]);
        }

        return Head(ref room, MajorType.Text, (uint)length) + length;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int HeadLength(int length) => length < MajorType.OneByteInfo ? 1 : length <= byte.MaxValue ? 2 : 3;
}
