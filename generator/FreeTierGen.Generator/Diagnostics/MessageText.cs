using System.Text;

namespace FreeTierGen.Generator.Diagnostics;

/// <summary>Text of a model in messages: on one line, and no longer than somebody reads.</summary>
internal static class MessageText
{
    /// <summary>The most characters that a message takes of a text.</summary>
    public const int MaxLength = 400;

    private const string Gap = " … ";

    // What is wrong with an expression stands after it, so that the end counts, too.
    private const int TailLength = MaxLength / 2;

    /// <summary>The text, without its middle where it is long, and with spaces for line breaks and other control characters.</summary>
    public static string Shorten(string text)
    {
        if (text.Length <= MaxLength)
        {
            return OneLine(text);
        }

        var head = MaxLength - TailLength - Gap.Length;
        var tail = text.Length - TailLength;

        // Half of a pair is no text.
        head -= char.IsHighSurrogate(text[head - 1]) ? 1 : 0;
        tail += char.IsLowSurrogate(text[tail]) ? 1 : 0;
        return OneLine(text.Substring(0, head) + Gap + text.Substring(tail));
    }

    private static string OneLine(string text)
    {
        var first = 0;
        while (first < text.Length && !IsBreak(text[first]))
        {
            first++;
        }

        if (first == text.Length)
        {
            return text;
        }

        var line = new StringBuilder(text).Replace("\r\n", "\n");
        for (var i = first; i < line.Length; i++)
        {
            if (IsBreak(line[i]))
            {
                line[i] = ' ';
            }
        }

        return line.ToString();
    }

    private static bool IsBreak(char c) => char.IsControl(c) || c is '\u2028' or '\u2029';
}
