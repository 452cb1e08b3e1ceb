using System.Globalization;
using FreeTierGen.Generator.Model;

namespace FreeTierGen.Generator.Naming;

/// <summary>Floating-point numbers of a model in C#.</summary>
internal static class FloatingPoint
{
    // A longer spelling has digits that the type can't hold, or an exponent that C# might not read.
    private const int LongestAsWritten = 32;

    /// <summary>The literal, as the model spells it where C# can; null where the type's numbers end before it.</summary>
    /// <param name="text">A JSON number.</param>
    /// <param name="type">Float or double.</param>
    public static string? Literal(string text, ShapeType type)
    {
        if (Value(text, type) is not { } value)
        {
            return null;
        }

        var (suffix, format) = type == ShapeType.Float ? ("f", "G9") : ("d", "G17");
        var isPlain = text.Length <= LongestAsWritten && (value != 0 || text.IndexOfAny(['e', 'E']) < 0);
        return (isPlain ? text : value.ToString(format, CultureInfo.InvariantCulture)) + suffix;
    }

    /// <summary>Whether the number is 0 in the type.</summary>
    public static bool IsZero(string text, ShapeType type) => Value(text, type) == 0;

    // .NET Framework, on which editors run generators, fails where .NET gives infinity.
    private static double? Value(string text, ShapeType type)
    {
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || double.IsInfinity(value))
        {
            return null;
        }

        if (type == ShapeType.Double)
        {
            return value;
        }

        return float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var single) && !float.IsInfinity(single) ? single : null;
    }
}
