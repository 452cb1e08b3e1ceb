using FreeTierGen.Benchmarks.Running;

namespace FreeTierGen.Benchmarks.Reporting;

/// <summary>What a run showed.</summary>
/// <param name="Mode">How thoroughly it measured.</param>
/// <param name="Duration">How long it took.</param>
/// <param name="Results">A result for each row that was measured.</param>
/// <param name="LeftOut">What was left out, with the reason.</param>
internal sealed record Report(RunMode Mode, TimeSpan Duration, IReadOnlyList<Result> Results, IReadOnlyList<LeftOut> LeftOut)
{
    /// <summary>Whether each row is within its budget or explained.</summary>
    public bool IsGood => Results.All(result => result.Verdict != Verdict.Exceeded);
}
