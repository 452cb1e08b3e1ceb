using Spectre.Console;
using Spectre.Console.Rendering;

namespace FreeTier.Rendering;

/// <summary>A table with a line under its headers and nothing else: rows begin where text begins.</summary>
internal sealed class HeaderRule(string dash) : TableBorder
{
    /// <inheritdoc/>
    public override string GetPart(TableBorderPart part) => part switch
    {
        TableBorderPart.HeaderBottom or TableBorderPart.HeaderBottomSeparator => dash,
        TableBorderPart.HeaderSeparator or TableBorderPart.CellSeparator => " ",
        _ => "",
    };
}

/// <summary>Leaves out the empty lines that a table has in place of frames it does not draw.</summary>
internal sealed class WithoutEmptyEdges(IRenderable inner) : IRenderable
{
    /// <inheritdoc/>
    public Measurement Measure(RenderOptions options, int maxWidth) => inner.Measure(options, maxWidth);

    /// <inheritdoc/>
    public IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        List<SegmentLine> lines = Segment.SplitLines(inner.Render(options, maxWidth));
        int first = lines.FindIndex(HasText);
        int last = lines.FindLastIndex(HasText);
        for (int i = first; i >= 0 && i <= last; i++)
        {
            foreach (Segment segment in lines[i])
            {
                yield return segment;
            }

            yield return Segment.LineBreak;
        }
    }

    private static bool HasText(SegmentLine line) => line.Any(segment => !string.IsNullOrWhiteSpace(segment.Text));
}
