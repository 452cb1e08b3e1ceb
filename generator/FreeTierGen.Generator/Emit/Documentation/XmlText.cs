using System.Text;

namespace FreeTierGen.Generator.Emit.Documentation;

/// <summary>
/// Makes text of a model XML that can stand in a comment, wherever it comes from. What would end a comment's line can't: nothing else
/// writes such text.
/// </summary>
internal static class XmlText
{
    /// <summary>Adds the text, escaped, with each run of white space made one space.</summary>
    public static void AppendCollapsed(StringBuilder xml, string text)
    {
        foreach (var c in text)
        {
            // White space includes the Unicode line separators, at which C# would end the comment.
            if (!char.IsWhiteSpace(c))
            {
                Append(xml, c);
            }
            else if (xml.Length > 0 && xml[xml.Length - 1] != ' ')
            {
                xml.Append(' ');
            }
        }
    }

    /// <summary>The text in one line, escaped, with each run of white space made one space.</summary>
    public static string Line(string text)
    {
        var xml = new StringBuilder(text.Length + 16);
        AppendCollapsed(xml, text);
        return xml.ToString().TrimEnd(' ');
    }

    /// <summary>The text in one line, escaped for an attribute's value.</summary>
    public static string Attribute(string text) => Line(text).Replace("\"", "&quot;");

    /// <summary>The text, escaped, its lines divided by <c>\n</c>.</summary>
    public static string Lines(string text)
    {
        var xml = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '\r' or '\u0085' or '\u2028' or '\u2029')
            {
                xml.Append(text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? "" : "\n");
            }
            else
            {
                Append(xml, text[i]);
            }
        }

        return xml.ToString();
    }

    private static void Append(StringBuilder xml, char c)
    {
        switch (c)
        {
            case '&':
                xml.Append("&amp;");
                break;
            case '<':
                xml.Append("&lt;");
                break;
            case '>':
                xml.Append("&gt;");
                break;
            default:
                // XML has no other control characters, and surrogates only in pairs, which docs can do without.
                if ((c >= ' ' || c is '\t' or '\n') && !char.IsSurrogate(c) && c is not ('\uFFFE' or '\uFFFF'))
                {
                    xml.Append(c);
                }

                break;
        }
    }
}
