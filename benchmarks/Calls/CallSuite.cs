using FreeTierGen.Benchmarks.Running;

namespace FreeTierGen.Benchmarks.Calls;

/// <summary>Whole calls of FreeTier operations over HTTP in memory.</summary>
internal sealed class CallSuite : InProcessSuite
{
    public override string Name => "call";

    protected override bool IsClose => true;

    protected override IEnumerable<Type> Benchmarks => [typeof(PlanStateBenchmarks), typeof(PagingBenchmarks)];
}
