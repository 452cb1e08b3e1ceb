namespace FreeTierGen.Benchmarks.Running;

/// <summary>Who is measured. Benchmark methods are named after them.</summary>
internal enum Contender
{
    /// <summary>What our generator makes.</summary>
    Generated,

    /// <summary>What users have today: the official SDK, or System.Text.Json's source generator.</summary>
    Peer,

    /// <summary>The best that can be written by hand for one purpose.</summary>
    Floor,
}
