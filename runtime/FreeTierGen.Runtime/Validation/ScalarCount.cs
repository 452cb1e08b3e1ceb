namespace FreeTierGen.Runtime.Validation;

/// <summary>Lengths of strings as Smithy's <c>@length</c> counts them.</summary>
public static class ScalarCount
{
    /// <summary>
    /// How many Unicode scalar values the text has: a surrogate pair counts once, a lone surrogate (which is sent as U+FFFD) once.
    /// </summary>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static int Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var first = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDBFF');
        if (first < 0)
        {
            return text.Length;
        }

        var count = text.Length;
        for (var index = first; index < text.Length - 1; index++)
        {
            if (char.IsSurrogatePair(text[index], text[index + 1]))
            {
                count--;
                index++;
            }
        }

        return count;
    }
}
