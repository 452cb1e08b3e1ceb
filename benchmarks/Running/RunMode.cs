namespace FreeTierGen.Benchmarks.Running;

/// <summary>How thoroughly to measure.</summary>
internal enum RunMode
{
    /// <summary>Few rounds of what takes no minutes by itself.</summary>
    Quick,

    /// <summary>More rounds and larger inputs.</summary>
    All,
}
