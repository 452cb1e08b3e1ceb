using BenchmarkDotNet.Attributes;

namespace FreeTierGen.Benchmarks.Serialization;

/// <summary>Some elements that are read or written.</summary>
public abstract class CountedBenchmarks
{
    /// <summary>How many elements are read or written.</summary>
    [Params(1, 10, 100, 1000, 10_000)]
    public int Count { get; set; }

    /// <summary>Makes what is read or written.</summary>
    [GlobalSetup]
    public abstract void Prepare();
}
