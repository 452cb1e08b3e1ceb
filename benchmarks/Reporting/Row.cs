namespace FreeTierGen.Benchmarks.Reporting;

/// <summary>A row of the table: what is measured, and what it may cost.</summary>
/// <param name="Id">The suite's name, a dot and what the row is about, as the samples name it.</param>
/// <param name="Title">What a reader of the table sees.</param>
/// <param name="Unit">What the figures count.</param>
internal sealed record Row(string Id, string Title, Unit Unit)
{
    /// <summary>The largest part of the peer's figure that the budget allows.</summary>
    public double? OfPeer { get; init; }

    /// <summary>The largest multiple of the floor's figure that the budget allows.</summary>
    public double? OfFloor { get; init; }

    /// <summary>By how much the figure may be over the floor's, in the row's unit.</summary>
    public double? OverFloor { get; init; }

    /// <summary>Whether what counts is how much the figure is over the floor's rather than how many times it.</summary>
    public bool IsDifference { get => field || OverFloor is not null; init; }

    /// <summary>The largest figure that the budget allows.</summary>
    public double? AtMost { get; init; }

    /// <summary>
    /// Where the floor's ratio is kept, the peer's does not decide: where the peer is at its fastest, a part of its time can be less
    /// than the floor.
    /// </summary>
    public bool FloorDecides { get; init; }

    /// <summary>Whether only the thorough run measures it.</summary>
    public bool IsThorough { get; init; }

    /// <summary>Why the budget is not kept, where it is known that it is not.</summary>
    public Explanation? Explanation { get; init; }

    public bool HasBudget => OfPeer is not null || OfFloor is not null || OverFloor is not null || AtMost is not null;
}
