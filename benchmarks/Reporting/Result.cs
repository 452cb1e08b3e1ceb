using FreeTierGen.Benchmarks.Running;

namespace FreeTierGen.Benchmarks.Reporting;

/// <summary>What a row came to.</summary>
internal sealed record Result
{
    private Result(Row row, double generated, double? peer, double? floor, double? toPeer, double? toFloor, double? overFloor)
    {
        Row = row;
        Generated = generated;
        Peer = peer;
        Floor = floor;
        ToPeer = toPeer;
        ToFloor = toFloor;
        OverFloor = overFloor;
    }

    public Row Row { get; }

    /// <summary>Ours: the median of the rounds.</summary>
    public double Generated { get; }

    public double? Peer { get; }

    public double? Floor { get; }

    /// <summary>Ours to the peer's: the median of the rounds' ratios.</summary>
    public double? ToPeer { get; }

    /// <summary>Ours to the floor's: the median of the rounds' ratios.</summary>
    public double? ToFloor { get; }

    /// <summary>Ours less the floor's: the median of the rounds' differences.</summary>
    public double? OverFloor { get; }

    public Verdict Verdict =>
        !Row.HasBudget ? Verdict.Reported
        : IsWithin(1) ? Verdict.Kept
        : Row.Explanation is { } explanation && IsWithin(explanation.Times) ? Verdict.Explained
        : Verdict.Exceeded;

    /// <summary>Sums up a row's samples.</summary>
    /// <returns>Null if ours was not measured.</returns>
    public static Result? Of(Row row, IEnumerable<Sample> samples)
    {
        var rounds = samples
            .Where(sample => sample.Row == row.Id)
            .GroupBy(sample => sample.Round)
            .Select(round => round.ToDictionary(sample => sample.Contender, sample => sample.Value))
            .ToList();

        return Median(rounds, round => Of(round, Contender.Generated)) is not { } generated ? null : new Result(
            row,
            generated,
            Median(rounds, round => Of(round, Contender.Peer)),
            Median(rounds, round => Of(round, Contender.Floor)),
            Median(rounds, round => Ratio(Of(round, Contender.Generated), Of(round, Contender.Peer))),
            Median(rounds, round => Ratio(Of(round, Contender.Generated), Of(round, Contender.Floor))),
            Median(rounds, round => Of(round, Contender.Generated) - Of(round, Contender.Floor)));
    }

    // Within so many times the budget.
    private bool IsWithin(double times)
    {
        var withinFloor = Within(ToFloor, Row.OfFloor * times) && Within(OverFloor, Row.OverFloor * times) && Within(Generated, Row.AtMost * times);
        return withinFloor && (Row.FloorDecides || Within(ToPeer, Row.OfPeer * times));
    }

    // What is in the budget but was not measured is not within it.
    private static bool Within(double? figure, double? limit) => limit is null || figure <= limit;

    private static double? Of(Dictionary<Contender, double> round, Contender contender) =>
        round.TryGetValue(contender, out var value) ? value : null;

    private static double? Ratio(double? ours, double? other) =>
        other != 0 ? ours / other : ours == 0 ? 1 : null;

    private static double? Median<T>(IEnumerable<T> rounds, Func<T, double?> figure)
    {
        var values = rounds.Select(figure).OfType<double>().Order().ToList();
        return values.Count == 0 ? null
            : values.Count % 2 == 1 ? values[values.Count / 2]
            : (values[(values.Count / 2) - 1] + values[values.Count / 2]) / 2;
    }
}
