using FreeTierGen.Benchmarks.Running;

namespace FreeTierGen.Benchmarks.Serialization;

/// <summary>Reading and writing JSON alone, beside System.Text.Json's source generator on equal types.</summary>
internal sealed class JsonSuite : InProcessSuite
{
    public override string Name => "json";

    protected override IEnumerable<Type> Benchmarks =>
    [
        typeof(UsageReadingBenchmarks),
        typeof(UsageWritingBenchmarks),
        typeof(TaskReadingBenchmarks),
        typeof(TaskWritingBenchmarks),
    ];
}
