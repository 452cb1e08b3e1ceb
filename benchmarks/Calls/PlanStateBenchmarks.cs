using Acme.FreeTier;
using BenchmarkDotNet.Attributes;
using FreeTierGen.Benchmarks.Running;
using FreeTierGen.Runtime.Identity;

namespace FreeTierGen.Benchmarks.Calls;

/// <summary>The smallest call: no input, five members in the answer.</summary>
[Measures("call.plan-state")]
public class PlanStateBenchmarks
{
    private readonly FreeTierClient _generated = new(new FreeTierClientOptions
    {
        Region = "us-east-1",
        Credentials = new StaticCredentialsProvider(new Credentials("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY")),
        HttpHandler = new PreparedHandler("""{"accountId":"123456789012","accountPlanType":"FREE"}"""u8.ToArray()),
    });

    [Benchmark]
    public object Generated() => _generated.GetAccountPlanStateAsync().GetAwaiter().GetResult();
}
