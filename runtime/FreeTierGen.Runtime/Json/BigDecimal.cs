using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Text.Json.Serialization;
using FreeTierGen.Runtime.Json;

namespace FreeTierGen.Runtime;

/// <summary>
/// A decimal number of any size and precision: Smithy's <c>bigDecimal</c>. It keeps every digit that it was made
/// from, trailing zeros too; numbers of equal value are equal, however many zeros they end in.
/// </summary>
[JsonConverter(typeof(BigDecimalConverter))]
public readonly struct BigDecimal : IEquatable<BigDecimal>, IComparable<BigDecimal>, IComparable
{
    /// <summary>From this magnitude downward a fraction is written with an exponent, as <c>1E-7</c>.</summary>
    private const int SmallestPlainExponent = -6;

    /// <summary>Makes the number <paramref name="unscaledValue"/> × 10^-<paramref name="scale"/>.</summary>
    /// <param name="unscaledValue">All digits, as a whole number.</param>
    /// <param name="scale">How many of the digits stand behind the decimal point; negative for zeros to append.</param>
    public BigDecimal(BigInteger unscaledValue, int scale)
    {
        UnscaledValue = unscaledValue;
        Scale = scale;
    }

    /// <summary>All digits, as a whole number.</summary>
    public BigInteger UnscaledValue { get; }

    /// <summary>How many of the digits stand behind the decimal point; negative where zeros are to be appended.</summary>
    public int Scale { get; }

    /// <summary>The number that a whole number is.</summary>
    /// <param name="value">The whole number.</param>
    public static implicit operator BigDecimal(long value) => FromInt64(value);

    /// <summary>The number that a decimal is.</summary>
    /// <param name="value">The decimal.</param>
    public static implicit operator BigDecimal(decimal value) => FromDecimal(value);

    /// <summary>The decimal that the number is, rounded where it has more digits than a decimal holds.</summary>
    /// <param name="value">The number.</param>
    /// <exception cref="OverflowException">The number is too large for a decimal.</exception>
    public static explicit operator decimal(BigDecimal value) => value.ToDecimal();

    /// <summary>Whether both have the same value.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(BigDecimal left, BigDecimal right) => left.Equals(right);

    /// <summary>Whether the values differ.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(BigDecimal left, BigDecimal right) => !left.Equals(right);

    /// <summary>Whether the first is the smaller one.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    public static bool operator <(BigDecimal left, BigDecimal right) => left.CompareTo(right) < 0;

    /// <summary>Whether the first is not the larger one.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    public static bool operator <=(BigDecimal left, BigDecimal right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the first is the larger one.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    public static bool operator >(BigDecimal left, BigDecimal right) => left.CompareTo(right) > 0;

    /// <summary>Whether the first is not the smaller one.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    public static bool operator >=(BigDecimal left, BigDecimal right) => left.CompareTo(right) >= 0;

    /// <summary>The number that a whole number is.</summary>
    /// <param name="value">The whole number.</param>
    /// <returns>The number.</returns>
    public static BigDecimal FromInt64(long value) => new(value, 0);

    /// <summary>The number that a decimal is, with the same digits behind the point.</summary>
    /// <param name="value">The decimal.</param>
    /// <returns>The number.</returns>
    public static BigDecimal FromDecimal(decimal value) => Parse(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Reads a number as JSON writes it: <c>-12.50</c>, <c>1E+30</c>.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The number.</returns>
    /// <exception cref="FormatException">The text is no number, or its exponent does not fit 32 bits.</exception>
    public static BigDecimal Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var value) ? value : throw new FormatException("The text is no decimal number.");
    }

    /// <summary>Reads a number as JSON writes it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">The number.</param>
    /// <returns>False where the text is no number, or its exponent does not fit 32 bits.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out BigDecimal value)
    {
        value = default;
        var mantissa = text.AsSpan();
        var exponent = 0L;
        var e = mantissa.IndexOfAny('e', 'E');
        if (e >= 0)
        {
            if (!long.TryParse(mantissa[(e + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent))
            {
                return false;
            }

            mantissa = mantissa[..e];
        }

        var point = mantissa.IndexOf('.');
        var fractionLength = point < 0 ? 0 : mantissa.Length - point - 1;
        if (point >= 0 && (fractionLength == 0 || !char.IsAsciiDigit(mantissa[^1]) || point == 0 || !char.IsAsciiDigit(mantissa[point - 1])))
        {
            return false;
        }

        var scale = fractionLength - exponent;
        var digits = point < 0 ? mantissa : string.Concat(mantissa[..point], mantissa[(point + 1)..]);
        if (scale is < int.MinValue or > int.MaxValue
            || !BigInteger.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var unscaled))
        {
            return false;
        }

        value = new BigDecimal(unscaled, (int)scale);
        return true;
    }

    /// <summary>The decimal that the number is, rounded where it has more digits than a decimal holds.</summary>
    /// <returns>The decimal.</returns>
    /// <exception cref="OverflowException">The number is too large for a decimal.</exception>
    public decimal ToDecimal() => decimal.Parse(ToString(), NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public bool Equals(BigDecimal other) => CompareTo(other) == 0;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is BigDecimal other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        if (UnscaledValue.IsZero)
        {
            return 0;
        }

        var (unscaled, scale) = (UnscaledValue, (long)Scale);
        while (true)
        {
            var shorter = BigInteger.DivRem(unscaled, 10, out var last);
            if (!last.IsZero)
            {
                return HashCode.Combine(unscaled, scale);
            }

            (unscaled, scale) = (shorter, scale - 1);
        }
    }

    /// <inheritdoc/>
    public int CompareTo(BigDecimal other)
    {
        var (sign, otherSign) = (UnscaledValue.Sign, other.UnscaledValue.Sign);
        if (sign != otherSign || sign == 0)
        {
            return sign.CompareTo(otherSign);
        }

        // Magnitudes first: aligning 1E+1000000000 with 1 would take a gigabyte.
        var magnitude = Exponent.CompareTo(other.Exponent);
        if (magnitude != 0)
        {
            return sign * magnitude;
        }

        // Equal magnitudes: scales differ by no more than the longer one has digits.
        var difference = (long)Scale - other.Scale;
        return difference >= 0
            ? UnscaledValue.CompareTo(other.UnscaledValue * BigInteger.Pow(10, (int)difference))
            : (UnscaledValue * BigInteger.Pow(10, (int)-difference)).CompareTo(other.UnscaledValue);
    }

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        BigDecimal other => CompareTo(other),
        _ => throw new ArgumentException("Not a BigDecimal.", nameof(obj)),
    };

    /// <summary>The number with all its digits, as JSON writes it; far from 1 with an exponent.</summary>
    /// <returns>The text, which <see cref="Parse"/> reads back.</returns>
    public override string ToString()
    {
        var digits = BigInteger.Abs(UnscaledValue).ToString(CultureInfo.InvariantCulture);
        var sign = UnscaledValue.Sign < 0 ? "-" : "";
        if (Scale == 0)
        {
            return sign + digits;
        }

        var exponent = digits.Length - 1 - (long)Scale;
        if (Scale > 0 && exponent >= SmallestPlainExponent)
        {
            digits = digits.PadLeft(Scale + 1, '0');
            return string.Concat(sign, digits.AsSpan(0, digits.Length - Scale), ".", digits.AsSpan(digits.Length - Scale));
        }

        var fraction = digits.Length > 1 ? "." + digits[1..] : "";
        return string.Create(CultureInfo.InvariantCulture, $"{sign}{digits[0]}{fraction}E{(exponent < 0 ? "" : "+")}{exponent}");
    }

    /// <summary>The whole number that this is; false where it has a fraction.</summary>
    internal bool TryToBigInteger(out BigInteger value)
    {
        if (Scale <= 0)
        {
            value = UnscaledValue * BigInteger.Pow(10, -Scale);
            return true;
        }

        // A number with a fraction of zeros has at least as many digits as the fraction.
        value = BigInteger.Zero;
        if (UnscaledValue.IsZero)
        {
            return true;
        }

        if (Exponent < 0)
        {
            return false;
        }

        value = BigInteger.DivRem(UnscaledValue, BigInteger.Pow(10, Scale), out var rest);
        return rest.IsZero;
    }

    /// <summary>The power of ten of the first digit.</summary>
    private long Exponent => BigInteger.Abs(UnscaledValue).ToString(CultureInfo.InvariantCulture).Length - 1L - Scale;
}
