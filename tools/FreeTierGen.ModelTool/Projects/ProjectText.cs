using System.Text;
using System.Xml;

namespace FreeTierGen.ModelTool.Projects;

/// <summary>A <c>SmithyModel</c> item of a project, as it stands there.</summary>
/// <param name="Include">The value of <c>Include</c>, as MSBuild has it before it evaluates it.</param>
/// <param name="Namespace">The value of <c>Namespace</c>, where it is an attribute.</param>
/// <param name="IsConditional">The item, or its group, is there under a condition.</param>
/// <param name="Start">Where the element begins in the text.</param>
/// <param name="End">Where it ends.</param>
internal sealed record ModelElement(string Include, string? Namespace, bool IsConditional, int Start, int End);

/// <summary>The text of a project, and where in it the elements are that the tool adds to.</summary>
internal sealed class ProjectText
{
    private const string ItemName = "SmithyModel";

    private readonly List<ModelElement> _items = [];
    private readonly Dictionary<string, string> _properties = new(StringComparer.OrdinalIgnoreCase);
    private readonly string _newLine;
    private string _indent = "  ";
    private int _rootStart;
    private int _rootEnd;
    private bool _isRootEmpty;

    private ProjectText(string text)
    {
        Text = text;
        _newLine = text.IndexOf('\n', StringComparison.Ordinal) is > 0 and var end && text[end - 1] == '\r' ? "\r\n" : "\n";
    }

    internal string Text { get; }

    internal IReadOnlyList<ModelElement> Items => _items;

    internal bool HasImports { get; private set; }

    /// <summary>Reads a project.</summary>
    /// <exception cref="XmlException">It is no XML, or no project.</exception>
    internal static ProjectText Parse(string text)
    {
        var project = new ProjectText(text);
        project.Read();
        return project;
    }

    internal string? Property(string name) => _properties.GetValueOrDefault(name);

