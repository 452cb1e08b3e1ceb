using System.Text.RegularExpressions;

namespace FreeTierGen.Documentation.Tests;

/// <summary>Every page of the site can be found from its table of contents.</summary>
public sealed partial class TableOfContentsTests
{
    [Fact]
    public void It_lists_each_page_once_and_nothing_else()
    {
        var listed = Entry().Matches(File.ReadAllText(Repository.PathOf("docs", "toc.yml"))).Select(static match => match.Groups[1].Value).Where(static target => target.EndsWith(".md", StringComparison.Ordinal));
        var pages = Page.All.Select(static page => page.Name).Where(static name => name.StartsWith("docs/", StringComparison.Ordinal) || (!name.Contains('/', StringComparison.Ordinal) && name != "README.md"));

        Assert.Equal(
            pages.Select(static name => name.StartsWith("docs/", StringComparison.Ordinal) ? name["docs/".Length..] : "../" + name).Order(StringComparer.Ordinal),
            listed.Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"^\s*(?:- )?href:\s*(\S+)\s*$", RegexOptions.Multiline)]
    private static partial Regex Entry();
}
