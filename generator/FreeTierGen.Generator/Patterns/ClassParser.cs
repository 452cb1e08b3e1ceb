namespace FreeTierGen.Generator.Patterns;

/// <summary>Reads character classes and the escapes that stand for sets.</summary>
internal static class ClassParser
{
    // Properties that ECMA 262 has and that are not translated.
    private static readonly HashSet<string> OtherProperties = new(StringComparer.Ordinal)
    {
        "Alphabetic", "Alpha", "Assigned", "Cased", "Dash", "Emoji", "Emoji_Presentation", "Extended_Pictographic", "Hex_Digit",
        "ID_Start", "ID_Continue", "Ideographic", "Lowercase", "Lower", "Math", "Uppercase", "Upper", "White_Space", "space",
    };

    /// <summary>Reads a class whose opening bracket was read.</summary>
    public static CodePointSet Read(PatternReader reader)
    {
        var isInverted = reader.TrySkip("^");
        var ranges = new List<CodePointRange>();
        var categories = new List<CategoryItem>();
        while (!reader.TrySkip("]"))
        {
            if (reader.IsAtEnd)
            {
                throw PatternException.Invalid("a class is not closed");
            }

            ReadItem(reader, ranges, categories);
        }

        return CodePointSet.Of(ranges, categories, isInverted);
    }

    /// <summary>Reads the set that an escape stands for; null, and nothing read, where it stands for something else.</summary>
    public static CodePointSet? TryReadSet(PatternReader reader)
    {
        if (PatternClasses.Find(reader.Peek()) is { } set)
        {
            reader.Skip(1);
            return set;
        }

        return reader.Peek() is 'p' or 'P' ? ReadProperty(reader) : null;
    }

    private static void ReadItem(PatternReader reader, List<CodePointRange> ranges, List<CategoryItem> categories)
    {
        if (ReadAtom(reader, ranges, categories) is not { } first)
        {
            return;
        }

        if (reader.Peek() != '-' || reader.Peek(1) is ']' or '\0')
        {
            ranges.Add(new CodePointRange(first, first));
            return;
        }

        reader.Skip(1);
        if (ReadAtom(reader, ranges, categories) is not { } last)
        {
            // In [a-\d] the hyphen is itself.
            ranges.Add(new CodePointRange(first, first));
            ranges.Add(new CodePointRange('-', '-'));
            return;
        }

        ranges.Add(last >= first ? new CodePointRange(first, last) : throw PatternException.Invalid("a range in a class is out of order"));
    }

    private static int? ReadAtom(PatternReader reader, List<CodePointRange> ranges, List<CategoryItem> categories)
    {
        if (!reader.TrySkip(@"\"))
        {
            return reader.Read();
        }

        if (reader.IsAtEnd)
        {
            throw PatternException.Invalid("a class is not closed");
        }

        if (reader.TrySkip("b"))
        {
            return '\b';
        }

        if (TryReadSet(reader) is not { } set)
        {
            return reader.ReadCharacterEscape();
        }

        if (set.IsRanges)
        {
            ranges.AddRange(set.Ranges);
        }
        else
        {
            categories.AddRange(set.Categories);
        }

        return null;
    }

    private static CodePointSet ReadProperty(PatternReader reader)
    {
        var isInverted = reader.Read() == 'P';
        if (!reader.TrySkip("{"))
        {
            throw PatternException.Invalid(@"\p names no property");
        }

        var name = reader.ReadTo('}');
        if (name is "ASCII" or "Any")
        {
            return CodePointSet.Of([new CodePointRange(0, name == "ASCII" ? 0x7F : 0x10FFFF)], inverted: isInverted);
        }

        if (GeneralCategories.Find(name) is { } category)
        {
            return CodePointSet.Of([], [new CategoryItem(category, isInverted)]);
        }

        throw OtherProperties.Contains(name) || name.StartsWith("Script", StringComparison.Ordinal) || name.StartsWith("sc", StringComparison.Ordinal)
            ? PatternException.Unsupported($@"\p{{{name}}} has no equal in .NET")
            : PatternException.Invalid($@"\p{{{name}}} is no Unicode property");
    }
}
