using FreeTierGen.Benchmarks.Running;

namespace FreeTierGen.Benchmarks.Calls.Kms;

/// <summary>Whole calls of a KMS operation over HTTP in memory, beside the official SDK's.</summary>
internal sealed class KmsSuite : InProcessSuite
{
    public override string Name => "kms";

    protected override IEnumerable<Type> Benchmarks => [typeof(EncryptBenchmarks)];
}
