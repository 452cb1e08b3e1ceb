namespace FreeTierGen.Runtime.Signing;

/// <summary>The canonical request's headers, and the list of their names.</summary>
internal static class CanonicalHeaders
{
    /// <summary>Appends a line <c>name:value</c> for each header name; values of one name are joined by commas.</summary>
    internal static void AppendLines(CanonicalBuffer buffer, ReadOnlySpan<HeaderField> sorted)
    {
        for (var i = 0; i < sorted.Length; i++)
        {
            if (ContinuesPrevious(sorted, i))
            {
                buffer.Append((byte)',');
            }
            else
            {
                if (i > 0)
                    buffer.Append((byte)'\n');
                buffer.AppendLowerCase(sorted[i].Name);
                buffer.Append((byte)':');
            }

            AppendValue(buffer, sorted[i].Value);
        }

        buffer.Append((byte)'\n');
    }

    /// <summary>Appends the names, joined by semicolons.</summary>
    internal static void AppendNames(CanonicalBuffer buffer, ReadOnlySpan<HeaderField> sorted)
    {
        for (var i = 0; i < sorted.Length; i++)
        {
            if (ContinuesPrevious(sorted, i))
                continue;

            if (i > 0)
                buffer.Append((byte)';');
            buffer.AppendLowerCase(sorted[i].Name);
        }
    }

    private static bool ContinuesPrevious(ReadOnlySpan<HeaderField> sorted, int index) =>
        index > 0 && HeaderField.CompareNames(sorted[index - 1].Name, sorted[index].Name) == 0;

    // White space at the ends goes, and a run of it within becomes one space.
    private static void AppendValue(CanonicalBuffer buffer, ReadOnlySpan<char> value)
    {
        var isFirst = true;
        while (!value.IsEmpty)
        {
            var end = IndexOfWhiteSpace(value);
            var word = end < 0 ? value : value[..end];
            value = end < 0 ? default : value[(end + 1)..];
            if (word.IsEmpty)
                continue;

            if (!isFirst)
                buffer.Append((byte)' ');
            buffer.Append(word);
            isFirst = false;
        }
    }

    // Two searches that are compiled ahead; one for a set of six would have to be compiled before the first call.
    private static int IndexOfWhiteSpace(ReadOnlySpan<char> value)
    {
        var blank = value.IndexOfAny(' ', '\t', '\r');
        var other = (blank < 0 ? value : value[..blank]).IndexOfAny('\n', '\f', '\v');
        return other < 0 ? blank : other;
    }
}
