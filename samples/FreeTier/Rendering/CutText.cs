using Spectre.Console;
using Spectre.Console.Rendering;

namespace FreeTier.Rendering;

/// <summary>Text on one line that ends in a mark where it has to be cut.</summary>
internal sealed class CutText(string text, Style style, string mark) : IRenderable
{
    // What remains of a text still says something.
    private const int FewestCells = 8;

    /// <inheritdoc/>
    public Measurement Measure(RenderOptions options, int maxWidth)
    {
        int width = CellsOf(text);
        return new Measurement(Math.Min(width, FewestCells), width);
    }

    /// <inheritdoc/>
    public IEnumerable<Segment> Render(RenderOptions options, int maxWidth) => [new Segment(Cut(maxWidth), style)];

    private string Cut(int maxWidth)
    {
        if (CellsOf(text) <= maxWidth)
        {
            return text;
        }

        // East Asian characters take two cells, and some are two chars: the text is cut between what a person sees as characters.
        string kept = "";
        foreach (string character in CharactersOf(text))
        {
            if (CellsOf(kept) + CellsOf(character) + CellsOf(mark) > maxWidth)
            {
                break;
            }

            kept += character;
        }

        return kept.TrimEnd() + mark;
    }

    private static int CellsOf(string text) => new Segment(text).CellCount();

    private static IEnumerable<string> CharactersOf(string text)
    {
        var characters = System.Globalization.StringInfo.GetTextElementEnumerator(text);
        while (characters.MoveNext())
        {
            yield return characters.GetTextElement();
        }
    }
}
