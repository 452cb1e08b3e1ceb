namespace FreeTierGen.Benchmarks.Reporting;

/// <summary>Something that was not measured, and why.</summary>
internal sealed record LeftOut(string What, string Reason);
