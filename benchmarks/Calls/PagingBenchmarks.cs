using Acme.FreeTier;
using BenchmarkDotNet.Attributes;
using FreeTierGen.Benchmarks.Floor.FreeTier;
using FreeTierGen.Benchmarks.Running;

namespace FreeTierGen.Benchmarks.Calls;

/// <summary>A thousand rows in pages, looked at one after the other.</summary>
[Measures("call.paging")]
public class PagingBenchmarks
{
    private readonly FreeTierClient _generated = FreeTierClients.Generated(new PreparedHandler(FreeTierAnswers.UsagePages));
    private readonly HandWrittenFreeTier _floor = FreeTierClients.HandWritten(new PreparedHandler(FreeTierAnswers.UsagePages));

    private static GetFreeTierUsageRequest Request => new() { MaxResults = FreeTierAnswers.PageSize };

    [Benchmark]
    public double Generated() => GeneratedAsync().GetAwaiter().GetResult();

    [Benchmark]
    public double Floor() => FloorAsync().GetAwaiter().GetResult();

    private async Task<double> GeneratedAsync()
    {
        var sum = 0d;
        await foreach (var usage in _generated.GetFreeTierUsageItemsAsync(Request).ConfigureAwait(false))
        {
            sum += usage.ActualUsageAmount;
        }

        return sum;
    }

    private async Task<double> FloorAsync()
    {
        var sum = 0d;
        await _floor.ForEachFreeTierUsageAsync(Request, usage => sum += usage.ActualUsageAmount).ConfigureAwait(false);
        return sum;
    }
}
