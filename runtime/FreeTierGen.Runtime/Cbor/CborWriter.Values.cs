using System.Runtime.CompilerServices;

namespace FreeTierGen.Runtime.Cbor;

public ref partial struct CborWriter
{
    /// <summary>Writes a member that is a boolean.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="value">The boolean.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteBoolean(scoped ReadOnlySpan<byte> name, bool value)
    {
        ref var room = ref Reserve(LongestHead + name.Length + 1);
        var length = Name(ref room, name);
        Unsafe.Add(ref room, length) = value ? MajorType.True : MajorType.False;
        _written += length + 1;
    }

    /// <summary>Writes a member that is a whole number.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="value">The number.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteNumber(scoped ReadOnlySpan<byte> name, long value)
    {
        ref var room = ref Reserve(LongestHead + name.Length + LongestHead);
        var length = Name(ref room, name);
        _written += length + Number(ref Unsafe.Add(ref room, length), value);
    }

    /// <summary>Writes a member that is a <c>double</c>.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="value">The number.</param>
    public void WriteNumber(scoped ReadOnlySpan<byte> name, double value)
    {
        ref var room = ref Reserve(LongestHead + name.Length + LongestHead);
        var length = Name(ref room, name);
        _written += length + Number(ref Unsafe.Add(ref room, length), value);
    }

    /// <summary>Writes a member that is a <c>float</c>.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="value">The number.</param>
    public void WriteNumber(scoped ReadOnlySpan<byte> name, float value)
    {
        ref var room = ref Reserve(LongestHead + name.Length + LongestHead);
        var length = Name(ref room, name);
        _written += length + Number(ref Unsafe.Add(ref room, length), value);
    }

    /// <summary>Writes a member that is a blob.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="value">The bytes.</param>
    public void WriteBlob(scoped ReadOnlySpan<byte> name, scoped ReadOnlySpan<byte> value)
    {
        WriteName(name);
        WriteBlobValue(value);
    }

    /// <summary>Writes a boolean.</summary>
    /// <param name="value">The boolean.</param>
    public void WriteBooleanValue(bool value) => WriteByte(value ? MajorType.True : MajorType.False);

    /// <summary>Writes a whole number.</summary>
    /// <param name="value">The number.</param>
    public void WriteNumberValue(long value) => Advance(Number(ref Reserve(LongestHead), value));

    /// <summary>Writes a <c>double</c>: in single precision where that is the same number, else in double.</summary>
    /// <param name="value">The number, which may be infinite or none.</param>
    public void WriteNumberValue(double value) => Advance(Number(ref Reserve(LongestHead), value));

    /// <summary>Writes a <c>float</c>.</summary>
    /// <param name="value">The number, which may be infinite or none.</param>
    public void WriteNumberValue(float value) => Advance(Number(ref Reserve(LongestHead), value));

    /// <summary>Writes a blob.</summary>
    /// <param name="value">The bytes.</param>
    public void WriteBlobValue(scoped ReadOnlySpan<byte> value) => WriteRaw(MajorType.Bytes, value);

    /// <summary>Writes null: in sparse lists and maps.</summary>
    public void WriteNullValue() => WriteByte(MajorType.Null);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Number(ref byte room, long value)
        => value < 0 ? Head(ref room, MajorType.Negative, (ulong)~value) : Head(ref room, MajorType.Unsigned, (ulong)value);

    private static int Number(ref byte room, double value)
    {
        var single = (float)value;
        if (single == value)
        {
            return Number(ref room, single);
        }

        room = MajorType.Double;
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref room, 1), BigEndian(BitConverter.DoubleToUInt64Bits(value)));
        return 1 + sizeof(double);
    }

    private static int Number(ref byte room, float value)
    {
        room = MajorType.Single;
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref room, 1), BigEndian(BitConverter.SingleToUInt32Bits(value)));
        return 1 + sizeof(float);
    }
}
