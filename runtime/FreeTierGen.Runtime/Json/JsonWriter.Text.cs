using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace FreeTierGen.Runtime.Json;

public ref partial struct JsonWriter
{
    /// <summary>A character takes at most so many bytes of UTF-8; those that take four are two characters.</summary>
    private const int BytesPerChar = 3;

    /// <summary>Up to here room for the longest possible text is cheap; beyond it counting first is.</summary>
    private const int LongestShortText = 4 * 1024;

    private const int EscapeLength = 6;

    // RFC 8259, section 7: quotation mark, reverse solidus and the control characters. Nothing else has to be escaped.
    private static readonly SearchValues<char> Escaped = SearchValues.Create(
        "\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u0009\u000A\u000B\u000C\u000D\u000E\u000F"
        + "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F"
        + "\"\\");

    private static ReadOnlySpan<byte> HexDigits => "0123456789ABCDEF"u8;

    /// <summary>Writes a text between quotes, if it has nothing to escape.</summary>
    /// <returns>How many bytes were written; none if something has to be escaped.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int WriteQuoted(string text, ref byte room)
    {
        room = (byte)'"';
        ref var inner = ref Unsafe.Add(ref room, 1);

        // Nearly all texts are ASCII: looking at a character and writing it are then one step.
        var length = TryWriteAscii(text, ref inner) ? text.Length : WritePlain(text, ref inner);
        if (length < 0)
        {
            return 0;
        }

        Unsafe.Add(ref inner, length) = (byte)'"';
        return length + 2;
    }

    // Less than nothing if something has to be escaped.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int WritePlain(string text, ref byte room)
        => text.AsSpan().ContainsAny(Escaped) ? -1 : Encoding.UTF8.GetBytes(text, MemoryMarshal.CreateSpan(ref room, text.Length * BytesPerChar));

    // Eight characters a step; the last step overlaps the one before it.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryWriteAscii(string text, ref byte room)
    {
        ref var source = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text.AsSpan()));
        if (text.Length < Vector128<ushort>.Count)
        {
            return TryWriteFewAscii(ref source, text.Length, ref room);
        }

        var last = text.Length - Vector128<ushort>.Count;
        for (var index = 0; ; index = Math.Min(index + Vector128<ushort>.Count, last))
        {
            var characters = Vector128.LoadUnsafe(ref source, (nuint)index);
            if (!ArePlainAscii(characters))
            {
                return false;
            }

            Unsafe.WriteUnaligned(ref Unsafe.Add(ref room, index), Vector128.Narrow(characters, characters).AsUInt64().ToScalar());
            if (index == last)
            {
                return true;
            }
        }
    }

    private static bool TryWriteFewAscii(ref ushort text, int length, ref byte room)
    {
        const int Half = 4;
        if (length >= Half)
        {
            // The first four and the last four, which may overlap.
            var characters = Vector128.Create(
                Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<ushort, byte>(ref text)),
                Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<ushort, byte>(ref Unsafe.Add(ref text, length - Half)))).AsUInt16();
            var bytes = Vector128.Narrow(characters, characters).AsUInt32();
            Unsafe.WriteUnaligned(ref room, bytes[0]);
            Unsafe.WriteUnaligned(ref Unsafe.Add(ref room, length - Half), bytes[1]);
            return ArePlainAscii(characters);
        }

        for (var index = 0; index < length; index++)
        {
            var character = Unsafe.Add(ref text, index);
            if (character is < ' ' or '"' or '\\' or > (ushort)sbyte.MaxValue)
            {
                return false;
            }

            Unsafe.Add(ref room, index) = (byte)character;
        }

        return true;
    }

    // From the space up to 127: the subtraction makes large numbers of what is below.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool ArePlainAscii(Vector128<ushort> characters)
    {
        var isOther = Vector128.GreaterThan(characters - Vector128.Create((ushort)' '), Vector128.Create((ushort)(sbyte.MaxValue - ' ')))
            | Vector128.Equals(characters, Vector128.Create((ushort)'"'))
            | Vector128.Equals(characters, Vector128.Create((ushort)'\\'));
        return isOther == Vector128<ushort>.Zero;
    }

    /// <summary>Writes any text as a string.</summary>
    private void WriteText(ReadOnlySpan<char> text)
    {
        ref var start = ref Reserve(2);
        var length = Comma(ref start);
        Unsafe.Add(ref start, length) = (byte)'"';
        _written += length + 1;
        for (var stop = 0; stop >= 0; text = text[(stop + 1)..])
        {
            stop = text.IndexOfAny(Escaped);
            var plain = stop < 0 ? text : text[..stop];
            var room = ReserveSpan(Encoding.UTF8.GetByteCount(plain) + EscapeLength);
            length = Encoding.UTF8.GetBytes(plain, room);
            if (stop >= 0)
            {
                length += Escape(room[length..], text[stop]);
            }

            _written += length;
        }

        Reserve(1) = (byte)'"';
        Complete(1);
    }

    private static int Escape(Span<byte> room, char value)
    {
        room[0] = (byte)'\\';
        room[1] = value switch
        {
            '"' or '\\' => (byte)value,
            '\b' => (byte)'b',
            '\f' => (byte)'f',
            '\n' => (byte)'n',
            '\r' => (byte)'r',
            '\t' => (byte)'t',
            _ => (byte)'u',
        };
        if (room[1] != 'u')
        {
            return 2;
        }

        room[2] = (byte)'0';
        room[3] = (byte)'0';
        room[4] = HexDigits[value >> 4];
        room[5] = HexDigits[value & 0xF];
        return EscapeLength;
    }
}
