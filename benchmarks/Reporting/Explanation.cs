namespace FreeTierGen.Benchmarks.Reporting;

/// <summary>Why a row is over its budget.</summary>
/// <param name="Heading">The heading in <c>docs/performance.md</c> that says it.</param>
/// <param name="Times">How many times the budget it accounts for. What is over that is over the budget like any other row.</param>
internal sealed record Explanation(string Heading, double Times);
