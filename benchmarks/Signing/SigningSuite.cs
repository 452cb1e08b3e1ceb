using FreeTierGen.Benchmarks.Running;

namespace FreeTierGen.Benchmarks.Signing;

/// <summary>SigV4 alone, beside AWSSDK.Core's signer and beside the hashing that it can't do without.</summary>
internal sealed class SigningSuite : InProcessSuite
{
    public override string Name => "signing";

    protected override bool IsClose => true;

    protected override IEnumerable<Type> Benchmarks => [typeof(SigningBenchmarks), typeof(OfficialSigningBenchmarks), typeof(MultiRegionSigningBenchmarks)];
}
