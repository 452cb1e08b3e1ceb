namespace FreeTierGen.Benchmarks.Running;

/// <summary>How thoroughly to measure.</summary>
internal enum RunMode
{
    /// <summary>All rows in under five minutes.</summary>
    Quick,

    /// <summary>More rounds and larger inputs.</summary>
    All,
}
