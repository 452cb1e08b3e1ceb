namespace FreeTierGen.ModelTool.Terminals;

/// <summary>Makes text from elsewhere safe to print: an escape sequence in an answer must not reach the terminal.</summary>
internal static class TerminalText
{
    /// <summary>The text, a space in place of each control character.</summary>
    internal static string Clean(string text) => text.Any(char.IsControl) ? string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)) : text;
}
