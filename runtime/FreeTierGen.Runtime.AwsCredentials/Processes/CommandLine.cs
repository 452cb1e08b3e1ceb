using System.Text;

namespace FreeTierGen.Runtime.AwsCredentials;

/// <summary>
/// Takes a command apart as shells do, without anything being done by one: words between white space, quotes of both kinds, and on systems
/// other than Windows a backslash before what is to be taken as it is.
/// </summary>
internal static class CommandLine
{
    /// <summary>The words; null where a quote is not closed.</summary>
    public static List<string>? Split(string text, bool isWindows)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var isInWord = false;
        var quote = '\0';
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            if (character == '\\' && quote != '\'' && index + 1 < text.Length && IsEscaped(text[index + 1], quote, isWindows))
            {
                word.Append(text[++index]);
                isInWord = true;
            }
            else if (quote != '\0')
            {
                if (character == quote)
                {
                    quote = '\0';
                }
                else
                {
                    word.Append(character);
                }
            }
            else if (character == '"' || (character == '\'' && !isWindows))
            {
                quote = character;
                isInWord = true;
            }
            else if (char.IsWhiteSpace(character))
            {
                if (isInWord)
                {
                    words.Add(word.ToString());
                    word.Clear();
                    isInWord = false;
                }
            }
            else
            {
                word.Append(character);
                isInWord = true;
            }
        }

        if (isInWord)
        {
            words.Add(word.ToString());
        }

        return quote == '\0' ? words : null;
    }

    // Between double quotes a backslash stays one, unless it is before what ends them or before another. On Windows it divides folders.
    private static bool IsEscaped(char next, char quote, bool isWindows) =>
        isWindows ? next == '"' : quote != '"' || next is '"' or '\\';
}
