namespace FreeTierGen.Generator.Patterns;

/// <summary>A pattern in words, where it only says which characters there may be, and how many.</summary>
/// <param name="Characters">The characters, such as <c>letters and digits</c>.</param>
/// <param name="Min">How many there are at least.</param>
/// <param name="Max">How many there are at most; null where nothing says so.</param>
internal sealed record PatternWords(string Characters, int Min, int? Max)
{
    // More signs than these are no sentence.
    private const int MostSigns = 12;

    /// <summary>The words, or null where a pattern says more than that.</summary>
    public static PatternWords? Of(IReadOnlyList<PatternForm> forms)
    {
        if (forms.Count != 1 || !forms[0].IsAtStart || !forms[0].IsToEnd)
        {
            return null;
        }

        return forms[0].Body switch
        {
            RepeatNode { Body: ClassNode one } repeat when Describe(one.Set) is { } words => new PatternWords(words, repeat.Min, repeat.Max),
            ClassNode one when Describe(one.Set) is { } words => new PatternWords(words, 1, 1),
            _ => null,
        };
    }

    private static string? Describe(CodePointSet set)
    {
        if (!set.IsRanges)
        {
            return null;
        }

        var (isLower, isUpper, isDigits) = (Has(set, 'a', 'z'), Has(set, 'A', 'Z'), Has(set, '0', '9'));
        var words = new List<string>();
        if (isLower || isUpper)
        {
            words.Add(isLower && isUpper ? "letters" : isLower ? "lower-case letters" : "capital letters");
        }

        if (isDigits)
        {
            words.Add("digits");
        }

        var signs = 0;
        foreach (var range in set.Ranges)
        {
            for (var c = range.First; c <= range.Last; c++)
            {
                if ((isLower && c is >= 'a' and <= 'z') || (isUpper && c is >= 'A' and <= 'Z') || (isDigits && c is >= '0' and <= '9'))
                {
                    continue;
                }

                // Single letters and digits, line breaks and other alphabets are told better by the pattern.
                if (++signs > MostSigns || c is < ' ' or > '~' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9'))
                {
                    return null;
                }

                words.Add(c == ' ' ? "spaces" : ((char)c).ToString());
            }
        }

        return words.Count switch
        {
            0 => null,
            1 => words[0],
            _ => string.Join(", ", words.Take(words.Count - 1)) + " and " + words[words.Count - 1],
        };
    }

    private static bool Has(CodePointSet set, int first, int last)
    {
        foreach (var range in set.Ranges)
        {
            if (range.First <= first && range.Last >= last)
            {
                return true;
            }
        }

        return false;
    }
}
