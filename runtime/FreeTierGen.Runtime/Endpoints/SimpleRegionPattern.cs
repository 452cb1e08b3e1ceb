namespace FreeTierGen.Runtime.Endpoints;

/// <summary>
/// A pattern of the form that all of AWS's have: literals, alternatives of literals, <c>\w+</c> and <c>\d+</c> between
/// anchors. It is matched without regular expressions, which would add a megabyte to a native program.
/// </summary>
internal sealed class SimpleRegionPattern : RegionPattern
{
    private readonly List<Part> _parts;

    private SimpleRegionPattern(string text, List<Part> parts)
        : base(text) => _parts = parts;

    private enum PartKind
    {
        Literals,
        WordCharacters,
        Digits,
    }

    /// <summary>The pattern, or null where the text is a regular expression of another form.</summary>
    public static SimpleRegionPattern? TryParse(string text)
    {
        if (text.Length < 2 || text[0] != '^' || text[^1] != '$')
        {
            return null;
        }

        var parts = new List<Part>();
        var at = 1;
        while (at < text.Length - 1)
        {
            if (ParsePart(text, ref at) is not { } part)
            {
                return null;
            }

            parts.Add(part);
        }

        return new SimpleRegionPattern(text, parts);
    }

    /// <inheritdoc/>
    public override bool IsMatch(string region) => Matches(region, 0);

    // Null where the text goes on in another form.
    private static Part? ParsePart(string text, ref int at)
    {
        var rest = text.AsSpan(at, text.Length - 1 - at);
        if (rest.StartsWith(@"\w+", StringComparison.Ordinal))
        {
            at += 3;
            return new Part(PartKind.WordCharacters, []);
        }

        if (rest.StartsWith(@"\d+", StringComparison.Ordinal))
        {
            at += 3;
            return new Part(PartKind.Digits, []);
        }

        if (rest[0] == '(')
        {
            var end = rest.IndexOf(')');
            return end < 0 || rest[1..end].ContainsAnyExcept(PatternCharacters.Alternatives)
                ? null
                : Literals(rest[1..end].ToString().Split('|'), text, ref at, end + 1);
        }

        if (rest[0] == '\\')
        {
            // Only escaped punctuation stands for itself.
            return rest.Length < 2 || char.IsAsciiLetterOrDigit(rest[1]) ? null : Literals([rest[1].ToString()], text, ref at, 2);
        }

        return char.IsAsciiLetterOrDigit(rest[0]) || rest[0] is '-' or '_' ? Literals([rest[0].ToString()], text, ref at, 1) : null;
    }

    private static Part? Literals(string[] literals, string text, ref int at, int length)
    {
        at += length;
        return IsQuantified(text, at) ? null : new Part(PartKind.Literals, literals);
    }

    private static bool IsQuantified(string text, int at) => text[at] is '*' or '+' or '?' or '{';

    private static bool IsOf(PartKind kind, char character)
        => char.IsAsciiDigit(character)
            || (kind == PartKind.WordCharacters && (char.IsAsciiLetter(character) || character == '_'));

    private bool Matches(ReadOnlySpan<char> rest, int index)
    {
        if (index == _parts.Count)
        {
            return rest.IsEmpty;
        }

        var part = _parts[index];
        if (part.Kind == PartKind.Literals)
        {
            foreach (var literal in part.Literals)
            {
                if (rest.StartsWith(literal, StringComparison.Ordinal) && Matches(rest[literal.Length..], index + 1))
                {
                    return true;
                }
            }

            return false;
        }

        for (var length = 1; length <= rest.Length && IsOf(part.Kind, rest[length - 1]); length++)
        {
            if (Matches(rest[length..], index + 1))
            {
                return true;
            }
        }

        return false;
    }

    // No struct and no record: a native program would hold lists of them, and ways to compare and print them, which nobody needs.
    private sealed class Part(PartKind kind, string[] literals)
    {
        public PartKind Kind => kind;

        public string[] Literals => literals;
    }
}
