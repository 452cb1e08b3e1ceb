using FreeTierGen.Benchmarks.Running;

namespace FreeTierGen.Benchmarks.Calls.S3;

/// <summary>Whole calls of Amazon S3 operations over HTTP in memory, beside the official SDK's.</summary>
internal sealed class S3Suite : InProcessSuite
{
    public override string Name => "s3";

    protected override IEnumerable<Type> Benchmarks =>
    [
        typeof(GetObjectBenchmarks),
        typeof(PutObjectBenchmarks),
        typeof(ListObjectsBenchmarks),
        typeof(PutCheckedBenchmarks),
        typeof(EventBenchmarks),
    ];
}
