using FreeTierGen.Benchmarks.Running;

namespace FreeTierGen.Benchmarks.Calls.EC2;

/// <summary>Whole calls of an Amazon EC2 operation over HTTP in memory, beside the official SDK's.</summary>
internal sealed class EC2Suite : InProcessSuite
{
    public override string Name => "ec2";

    protected override IEnumerable<Type> Benchmarks => [typeof(DescribeInstancesBenchmarks)];
}
