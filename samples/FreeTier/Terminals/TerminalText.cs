using System.Text;

namespace FreeTier.Terminals;

/// <summary>Makes text that came over the network safe to print.</summary>
internal static class TerminalText
{
    /// <summary>
    /// Replaces control characters by spaces: an escape sequence in a title must not reach the terminal,
    /// and a line feed must not break a row in two.
    /// </summary>
    internal static string Clean(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\0', '\u001f') && !text.AsSpan().ContainsAnyInRange('\u007f', '\u009f'))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            clean.Append(char.IsControl(c) ? ' ' : c);
        }

        return clean.ToString();
    }
}
