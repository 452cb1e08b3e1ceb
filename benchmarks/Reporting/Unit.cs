namespace FreeTierGen.Benchmarks.Reporting;

/// <summary>What a figure counts.</summary>
internal enum Unit
{
    Nanoseconds,
    Bytes,
    Lines,
}
