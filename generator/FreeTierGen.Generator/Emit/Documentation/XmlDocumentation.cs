using System.Text;
using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Specs;

namespace FreeTierGen.Generator.Emit.Documentation;

/// <summary>Writes XML documentation: the first paragraph as the summary, the others as remarks.</summary>
internal static class XmlDocumentation
{
    private const int LineLength = 116;

    /// <summary>Writes the comment.</summary>
    public static void Write(CodeWriter writer, DocumentationSpec documentation)
    {
        var blocks = documentation.Html is { } html ? HtmlDocumentation.Parse(html, documentation.References) : [];
        var summary = blocks.Count > 0 ? blocks[0] as ParagraphBlock : null;
        var (text, rest) = SummaryText.Split(summary?.Xml ?? XmlText.Line(documentation.Fallback));
        Element(writer, "summary", SummaryText.WithNote(text, documentation));
        var remarks = blocks.Skip(summary is null ? 0 : 1).ToList();
        if (rest is not null)
        {
            remarks.Insert(0, new ParagraphBlock(rest));
        }

        if (remarks.Count == 0)
        {
            return;
        }

        writer.Line("/// <remarks>");
        Blocks(writer, remarks);
        writer.Line("/// </remarks>");
    }

    /// <summary>Writes when an exception is thrown: the first paragraph of its documentation.</summary>
    public static void WriteException(CodeWriter writer, string type, DocumentationSpec documentation)
    {
        var blocks = documentation.Html is { } html ? HtmlDocumentation.Parse(html, documentation.References) : [];
        var summary = blocks.Count > 0 ? blocks[0] as ParagraphBlock : null;
        Element(writer, $"exception cref=\"{type}\"", SummaryText.Split(summary?.Xml ?? XmlText.Line(documentation.Fallback)).Summary, "exception");
    }

    private static void Blocks(CodeWriter writer, List<DocumentationBlock> blocks)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case ParagraphBlock paragraph:
                    Element(writer, "para", paragraph.Xml);
                    break;
                case CodeBlock code:
                    writer.Line("/// <code>");
                    foreach (var line in code.Xml.Split('\n'))
                    {
                        writer.Line(("/// " + line.Replace("\t", "    ")).TrimEnd());
                    }

                    writer.Line("/// </code>");
                    break;
                case ListBlock list:
                    List(writer, list);
                    break;
            }
        }
    }

    private static void List(CodeWriter writer, ListBlock list)
    {
        writer.Line($"/// <list type=\"{list.Kind}\">");
        foreach (var item in list.Items)
        {
            if (item.Count == 1 && item[0] is ParagraphBlock paragraph)
            {
                Element(writer, "item><description", paragraph.Xml, "description></item");
                continue;
            }

            writer.Line("/// <item><description>");
            Blocks(writer, item);
            writer.Line("/// </description></item>");
        }

        writer.Line("/// </list>");
    }

    private static void Element(CodeWriter writer, string name, string xml, string? close = null)
    {
        var oneLine = $"/// <{name}>{xml}</{close ?? name}>";
        if (oneLine.Length <= LineLength)
        {
            writer.Line(oneLine);
            return;
        }

        writer.Line($"/// <{name}>");
        foreach (var line in Wrap(xml))
        {
            writer.Line("/// " + line);
        }

        writer.Line($"/// </{close ?? name}>");
    }

    // Breaks at spaces, but not at those within a tag.
    private static IEnumerable<string> Wrap(string xml)
    {
        var line = new StringBuilder();
        var word = new StringBuilder();
        var isInTag = false;
        foreach (var c in xml)
        {
            isInTag = c == '<' || (isInTag && c != '>');
            if (c != ' ' || isInTag)
            {
                word.Append(c);
                continue;
            }

            if (line.Length > 0 && line.Length + word.Length + 1 > LineLength)
            {
                yield return line.ToString();
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
            word.Clear();
        }

        if (line.Length > 0 && line.Length + word.Length + 1 > LineLength)
        {
            yield return line.ToString();
            line.Clear();
        }

        yield return line.Append(line.Length > 0 ? " " : "").Append(word).ToString();
    }
}
