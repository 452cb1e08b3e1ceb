namespace FreeTierGen.Documentation.Tests.Code;

/// <summary>Each block says what it is, so that it can be coloured and checked.</summary>
public sealed class LanguageTests
{
    private static readonly string[] Known = ["bash", "csharp", "json", "text", "xml"];

    [Fact]
    public void Every_block_has_a_language_that_is_checked_or_is_plain_text()
        => Findings.AssertNone(Page.All.SelectMany(static page => page.Blocks).Where(static block => !Known.Contains(block.Language)).Select(static block => $"{block.Place}: '{block.Language}'"));

    [Theory]
    [InlineData("dotnet ")]
    [InlineData("using ")]
    [InlineData("<Project")]
    public void Plain_text_is_no_code(string beginning)
        => Findings.AssertNone(Page.BlocksIn("text").Where(block => block.Text.StartsWith(beginning, StringComparison.Ordinal)).Select(static block => block.Place));
}
