using FreeTierGen.Benchmarks.Running;

namespace FreeTierGen.Benchmarks.Calls.Exchange;

/// <summary>Whole calls of one operation by different protocols, over HTTP in memory.</summary>
internal sealed class ExchangeSuite : InProcessSuite
{
    public override string Name => "exchange";

    protected override bool IsClose => true;

    protected override IEnumerable<Type> Benchmarks => [typeof(TasksBenchmarks)];
}
