using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace FreeTierGen.Benchmarks.Running;

/// <summary>How BenchmarkDotNet runs a method in a round.</summary>
internal static class BenchmarkJobs
{
    private const int UnrollFactor = 16;

    // Collections between iterations would take longer than those do. A contender pays for its garbage as it goes.
    private static Job Round { get; } = Job.Default
        .WithToolchain(InProcessEmitToolchain.DontLogOutput)
        .WithLaunchCount(1)
        .WithEvaluateOverhead(false)
        .WithGcForce(false);

    /// <summary>The case in a round.</summary>
    /// <param name="benchmark">The case.</param>
    /// <param name="nanoseconds">What one call takes. It is known, so that no round has to find it out.</param>
    /// <param name="mode">How thoroughly to measure.</param>
    public static BenchmarkCase Measuring(BenchmarkCase benchmark, double nanoseconds, RunMode mode)
    {
        var calls = Math.Max(1, (int)(IterationTime(mode).TotalNanoseconds / nanoseconds));
        var unroll = calls < UnrollFactor ? 1 : UnrollFactor;
        var job = Round
            .WithInvocationCount(calls - (calls % unroll))
            .WithUnrollFactor(unroll)
            .WithWarmupCount(1)
            .WithIterationCount(4);
        return BenchmarkCase.Create(benchmark.Descriptor, job, benchmark.Parameters, benchmark.Config);
    }

    private static TimeSpan IterationTime(RunMode mode) => TimeSpan.FromMilliseconds(mode == RunMode.Quick ? 10 : 40);
}
