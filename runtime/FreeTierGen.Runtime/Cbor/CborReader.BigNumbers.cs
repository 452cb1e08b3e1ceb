using System.Globalization;
using System.Numerics;

namespace FreeTierGen.Runtime.Cbor;

public ref partial struct CborReader
{
    /// <summary>Powers of ten beyond this are refused where they would have to be written out.</summary>
    private const int MaxExponent = 10_000;

    /// <summary>Reads Smithy's <c>bigInteger</c>: tags 2 and 3, or a whole number of any other form.</summary>
    /// <returns>The number.</returns>
    /// <exception cref="CborFormatException">The value is no whole number, or one with an exponent of more than 10,000 digits.</exception>
    public BigInteger ReadBigInteger()
    {
        var start = _position;
        var value = ReadBigDecimal();
        return value.Scale >= -MaxExponent && value.TryToBigInteger(out var whole) ? whole : throw Invalid("a whole number", start);
    }

    /// <summary>Reads Smithy's <c>bigDecimal</c>: tag 4, or a number of any other form.</summary>
    /// <returns>The number, with all its digits.</returns>
    /// <exception cref="CborFormatException">The value is no number, is not finite, or its exponent has more than 32 bits.</exception>
    public BigDecimal ReadBigDecimal()
    {
        var tag = TakeTags();
        if (TryReadInteger(tag, out var whole))
        {
            return new BigDecimal(whole, 0);
        }

        var start = _position;
        var initial = Peek();
        if (tag is CborTag.DecimalFraction && (initial & MajorType.Mask) == MajorType.Array)
        {
            return ReadDecimalFraction();
        }

        if (initial is not (MajorType.Half or MajorType.Single or MajorType.Double))
        {
            ThrowUnexpected("a number");
        }

        var number = ReadOtherDouble();
        if (Math.Truncate(number) == number && Math.Abs(number) < long.MaxValue)
        {
            return new BigDecimal((long)number, 0);
        }

        // The shortest decimal that stands for the number is what was meant by it.
        var text = initial == MajorType.Double
            ? number.ToString(CultureInfo.InvariantCulture)
            : ((float)number).ToString(CultureInfo.InvariantCulture);
        return BigDecimal.TryParse(text, out var value) ? value : throw Invalid("a decimal number", start);
    }

    // The innermost tag is the one that the value belongs to.
    private ulong? TakeTags()
    {
        var tag = (ulong?)null;
        while ((Peek() & MajorType.Mask) == MajorType.Tag)
        {
            tag = TakeTag();
        }

        return tag;
    }

    private bool TryReadInteger(ulong? tag, out BigInteger value)
    {
        value = default;
        var initial = Peek();
        switch (initial & MajorType.Mask)
        {
            case MajorType.Unsigned:
                _position++;
                value = ReadArgument(initial);
                return true;
            case MajorType.Negative:
                _position++;
                value = -BigInteger.One - ReadArgument(initial);
                return true;
            case MajorType.Bytes when tag is CborTag.PositiveBigInteger or CborTag.NegativeBigInteger:
                value = new BigInteger(TakeText(MajorType.Bytes, "bytes"), isUnsigned: true, isBigEndian: true);
                value = tag == CborTag.PositiveBigInteger ? value : -BigInteger.One - value;
                return true;
            default:
                return false;
        }
    }

    // RFC 8949, section 3.4.4: an exponent to base 10 and a mantissa, which may be a big integer.
    private BigDecimal ReadDecimalFraction()
    {
        var start = _position;
        var left = StartList();
        if (NextSparseItem(ref left) && TryReadInteger(TakeTags(), out var exponent) && exponent >= -int.MaxValue && -exponent >= int.MinValue
            && NextSparseItem(ref left) && TryReadInteger(TakeTags(), out var mantissa)
            && !NextSparseItem(ref left))
        {
            return new BigDecimal(mantissa, (int)-exponent);
        }

        throw Invalid("a decimal number", start);
    }

    private double ReadTaggedDouble()
    {
        var start = _position;
        if (TryReadInteger(TakeTags(), out var whole))
        {
            return (double)whole;
        }

        if (Peek() is MajorType.Half or MajorType.Single or MajorType.Double)
        {
            return ReadOtherDouble();
        }

        _position = start;
        return double.Parse(ReadBigDecimal().ToString(), NumberStyles.Float, CultureInfo.InvariantCulture);
    }
}
