namespace FreeTier.Rendering;

/// <summary>The room there is for a report.</summary>
/// <param name="Width">Columns of the terminal; without limit where no terminal is.</param>
/// <param name="Fits">Whether a report stays on the screen as a whole; null where it may be of any length.</param>
internal sealed record Layout(int Width, Func<IReadOnlyList<Block>, bool>? Fits = null)
{
    /// <summary>For pipes and files: one row a line, every value in full.</summary>
    internal static Layout Plain { get; } = new(int.MaxValue);

    /// <summary>The same room with as many rows as it takes.</summary>
    internal Layout Unlimited => this with { Fits = null };

    internal bool IsPlain => Width == int.MaxValue;

    /// <summary>Below this, an activity takes two lines.</summary>
    internal bool IsNarrow => Width < 110;

    /// <summary>From this on, an offer's usage takes one line.</summary>
    internal bool IsWide => Width >= 170;

    /// <summary>Below this, an offer's usage takes three lines instead of two.</summary>
    internal bool IsTight => Width < 95;
}
