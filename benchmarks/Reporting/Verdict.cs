namespace FreeTierGen.Benchmarks.Reporting;

/// <summary>How a figure stands to its budget.</summary>
internal enum Verdict
{
    /// <summary>It has none.</summary>
    Reported,

    /// <summary>It is within it.</summary>
    Kept,

    /// <summary>It is not within it, and <c>docs/performance.md</c> says why.</summary>
    Explained,

    /// <summary>It is not within it.</summary>
    Exceeded,
}
