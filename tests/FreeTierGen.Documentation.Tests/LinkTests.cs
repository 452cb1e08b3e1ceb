namespace FreeTierGen.Documentation.Tests;

/// <summary>Whatever a page leads to is there.</summary>
public sealed class LinkTests
{
    private static readonly string[] Rooms = ["benchmarks/", "docs/", "generator/", "models/", "packaging/", "runtime/", "samples/", "templates/", "tests/", "tools/", ".ci/", ".config/"];

    [Fact]
    public void Files_and_sections_that_links_lead_to_exist()
    {
        var links = Page.All.SelectMany(static page => page.Links).Where(static link => !IsAbsolute(link.Target)).ToList();

        Assert.NotEmpty(links);
        Findings.AssertNone(links.Where(static link => !Resolves(link)).Select(static link => link.ToString()));
    }

    [Fact]
    public void Links_to_elsewhere_are_encrypted()
        => Findings.AssertNone(Page.All.SelectMany(static page => page.Links)
            .Where(static link => IsAbsolute(link.Target) && !link.Target.StartsWith("https://", StringComparison.Ordinal) && !link.Target.StartsWith("mailto:", StringComparison.Ordinal))
            .Select(static link => link.ToString()));

    // Whoever reads a package's page has just the package.
    [Fact]
    public void Pages_of_packages_lead_nowhere_in_the_repository()
        => Findings.AssertNone(Page.All.Where(static page => page.Name.EndsWith("/README.md", StringComparison.Ordinal)).SelectMany(static page => page.Links)
            .Where(static link => !IsAbsolute(link.Target))
            .Select(static link => link.ToString()));

    // Its builder warns of others, which is an error.
    [Fact]
    public void Pages_of_the_site_lead_to_pages_of_the_site()
        => Findings.AssertNone(Page.All.Where(static page => !page.Name.EndsWith("README.md", StringComparison.Ordinal)).SelectMany(static page => page.Links)
            .Where(static link => !IsAbsolute(link.Target) && !IsOfSite(link))
            .Select(static link => link.ToString()));

    // The site has no pages for sources, so that pages name them without a link.
    [Fact]
    public void Files_and_folders_that_text_names_exist()
    {
        var paths = Page.All.SelectMany(static page => page.CodeSpans).Where(static code => Rooms.Any(room => code.Target.StartsWith(room, StringComparison.Ordinal)) && !code.Target.Contains(' ', StringComparison.Ordinal) && !code.Target.Contains("/bin/", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(paths);
        Findings.AssertNone(paths.Where(static path => !Exists(path.Target)).Select(static path => path.ToString()));
    }

    private static bool IsAbsolute(string target) => Uri.TryCreate(target, UriKind.Absolute, out var uri) && !uri.IsFile;

    private static bool IsOfSite(PageLink link)
    {
        var folder = Path.GetDirectoryName(Repository.PathOf(link.Page.Name))!;
        var target = Path.GetRelativePath(Repository.Root, Path.GetFullPath(Path.Combine(folder, link.Target.Split('#')[0]))).Replace('\\', '/');
        return link.Target.StartsWith('#') || target.StartsWith("docs/", StringComparison.Ordinal) || target is "CHANGELOG.md" or "CONTRIBUTING.md" or "SECURITY.md" or "LICENSE";
    }

    private static bool Resolves(PageLink link)
    {
        var parts = link.Target.Split('#', 2);
        var folder = Path.GetDirectoryName(Repository.PathOf(link.Page.Name))!;
        var target = parts[0].Length == 0 ? Repository.PathOf(link.Page.Name) : Path.GetFullPath(Path.Combine(folder, Uri.UnescapeDataString(parts[0])));
        if (!target.StartsWith(Repository.Root, StringComparison.Ordinal) || !Path.Exists(target))
            return false;

        var name = Path.GetRelativePath(Repository.Root, target).Replace('\\', '/');
        return parts.Length == 1 || Page.All.SingleOrDefault(page => page.Name == name) is { } page && page.Anchors.Contains(parts[1]);
    }

    // An asterisk stands for a name, an ellipsis for folders between.
    private static bool Exists(string path)
    {
        var fixedPart = path.Split(['*', '…', '{', '<'], 2)[0];
        return Path.Exists(Repository.PathOf(fixedPart == path ? path : fixedPart[..(fixedPart.LastIndexOf('/') + 1)]));
    }
}
