using FreeTierGen.Benchmarks.Loopback;

namespace FreeTierGen.Benchmarks.Tests.Loopback;

/// <summary>What a round costs. Nothing else runs meanwhile: what it allocates is counted for the whole process.</summary>
[Collection(Name)]
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class RoundCostTests
{
    private const string Name = "alone";

    [Fact]
    public void What_one_process_writes_another_reads()
    {
        var cost = new RoundCost(1234.56789, 1e10 / 3);

        Assert.Equal(cost, RoundCost.Parse(cost.ToString()));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(CallerPool.Size)]
    [InlineData(1000)]
    public async Task As_many_calls_are_made_as_asked_for(int calls)
    {
        var made = 0;
        await CallerPool.RunAsync(calls, () =>
        {
            Interlocked.Increment(ref made);
            return Task.CompletedTask;
        });

        Assert.Equal(calls, made);
    }

    [Fact]
    public async Task Callers_call_at_the_same_time()
    {
        var calling = 0;
        var all = new TaskCompletionSource();
        await CallerPool.RunAsync(CallerPool.Size, () =>
        {
            if (Interlocked.Increment(ref calling) == CallerPool.Size)
            {
                all.SetResult();
            }

            return all.Task;
        }).WaitAsync(TimeSpan.FromMinutes(10));

        Assert.Equal(CallerPool.Size, calling);
    }

    [Fact]
    public async Task The_cost_is_that_of_one_call()
    {
        var cost = await RoundCost.OfAsync(1_000, () =>
        {
            GC.KeepAlive(new byte[10_000]);
            return Task.CompletedTask;
        });

        Assert.InRange(cost.Bytes, 10_000, 12_000);
        Assert.True(cost.Nanoseconds > 0);
    }
}
