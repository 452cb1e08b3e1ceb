using Acme.FreeTier;
using BenchmarkDotNet.Attributes;
using FreeTierGen.Benchmarks.Floor.FreeTier;
using FreeTierGen.Benchmarks.Running;

namespace FreeTierGen.Benchmarks.Calls;

/// <summary>The smallest call: no input, five members in the answer.</summary>
[Measures("call.plan-state")]
public class PlanStateBenchmarks
{
    private readonly FreeTierClient _generated = FreeTierClients.Generated(new PreparedHandler(FreeTierAnswers.PlanState));
    private readonly HandWrittenFreeTier _floor = FreeTierClients.HandWritten(new PreparedHandler(FreeTierAnswers.PlanState));

    [Benchmark]
    public object Generated() => _generated.GetAccountPlanStateAsync().GetAwaiter().GetResult();

    [Benchmark]
    public object Floor() => _floor.GetAccountPlanStateAsync().GetAwaiter().GetResult();
}
