using System.ComponentModel;

namespace FreeTierGen.Runtime.Validation;

/// <summary>Lengths of strings as Smithy's <c>@length</c> counts them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ScalarCount
{
    /// <summary>
    /// How many Unicode scalar values the text has: a surrogate pair counts once, a lone surrogate (which is sent as U+FFFD) once.
    /// </summary>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static int Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        // No vectorised search: only texts whose length is near a bound are counted, and .NET's searches for a range allocate until
        // they are optimised.
        var count = text.Length;
        for (var index = 0; index < text.Length - 1; index++)
        {
            if (char.IsSurrogatePair(text[index], text[index + 1]))
            {
                count--;
                index++;
            }
        }

        return count;
    }

    /// <summary>
    /// Whether the text has at least this many Unicode scalar values. Two code units are one scalar value at worst, so the usual text
    /// is not counted.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="min">The least number of Unicode scalar values.</param>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static bool IsAtLeast(string text, int min)
    {
        ArgumentNullException.ThrowIfNull(text);
        return (text.Length + 1) / 2 >= min || Of(text) >= min;
    }

    /// <summary>
    /// Whether the text has at most this many Unicode scalar values. There are never more of them than code units, so the usual text
    /// is not counted.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="max">The greatest number of Unicode scalar values.</param>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static bool IsAtMost(string text, int max)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length <= max || Of(text) <= max;
    }

    /// <summary>Whether the text has a number of Unicode scalar values within these bounds, both inclusive.</summary>
    /// <param name="text">The text.</param>
    /// <param name="min">The least number of Unicode scalar values.</param>
    /// <param name="max">The greatest number of Unicode scalar values.</param>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static bool IsBetween(string text, int min, int max) => IsAtLeast(text, min) && IsAtMost(text, max);
}
