namespace FreeTierGen.Runtime.Signing;

/// <summary>One header line. A header that is sent in several lines has one of these each, in their order.</summary>
internal readonly struct HeaderField(string name, string value)
{
    internal string Name { get; } = name;

    internal string Value { get; } = value;

    /// <summary>Orders by name as SigV4 does: ordinal, in lower case.</summary>
    internal static int CompareNames(string left, string right)
    {
        var length = Math.Min(left.Length, right.Length);
        for (var i = 0; i < length; i++)
        {
            if (left[i] != right[i] && ToLower(left[i]) - ToLower(right[i]) is var difference and not 0)
                return difference;
        }

        return left.Length - right.Length;
    }

    private static int ToLower(char c) => char.IsAsciiLetterUpper(c) ? c | 0x20 : c;
}
