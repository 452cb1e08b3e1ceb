using FreeTierGen.Generator.Specs;

namespace FreeTierGen.Generator.Emit.Documentation;

/// <summary>Makes a summary of a documentation's first paragraph: whole sentences, which need nothing that comes after them.</summary>
internal static class SummaryText
{
    /// <summary>The summary, and what of the paragraph belongs to what comes after it.</summary>
    /// <param name="xml">The paragraph.</param>
    public static (string Summary, string? Remainder) Split(string xml)
    {
        var text = xml.TrimEnd();
        if (!text.EndsWith(":", StringComparison.Ordinal))
        {
            return (text, null);
        }

        // The sentence that leads to a list goes with it, where there is another one.
        var end = LastSentenceEnd(text);
        return end > 0 ? (text.Substring(0, end), text.Substring(end).TrimStart()) : (text.Substring(0, text.Length - 1).TrimEnd() + ".", null);
    }

    /// <summary>The text with the note after it.</summary>
    public static string WithNote(string summary, DocumentationSpec documentation)
        => documentation.Note is { } note ? Ended(summary) + " " + XmlText.Line(note) : summary;

    // The text with a full stop where it has no end of its own.
    private static string Ended(string text)
    {
        var last = text.Length - 1;
        while (last >= 0 && (text[last] == '>' || text[last] == ' '))
        {
            // What stands before the tag that ends the text counts.
            var tag = text[last] == '>' ? text.LastIndexOf('<', last) : last;
            if (tag < 0)
            {
                break;
            }

            last = tag - 1;
        }

        return last >= 0 && (char.IsLetterOrDigit(text[last]) || text[last] is ')' or '"' or '\'' or ']') ? text + "." : text;
    }

    // Where the last sentence but one ends, outside tags; 0 where there is only one.
    private static int LastSentenceEnd(string text)
    {
        var isInTag = false;
        var open = 0;
        var end = 0;
        for (var i = 0; i < text.Length - 1; i++)
        {
            if (text[i] == '<')
            {
                isInTag = true;
                open += text[i + 1] == '/' ? -1 : 1;
            }
            else if (text[i] == '>')
            {
                isInTag = false;
                open -= text[i - 1] == '/' ? 1 : 0;
            }
            else if (!isInTag && open == 0 && text[i] is '.' or '!' or '?' && text[i + 1] == ' ' && i + 2 < text.Length && char.IsUpper(text[i + 2]))
            {
                end = i + 1;
            }
        }

        return end;
    }
}
