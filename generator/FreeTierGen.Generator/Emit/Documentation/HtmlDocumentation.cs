using System.Text;
using FreeTierGen.Generator.Specs;

namespace FreeTierGen.Generator.Emit.Documentation;

/// <summary>
/// Turns the HTML of <c>@documentation</c> into blocks of well-formed XML. AWS's HTML is written by hand: tags are
/// left open, closed twice or made up (<c>&lt;region&gt;</c>). What is no known tag is shown as text.
/// </summary>
internal sealed class HtmlDocumentation
{
    /// <summary>Lists in one another. The items of deeper ones join the list that is as deep as this.</summary>
    public const int MaxLists = 8;

    private readonly Stack<List<DocumentationBlock>> _targets = new();
    private readonly Stack<ListBlock> _lists = new();
    private readonly List<(string Element, int Start)> _open = [];
    private readonly StringBuilder _line = new();
    private string? _label;
    private StringBuilder? _code;
    private int _skipped;
    private int _joined;

    private readonly EquatableArray<ReferenceSpec> _references;

    private HtmlDocumentation(EquatableArray<ReferenceSpec> references)
    {
        _references = references;
        _targets.Push([]);
    }

    /// <summary>The blocks of the documentation; empty where it says nothing.</summary>
    /// <param name="html">The documentation.</param>
    /// <param name="references">What it mentions that has a name in C#.</param>
    public static List<DocumentationBlock> Parse(string html, EquatableArray<ReferenceSpec> references)
    {
        var parser = new HtmlDocumentation(references);
        foreach (var token in HtmlToken.Split(html))
        {
            parser.Read(token);
        }

        parser.EndCode();
        parser.EndParagraph();
        while (parser._lists.Count > 0)
        {
            parser.EndList();
        }

        return parser._targets.Pop();
    }

    private void Read(HtmlToken token)
    {
        if (_code is { } code && !(token.Kind == HtmlTokenKind.EndTag && token.Name == "pre"))
        {
            if (token.Kind == HtmlTokenKind.Text)
            {
                code.Append(XmlText.Lines(token.Text));
            }

            return;
        }

        switch (token.Kind)
        {
            case HtmlTokenKind.Text:
                ReadText(token.Text);
                break;
            case HtmlTokenKind.StartTag:
                Start(token);
                break;
            default:
                End(token);
                break;
        }
    }

    private void ReadText(string text)
    {
        if (_skipped > 0)
        {
            return;
        }

        if (_label is { } label && !string.IsNullOrWhiteSpace(text))
        {
            _line.Append(label);
            _label = null;
        }

        XmlText.AppendCollapsed(_line, text);
    }

    private void Start(HtmlToken tag)
    {
        switch (tag.Name)
        {
            case "p" or "div" or "br" or "section" or "body" or "html" or "span" or "fullname" or "h1" or "h2" or "h3" or "h4" or "h5":
                StartPlain(tag.Name);
                break;
            case "code" or "tt" or "kbd":
                StartInline("c");
                break;
            case "b" or "strong":
                StartInline("b");
                break;
            case "i" or "em":
                StartInline("i");
                break;
            case "a":
                StartInline(IsLink(tag.Href) ? $"see href=\"{XmlText.Attribute(tag.Href!)}\"" : "a");
                break;
            case "note" or "important":
                EndParagraph();
                _label = tag.Name == "note" ? "<b>Note:</b> " : "<b>Important:</b> ";
                break;
            case "ul" or "ol" or "dl":
                StartList(tag.Name == "ol" ? "number" : "bullet");
                break;
            case "li" or "dt":
                StartItem();
                break;
            case "dd":
                EndParagraph();
                break;
            case "pre":
                EndParagraph();
                _code = new StringBuilder();
                break;
            default:
                ReadText(tag.Text);
                break;
        }
    }

    private void StartPlain(string name)
    {
        if (name == "fullname")
        {
            // The service's name, which the type's own name says already.
            _skipped++;
        }
        else if (name != "span")
        {
            EndParagraph();
        }
    }

