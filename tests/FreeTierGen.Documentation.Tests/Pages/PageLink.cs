namespace FreeTierGen.Documentation.Tests.Pages;

/// <summary>A link or an image on a page.</summary>
/// <param name="Page">The page.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Target">What it leads to, as written.</param>
internal sealed record PageLink(Page Page, int Line, string Target)
{
    /// <summary>Where it is, and what it leads to.</summary>
    public override string ToString() => $"{Page.Name}({Line}): {Target}";
}
