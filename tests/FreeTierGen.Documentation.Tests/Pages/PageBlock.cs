namespace FreeTierGen.Documentation.Tests.Pages;

/// <summary>A block of code on a page.</summary>
/// <param name="Page">The page.</param>
/// <param name="Line">The line of the code's beginning, from 1.</param>
/// <param name="Language">The first word behind the fence.</param>
/// <param name="Source">The second: the file of the repository that the block quotes. Empty where it quotes none.</param>
/// <param name="Text">The code.</param>
internal sealed record PageBlock(Page Page, int Line, string Language, string Source, string Text)
{
    /// <summary>Where it is, as editors link to.</summary>
    public string Place => $"{Page.Name}({Line})";
}
