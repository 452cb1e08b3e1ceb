namespace FreeTier.Rendering;

/// <summary>Part of a line.</summary>
internal abstract record Inline
{
    public static implicit operator Inline(string text) => new Span(text);
}

/// <summary>Text of one tone.</summary>
internal sealed record Span(string Text, Tone Tone = Tone.Normal) : Inline;

/// <summary>Ends the line within a cell. Plain output never has it.</summary>
internal sealed record LineEnd : Inline;

/// <summary>A bar: how much is filled now and, in a lighter shade, how much will be.</summary>
internal sealed record Gauge(double Filled, double Projected, int Width, Tone Tone) : Inline
{
    /// <summary>The three parts of the bar as text, together <see cref="Width"/> characters.</summary>
    internal (string Filled, string Projected, string Empty) Draw(bool unicode)
    {
        int filled = Cells(Filled);
        int projected = Math.Max(filled, Cells(Projected)) - filled;
        int empty = Width - filled - projected;
        return unicode
            ? (new string('█', filled), new string('▒', projected), new string('░', empty))
            : (new string('#', filled), new string('+', projected), new string('.', empty));
    }

    /// <summary>Something is never drawn as nothing, and what is not full is never drawn full.</summary>
    private int Cells(double share) => share switch
    {
        >= 1 => Width,
        > 0 => Math.Clamp((int)Math.Round(share * Width, MidpointRounding.AwayFromZero), 1, Width - 1),
        _ => 0,
    };
}
