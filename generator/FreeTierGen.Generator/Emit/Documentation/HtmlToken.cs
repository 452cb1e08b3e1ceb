using System.Net;

namespace FreeTierGen.Generator.Emit.Documentation;

/// <summary>A piece of HTML.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The text, entities decoded; of a tag, the tag as written.</param>
/// <param name="Name">A tag's name in lower case.</param>
/// <param name="Href">A tag's <c>href</c>, or null.</param>
internal sealed record HtmlToken(HtmlTokenKind Kind, string Text, string Name = "", string? Href = null)
{
    /// <summary>
    /// Splits HTML. What is no tag is text, however it looks: nothing is rejected and nothing is lost but comments.
    /// </summary>
    public static IEnumerable<HtmlToken> Split(string html)
    {
        var start = 0;
        var lastClose = html.LastIndexOf('>');
        for (var i = 0; i < html.Length;)
        {
            if (html[i] != '<')
            {
                i++;
                continue;
            }

            var end = EndOfComment(html, i);
            HtmlToken? tag = null;
            if (end < 0)
            {
                // Only what begins as a tag does is looked through for its end: text may be full of brackets.
                if (i > lastClose || EndOfName(html, i) is not { } nameEnd)
                {
                    i++;
                    continue;
                }

                end = html.IndexOf('>', nameEnd) + 1;
                tag = Tag(html.Substring(i, end - i), nameEnd - i);
            }

            if (i > start)
            {
                yield return TextToken(html.Substring(start, i - start));
            }

            if (tag is not null)
            {
                yield return tag;
            }

            start = i = end;
        }

        if (start < html.Length)
        {
            yield return TextToken(html.Substring(start));
        }
    }

    private static HtmlToken TextToken(string text) => new(HtmlTokenKind.Text, WebUtility.HtmlDecode(text));

    private static int EndOfComment(string html, int start)
    {
        if (string.CompareOrdinal(html, start, "<!--", 0, 4) != 0)
        {
            return -1;
        }

        var end = html.IndexOf("-->", start, StringComparison.Ordinal);
        return end < 0 ? html.Length : end + 3;
    }

    // Where a tag's name ends, or null where there is none.
    private static int? EndOfName(string html, int start)
    {
        var nameStart = NameStart(html, start);
        var nameEnd = nameStart;
        while (nameEnd < html.Length && char.IsLetterOrDigit(html[nameEnd]))
        {
            nameEnd++;
        }

        // A name ends at white space, at a slash or at the tag's end; anything else, as in <aws:region>, is no HTML tag.
        return nameEnd > nameStart && nameEnd < html.Length && char.IsLetter(html[nameStart]) && (char.IsWhiteSpace(html[nameEnd]) || html[nameEnd] is '/' or '>')
            ? nameEnd
            : null;
    }

    private static int NameStart(string html, int start) => start + 1 < html.Length && html[start + 1] == '/' ? start + 2 : start + 1;

    private static HtmlToken Tag(string tag, int nameEnd)
    {
        var isEnd = tag[1] == '/';
        var nameStart = NameStart(tag, 0);
        var name = tag.Substring(nameStart, nameEnd - nameStart).ToLowerInvariant();
        return new HtmlToken(isEnd ? HtmlTokenKind.EndTag : HtmlTokenKind.StartTag, tag, name, isEnd ? null : Attribute(tag, "href"));
    }

    private static string? Attribute(string tag, string name)
    {
        var at = tag.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        var equals = at < 0 ? -1 : tag.IndexOf('=', at);
        if (equals < 0)
        {
            return null;
        }

        var value = tag.Substring(equals + 1).TrimStart();
        if (value.Length == 0 || value[0] is not ('"' or '\''))
        {
            return null;
        }

        var end = value.IndexOf(value[0], 1);
        return end < 0 ? null : WebUtility.HtmlDecode(value.Substring(1, end - 1)).Trim();
    }
}

/// <summary>The kinds of <see cref="HtmlToken"/>.</summary>
internal enum HtmlTokenKind
{
    Text,
    StartTag,
    EndTag,
}
