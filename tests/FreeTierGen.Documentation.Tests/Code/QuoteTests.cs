namespace FreeTierGen.Documentation.Tests.Code;

/// <summary>A block whose fence names a file shows what is in that file.</summary>
public sealed class QuoteTests
{
    [Fact]
    public void Quotes_are_in_the_files_that_they_name()
    {
        var quotes = Page.All.SelectMany(static page => page.Blocks).Where(static block => block.Source.Length > 0).ToList();

        Assert.NotEmpty(quotes);
        Assert.All(quotes, static quote =>
        {
            Assert.True(File.Exists(Repository.PathOf(quote.Source)), $"{quote.Place} quotes {quote.Source}, which is not there.");
            var file = Trimmed(File.ReadAllText(Repository.PathOf(quote.Source)));
            var position = 0;
            foreach (var part in Trimmed(quote.Text).Split("\n…\n"))
            {
                position = file.IndexOf("\n" + part.Trim('\n') + "\n", position, StringComparison.Ordinal);
                Assert.True(position >= 0, $"{quote.Place}: {quote.Source} does not have, in this order,\n{part}");
            }
        });
    }

    // Without what the place of the block on the page or of the lines in the file adds in front.
    private static string Trimmed(string text) => "\n" + string.Join('\n', text.Split('\n').Select(static line => line.Trim().TrimStart('\uFEFF'))) + "\n";
}
