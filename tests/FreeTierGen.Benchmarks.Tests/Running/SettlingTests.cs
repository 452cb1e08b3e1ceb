using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using FreeTierGen.Benchmarks.Running;

namespace FreeTierGen.Benchmarks.Tests.Running;

public sealed class SettlingTests
{
    [Fact]
    public void A_method_settles_with_its_parameter_after_its_setup()
    {
        Assert.All(Settling.Settle(Cases()), time => Assert.InRange(time, double.Epsilon, double.MaxValue));

        Assert.Equal([1, 3], Waiting.Called.Order());
    }

    [Theory]
    [InlineData(0.4, 25_000_000, 16)]
    [InlineData(1_000, 10_000, 16)]
    [InlineData(1_001, 9_984, 16)]
    [InlineData(1_500_000, 6, 1)]
    [InlineData(1e9, 1, 1)]
    public void An_iteration_calls_as_often_as_fills_its_time(double nanoseconds, int calls, int unroll)
    {
        var run = BenchmarkJobs.Measuring(Cases()[0], nanoseconds, RunMode.Quick).Job.Run;

        Assert.Equal(calls, run.InvocationCount);
        Assert.Equal(unroll, run.UnrollFactor);
    }

    private static BenchmarkCase[] Cases()
        => BenchmarkConverter.TypeToBenchmarks(typeof(Waiting), ManualConfig.CreateEmpty()).BenchmarksCases;

    /// <summary>A benchmark that says what it was called with.</summary>
    public class Waiting
    {
        private int _milliseconds;

        internal static HashSet<int> Called { get; } = [];

        [Params(1, 3)]
        public int Milliseconds { get; set; }

        [GlobalSetup]
        public void Prepare() => _milliseconds = Milliseconds;

        [Benchmark]
        public int Generated()
        {
            Called.Add(_milliseconds);
            Thread.Sleep(_milliseconds);
            return _milliseconds;
        }
    }
}
