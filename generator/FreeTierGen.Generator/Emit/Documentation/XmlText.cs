using System.Text;

namespace FreeTierGen.Generator.Emit.Documentation;

/// <summary>Escapes text for XML.</summary>
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

    /// <summary>The text, escaped; line breaks stay.</summary>
    public static string Escape(string text)
    {
        var xml = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            if (c is '\u0085' or '\u2028' or '\u2029')
            {
                xml.Append('\n');
            }
            else
            {
                Append(xml, c);
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
