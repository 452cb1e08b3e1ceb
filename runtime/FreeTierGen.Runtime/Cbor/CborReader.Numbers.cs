using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace FreeTierGen.Runtime.Cbor;

public ref partial struct CborReader
{
    /// <summary>Reads a boolean.</summary>
    /// <returns>The boolean.</returns>
    /// <exception cref="CborFormatException">The value is neither true nor false.</exception>
    public bool ReadBoolean()
    {
        var initial = Peek();
        if (initial is not (MajorType.False or MajorType.True))
        {
            SkipTags();
            initial = Peek();
            if (initial is not (MajorType.False or MajorType.True))
            {
                ThrowUnexpected("a boolean");
            }
        }

        _position++;
        return initial == MajorType.True;
    }

    /// <summary>Reads Smithy's <c>byte</c>, which has a sign.</summary>
    /// <returns>The number.</returns>
    /// <exception cref="CborFormatException">The value is no whole number of 8 bits.</exception>
    public sbyte ReadSByte()
    {
        var start = _position;
        var value = ReadInt64();
        return value == (sbyte)value ? (sbyte)value : throw Invalid("a whole number of 8 bits", start);
    }

    /// <summary>Reads Smithy's <c>short</c>.</summary>
    /// <returns>The number.</returns>
    /// <exception cref="CborFormatException">The value is no whole number of 16 bits.</exception>
    public short ReadInt16()
    {
        var start = _position;
        var value = ReadInt64();
        return value == (short)value ? (short)value : throw Invalid("a whole number of 16 bits", start);
    }

    /// <summary>Reads Smithy's <c>integer</c>.</summary>
    /// <returns>The number.</returns>
    /// <exception cref="CborFormatException">The value is no whole number of 32 bits.</exception>
    public int ReadInt32()
    {
        var start = _position;
        var value = ReadInt64();
        return value == (int)value ? (int)value : throw Invalid("a whole number of 32 bits", start);
    }

    /// <summary>Reads Smithy's <c>long</c>. A floating-point number without a fraction is read too, and a big integer that is small.</summary>
    /// <returns>The number.</returns>
    /// <exception cref="CborFormatException">The value is no whole number of 64 bits.</exception>
    public long ReadInt64()
    {
        var initial = Peek();
        if (initial > (MajorType.Negative | MajorType.EightByteInfo))
        {
            return ReadWholeNumber();
        }

        var start = _position++;
        var argument = ReadArgument(initial);
        if (argument > long.MaxValue)
        {
            throw Invalid("a whole number of 64 bits", start);
        }

        return initial < MajorType.Negative ? (long)argument : ~(long)argument;
    }

    /// <summary>Reads Smithy's <c>double</c>. Whole numbers are read too, and floating-point numbers of any precision.</summary>
    /// <returns>The number.</returns>
    /// <exception cref="CborFormatException">The value is no number.</exception>
    public double ReadDouble()
    {
        if (Peek() == MajorType.Double)
        {
            _position++;
            return BinaryPrimitives.ReadDoubleBigEndian(Take(sizeof(double)));
        }

        return ReadOtherDouble();
    }

    /// <summary>
    /// Reads Smithy's <c>float</c>. Whole numbers are read too, and floating-point numbers of any precision, rounded where they have
    /// more of it.
    /// </summary>
    /// <returns>The number.</returns>
    /// <exception cref="CborFormatException">The value is no number.</exception>
    public float ReadSingle()
    {
        if (Peek() == MajorType.Single)
        {
            _position++;
            return BinaryPrimitives.ReadSingleBigEndian(Take(sizeof(float)));
        }

        return (float)ReadDouble();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private double ReadOtherDouble()
    {
        var initial = Peek();
        switch (initial & MajorType.Mask)
        {
            case MajorType.Unsigned:
                _position++;
                return ReadArgument(initial);
            case MajorType.Negative:
                _position++;
                return -1 - (double)ReadArgument(initial);
            case MajorType.Tag:
                return ReadTaggedDouble();
        }

        if (initial is not (MajorType.Half or MajorType.Single or MajorType.Double))
        {
            ThrowUnexpected("a number");
        }

        _position++;
        return initial switch
        {
            MajorType.Half => (double)BinaryPrimitives.ReadHalfBigEndian(Take(sizeof(ushort))),
            MajorType.Single => BinaryPrimitives.ReadSingleBigEndian(Take(sizeof(float))),
            _ => BinaryPrimitives.ReadDoubleBigEndian(Take(sizeof(double))),
        };
    }

    // Anything but an integer as CBOR has them.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private long ReadWholeNumber()
    {
        const double TooLarge = 9_223_372_036_854_775_808.0;
        var start = _position;
        if ((Peek() & MajorType.Mask) == MajorType.Tag)
        {
            var big = ReadBigInteger();
            return big >= long.MinValue && big <= long.MaxValue ? (long)big : throw Invalid("a whole number of 64 bits", start);
        }

        var value = ReadOtherDouble();
        return value is >= -TooLarge and < TooLarge && Math.Truncate(value) == value
            ? (long)value
            : throw Invalid("a whole number of 64 bits", start);
    }
}
