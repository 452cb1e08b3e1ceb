using FreeTierGen.Benchmarks.Running;

namespace FreeTierGen.Benchmarks.Serialization.Cbor;

/// <summary>Reading and writing CBOR alone, beside System.Formats.Cbor used by hand with the same types.</summary>
internal sealed class CborSuite : InProcessSuite
{
    public override string Name => "cbor";

    protected override IEnumerable<Type> Benchmarks =>
    [
        typeof(CborUsageReadingBenchmarks),
        typeof(CborUsageWritingBenchmarks),
        typeof(CborTaskReadingBenchmarks),
        typeof(CborTaskWritingBenchmarks),
    ];
}
