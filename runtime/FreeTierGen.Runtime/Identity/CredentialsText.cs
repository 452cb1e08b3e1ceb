using System.Buffers;
using System.Globalization;

namespace FreeTierGen.Runtime.Identity;

/// <summary>
/// Recognises keys that were damaged on their way from a console, a mail or a file into the program. A service would only answer that
/// it does not know them.
/// </summary>
internal static class CredentialsText
{
    private static readonly SearchValues<char> CurlyQuotes = SearchValues.Create("\u2018\u2019\u201A\u201B\u201C\u201D\u201E\u201F\u00AB\u00BB");

    /// <summary>What is wrong with a part, as the end of a sentence that begins with its name; null where nothing is.</summary>
    /// <param name="text">The part; null where there is none.</param>
    /// <param name="isSent">Whether requests carry it in a header. The secret never leaves the process.</param>
    public static string? ProblemOf(string? text, bool isSent)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        if (IsSpace(text[0]) || IsSpace(text[^1]))
        {
            return "has white space around it";
        }

        if (text.AsSpan().ContainsAny(CurlyQuotes) || text[0] is '"' or '\'' || text[^1] is '"' or '\'')
        {
            return "has quotes in it";
        }

        foreach (var character in text)
        {
            if (char.IsControl(character))
            {
                return "has a line break or another control character in it";
            }

            if (isSent && !char.IsAscii(character))
            {
                return "has a character in it that is not ASCII";
            }
        }

        return null;
    }

    /// <summary>Refuses a part that is damaged, without showing it.</summary>
    /// <exception cref="ArgumentException">It is.</exception>
    public static void Check(string? text, string name, bool isSent, string parameter)
    {
        if (ProblemOf(text, isSent) is { } problem)
        {
            throw new ArgumentException($"The {name} {problem}. Copy it again, without anything before or after it.", parameter);
        }
    }

    // Marks without a width, such as a byte order mark, come along as unseen as spaces do.
    private static bool IsSpace(char character) =>
        char.IsWhiteSpace(character) || char.GetUnicodeCategory(character) == UnicodeCategory.Format;
}
