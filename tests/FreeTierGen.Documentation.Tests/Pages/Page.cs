using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace FreeTierGen.Documentation.Tests.Pages;

/// <summary>A page of Markdown, read as the site's builder reads it.</summary>
internal sealed class Page
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseAutoIdentifiers(AutoIdentifierOptions.GitHub).Build();

    /// <summary>Reads a page.</summary>
    /// <param name="name">Its path in the repository, with slashes.</param>
    /// <param name="text">What is in it.</param>
    public Page(string name, string text)
    {
        Name = name;
        var document = Markdown.Parse(text, Pipeline);

        Anchors = [.. document.Descendants<HeadingBlock>().Select(static heading => heading.GetAttributes().Id!)];
        Links = [.. document.Descendants<LinkInline>().Select(link => new PageLink(this, link.Line + 1, link.Url ?? ""))];
        CodeSpans = [.. document.Descendants<CodeInline>().Select(code => new PageLink(this, code.Line + 1, code.Content))];
        Blocks = [.. document.Descendants<CodeBlock>().Select(BlockOf)];
    }

    /// <summary>All pages of the repository: those at its root, the site's, and the packages' readmes.</summary>
    public static IReadOnlyList<Page> All { get; } =
    [
        .. Directory.GetFiles(Repository.Root, "*.md")
            .Concat(Directory.GetFiles(Repository.PathOf("docs"), "*.md", SearchOption.AllDirectories))
            .Concat(new[] { "generator", "runtime", "tools" }.SelectMany(static room => Directory.GetDirectories(Repository.PathOf(room))).Select(static project => Path.Combine(project, "README.md")).Where(File.Exists))
            .Select(static path => new Page(Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'), File.ReadAllText(path)))
            .OrderBy(static page => page.Name, StringComparer.Ordinal),
    ];

    /// <summary>The blocks of all pages in these languages.</summary>
    public static IEnumerable<PageBlock> BlocksIn(params string[] languages) =>
        All.SelectMany(static page => page.Blocks).Where(block => languages.Contains(block.Language));

    /// <summary>The path in the repository, with slashes.</summary>
    public string Name { get; }

    /// <summary>What links to this page may name after their <c>#</c>.</summary>
    public IReadOnlyList<string> Anchors { get; }

    /// <summary>Links and images.</summary>
    public IReadOnlyList<PageLink> Links { get; }

    /// <summary>What is written as code inside of text.</summary>
    public IReadOnlyList<PageLink> CodeSpans { get; }

    /// <summary>The blocks of code, in order.</summary>
    public IReadOnlyList<PageBlock> Blocks { get; }

    private PageBlock BlockOf(CodeBlock block)
    {
        var fence = block as FencedCodeBlock;
        return new(this, block.Line + 2, fence?.Info ?? "", fence?.Arguments ?? "", block.Lines.ToString() + "\n");
    }
}
