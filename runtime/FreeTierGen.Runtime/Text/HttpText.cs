namespace FreeTierGen.Runtime.Text;

/// <summary>
/// What may stand in the head of a request: visible ASCII, and in the middle of a header's value spaces and tabs. A line break or a NUL
/// would end a line, and begin another header or request; what is beyond ASCII has no meaning that client, proxy and service agree on,
/// and .NET sends it only where it is told how.
/// </summary>
/// <remarks>RFC 9110, sections 5.1 and 5.5; RFC 9112, section 3.2.</remarks>
internal static class HttpText
{
    /// <summary>What a value may have, for messages.</summary>
    public const string ValueForm = "a header's value is printable ASCII: it has no line break, no other control character and nothing beyond ASCII";

    private const string TokenSymbols = "!#$%&'*+-.^_`|~";

    /// <summary>True for what can be a header's value.</summary>
    public static bool IsValue(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange(' ', '~') || IsValueWithTabs(text);

    /// <summary>True for text without a space: a path with its query, a key, a part of a scope.</summary>
    public static bool IsVisible(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('!', '~');

    /// <summary>True for what can be a header's name.</summary>
    public static bool IsToken(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (!MayStandInToken(character))
            {
                return false;
            }
        }

        return !text.IsEmpty;
    }

    /// <summary>True for characters of names and of other tokens.</summary>
    public static bool MayStandInToken(char character) =>
        char.IsAsciiLetterOrDigit(character) || TokenSymbols.Contains(character, StringComparison.Ordinal);

    private static bool IsValueWithTabs(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (character is (< ' ' or > '~') and not '\t')
            {
                return false;
            }
        }

        return true;
    }
}