    internal string WithItem((string Name, string Value)[] attributes)
    {
        string element = $"<{ItemName} {string.Join(' ', attributes.Select(attribute => $"{attribute.Name}=\"{Escape(attribute.Value)}\""))} />";
        if (_items.FindLast(item => !item.IsConditional) is { } last)
        {
            return Text.Insert(last.End, _newLine + IndentOf(last.Start) + element);
        }

        string group = $"{_indent}<ItemGroup>{_newLine}{_indent}{_indent}{element}{_newLine}{_indent}</ItemGroup>{_newLine}";
        if (_isRootEmpty)
        {
            string name = Text[(_rootStart + 1)..].Split([' ', '/', '\t', '\r', '\n'], 2)[0];
            return string.Concat(Text.AsSpan(0, _rootEnd - 2).TrimEnd(), $">{_newLine}{group}</{name}>", Text.AsSpan(_rootEnd));
        }

        // Where groups stand apart, this one does too.
        int content = Text.AsSpan(0, _rootEnd).TrimEnd().Length;
        bool isSpaced = Text.Contains(_newLine + _newLine, StringComparison.Ordinal);
        string between = Text[content.._rootEnd].Contains(_newLine + _newLine, StringComparison.Ordinal) ? _newLine : "";
        return string.Concat(Text.AsSpan(0, content), _newLine + (isSpaced ? _newLine : "") + group + between, Text.AsSpan(_rootEnd));
    }

    internal string WithInclude(ModelElement item, string include)
    {
        string element = Text[item.Start..item.End];
        (int start, int end) = AttributeValue(element, "Include");
        return string.Concat(Text.AsSpan(0, item.Start + start), Escape(include), Text.AsSpan(item.Start + end));
    }

    private void Read()
    {
        int[] lines = [.. LineStarts()];
        using var reader = XmlReader.Create(new StringReader(Text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        var place = (IXmlLineInfo)reader;
        bool isGroupConditional = false;
        ModelElement? open = null;
        while (reader.Read())
        {
            // A reader points behind "<" and "</".
            int offset = lines[Math.Max(place.LineNumber - 1, 0)] + place.LinePosition - 1;
            if (reader.NodeType == XmlNodeType.Element)
            {
                int start = offset - 1;
                switch (reader.Depth)
                {
                    case 0 when reader.LocalName == "Project":
                        (_rootStart, _isRootEmpty, _rootEnd) = (start, reader.IsEmptyElement, TagEnd(start));
                        break;
                    case 0:
                        throw new XmlException("its root is not <Project>.");
                    case 1:
                        isGroupConditional = reader.GetAttribute("Condition") is not null;
                        HasImports |= reader.LocalName is "Import" or "ImportGroup";
                        _indent = IndentOf(start) is { Length: > 0 } indent ? indent : _indent;
                        break;
                    case 2 when reader.LocalName == ItemName && reader.GetAttribute("Include") is { } include:
                        open = new ModelElement(include, reader.GetAttribute("Namespace"), isGroupConditional || reader.GetAttribute("Condition") is not null, start, TagEnd(start));
                        if (reader.IsEmptyElement)
                        {
                            _items.Add(open);
                        }

                        break;
                    case 2 when !isGroupConditional && !reader.IsEmptyElement && reader.GetAttribute("Condition") is null && TextOf(TagEnd(start)) is { } value:
                        _properties[reader.LocalName] = value;
                        break;
                }
            }
            else if (reader.NodeType == XmlNodeType.EndElement)
            {
                if (reader.Depth == 0)
                {
                    _rootEnd = offset - 2;
                }
                else if (reader.Depth == 2 && reader.LocalName == ItemName && open is not null)
                {
                    _items.Add(open with { End = TagEnd(offset - 2) });
                }
            }
        }
    }

    private IEnumerable<int> LineStarts()
    {
        yield return 0;
        for (int i = 0; i < Text.Length; i++)
        {
            if (Text[i] == '\n' || (Text[i] == '\r' && !(i + 1 < Text.Length && Text[i + 1] == '\n')))
            {
                yield return i + 1;
            }
        }
    }

    // Behind the ">" of the tag that begins here; those in quotes are values.
    private int TagEnd(int start)
    {
        char quote = '\0';
        for (int i = start; i < Text.Length; i++)
        {
            char c = Text[i];
            if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
            }
            else if (c is '"' or '\'')
            {
                quote = c;
            }
            else if (c == '>')
            {
                return i + 1;
            }
        }

        return Text.Length;
    }

    // A property's value, where nothing in it has to be evaluated.
    private string? TextOf(int start)
    {
        int end = Text.IndexOf('<', start);
        string value = end < 0 ? "" : Text[start..end].Trim();
        return value.Length > 0 && value.AsSpan().IndexOfAny("$@%&") < 0 ? value : null;
    }

    private string IndentOf(int start)
    {
        int line = start;
        while (line > 0 && Text[line - 1] is ' ' or '\t')
        {
            line--;
        }

        return line == 0 || Text[line - 1] is '\n' or '\r' ? Text[line..start] : "";
    }

    private static (int Start, int End) AttributeValue(string element, string name)
    {
        for (int i = 0; (i = element.IndexOf(name, i, StringComparison.Ordinal)) >= 0; i += name.Length)
        {
            int equals = i + name.Length;
            while (char.IsWhiteSpace(element[equals]))
            {
                equals++;
            }

            if (!char.IsWhiteSpace(element[i - 1]) || element[equals] != '=')
            {
                continue;
            }

            int quote = element.IndexOfAny(['"', '\''], equals);
            return (quote + 1, element.IndexOf(element[quote], quote + 1));
        }

        throw new InvalidOperationException($"There is no attribute '{name}'.");
    }

    private static string Escape(string value)
    {
        var escaped = new StringBuilder(value.Length);
        foreach (char c in value)
        {
            _ = c switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '"' => escaped.Append("&quot;"),
                '\'' => escaped.Append("&apos;"),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }
}