    private void End(HtmlToken tag)
    {
        switch (tag.Name)
        {
            case "p" or "div" or "section" or "body" or "html" or "h1" or "h2" or "h3" or "h4" or "h5" or "dd" or "dt":
                EndParagraph();
                break;
            case "fullname":
                _skipped = Math.Max(0, _skipped - 1);
                break;
            case "code" or "tt" or "kbd":
                EndInline("c");
                break;
            case "b" or "strong":
                EndInline("b");
                break;
            case "i" or "em":
                EndInline("i");
                break;
            case "a":
                EndInline(IsOpen("see") ? "see" : "a");
                break;
            case "note" or "important":
                EndParagraph();
                _label = null;
                break;
            case "ul" or "ol" or "dl":
                EndList();
                break;
            case "li":
                EndItem();
                break;
            case "pre":
                EndCode();
                break;
            case "span" or "br":
                break;
            default:
                ReadText(tag.Text);
                break;
        }
    }

    private static bool IsLink(string? href)
        => href is not null && Uri.TryCreate(href, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && !href.Any(char.IsWhiteSpace);

    private void StartInline(string element)
    {
        if (_skipped > 0)
        {
            return;
        }

        if (_label is { } label)
        {
            _line.Append(label);
            _label = null;
        }

        var name = element.Split(' ')[0];
        if (IsOpen(name))
        {
            return;
        }

        _open.Add((name, _line.Length));
        if (name != "a")
        {
            _line.Append('<').Append(element).Append('>');
        }
    }

    // Closing an element closes what was left open in it.
    private void EndInline(string name)
    {
        if (!IsOpen(name))
        {
            return;
        }

        string closed;
        do
        {
            (closed, var start) = _open[_open.Count - 1];
            _open.RemoveAt(_open.Count - 1);
            if (!TryRefer(closed, start) && closed != "a")
            {
                _line.Append("</").Append(closed).Append('>');
            }
        }
        while (closed != name);
    }

    private bool IsOpen(string name) => _open.Exists(open => open.Element == name);

    // What is just being closed becomes a reference where its text is a name, and a link does not surround it.
    private bool TryRefer(string element, int start)
    {
        if (_references.Count == 0 || element is not ("a" or "c") || IsOpen("see"))
        {
            return false;
        }

        var tag = element == "a" ? 0 : "<c>".Length;
        var text = _line.ToString(start + tag, _line.Length - start - tag);
        var name = text.Trim();
        if (_references.FirstOrDefault(reference => reference.Name == name && (element == "a" || reference.IsSureInCode)) is not { } found)
        {
            return false;
        }

        _line.Length = start;
        _line.Append(text.StartsWith(" ", StringComparison.Ordinal) ? " " : "")
            .Append("<see cref=\"").Append(found.Symbol).Append("\"/>")
            .Append(text.EndsWith(" ", StringComparison.Ordinal) ? " " : "");
        return true;
    }

    private void EndParagraph()
    {
        if (_open.Count > 0)
        {
            EndInline(_open[0].Element);
        }

        var xml = EmptyElements.Remove(_line.ToString()).Trim();
        _line.Clear();
        if (xml.Length > 0)
        {
            _targets.Peek().Add(new ParagraphBlock(xml));
        }
    }

    private void EndCode()
    {
        if (_code is not { } code)
        {
            return;
        }

        _code = null;
        var text = code.ToString().Trim('\n', '\r');
        if (text.Trim().Length > 0)
        {
            _targets.Peek().Add(new CodeBlock(text));
        }
    }

    private void StartList(string kind)
    {
        if (_lists.Count == MaxLists)
        {
            _joined++;
            EndItem();
            return;
        }

        EndParagraph();
        var list = new ListBlock(kind, []);
        _targets.Peek().Add(list);
        _lists.Push(list);
        _targets.Push([]);
    }

    private void StartItem()
    {
        if (_lists.Count == 0)
        {
            StartList("bullet");
        }

        EndItem();
    }

    private void EndItem()
    {
        EndParagraph();
        if (_lists.Count == 0)
        {
            return;
        }

        var item = _targets.Pop();
        if (item.Count > 0)
        {
            _lists.Peek().Items.Add(item);
        }

        _targets.Push([]);
    }

    private void EndList()
    {
        if (_lists.Count == 0)
        {
            EndParagraph();
            return;
        }

        EndItem();
        if (_joined > 0)
        {
            _joined--;
            return;
        }

        _targets.Pop();
        if (_lists.Pop().Items.Count == 0)
        {
            // Nothing was added beside the list while it was open.
            var outer = _targets.Peek();
            outer.RemoveAt(outer.Count - 1);
        }
    }
}
