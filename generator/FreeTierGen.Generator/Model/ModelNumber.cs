using System.Globalization;
using System.Numerics;

namespace FreeTierGen.Generator.Model;

/// <summary>A number of a model, exactly: <c>1e3</c> and <c>1000.0</c> are the whole number 1000.</summary>
internal readonly struct ModelNumber
{
    // No type that has a limit holds numbers of so many digits, and the others are not written out so.
    private const int MaxExponent = 5_000;

    private readonly BigInteger _digits;
    private readonly int _scale;

    private ModelNumber(BigInteger digits, int scale)
    {
        _digits = digits;
        _scale = scale;
    }

    /// <summary>Whether it is 0.</summary>
    public bool IsZero => _digits.IsZero;

    /// <summary>Reads a JSON number. False where the exponent is beyond any use.</summary>
    public static bool TryParse(string? text, out ModelNumber number)
    {
        number = default;
        if (text is null)
        {
            return false;
        }

        var e = text.IndexOfAny(['e', 'E']);
        var mantissa = e < 0 ? text : text.Substring(0, e);
        var point = mantissa.IndexOf('.');
        var fraction = point < 0 ? 0 : mantissa.Length - point - 1;
        if (!BigInteger.TryParse(mantissa.Replace(".", ""), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var digits))
        {
            return false;
        }

        if (digits.IsZero)
        {
            return true;
        }

        var exponent = 0;
        if (e >= 0 && !int.TryParse(text.Substring(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent))
        {
            return false;
        }

        var scale = fraction - (long)exponent;
        if (scale is < -MaxExponent or > MaxExponent)
        {
            return false;
        }

        number = new ModelNumber(digits, (int)scale);
        return true;
    }

    /// <summary>Compares two JSON numbers; those that can't be read are equal to all.</summary>
    public static int Compare(string left, string right)
    {
        if (!TryParse(left, out var one) || !TryParse(right, out var other))
        {
            return 0;
        }

        var scale = Math.Max(one._scale, other._scale);
        return (one._digits * BigInteger.Pow(10, scale - one._scale)).CompareTo(other._digits * BigInteger.Pow(10, scale - other._scale));
    }

    /// <summary>Reads a JSON number that is whole.</summary>
    public static bool TryWhole(string? text, out BigInteger value)
    {
        value = default;
        return TryParse(text, out var number) && number.TryWhole(out value);
    }

    /// <summary>The whole number that this is; false where it has a fraction.</summary>
    public bool TryWhole(out BigInteger value)
    {
        value = Floor();
        return value == Ceiling();
    }

    /// <summary>The largest whole number that is not above.</summary>
    public BigInteger Floor()
    {
        if (_scale <= 0)
        {
            return _digits * BigInteger.Pow(10, -_scale);
        }

        var whole = BigInteger.DivRem(_digits, BigInteger.Pow(10, _scale), out var rest);
        return rest.Sign < 0 ? whole - 1 : whole;
    }

    /// <summary>The smallest whole number that is not below.</summary>
    public BigInteger Ceiling() => -new ModelNumber(-_digits, _scale).Floor();

    /// <summary>The number a thousand times.</summary>
    public ModelNumber Thousandfold() => new(_digits, _scale - 3);
}
