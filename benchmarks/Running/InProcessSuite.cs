using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Filters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using FreeTierGen.Benchmarks.Reporting;
using Perfolizer.Horology;

namespace FreeTierGen.Benchmarks.Running;

/// <summary>
/// Classes of benchmarks that BenchmarkDotNet runs in this process. Each class measures one subject with a method for each contender,
/// named <c>Generated</c>, <c>Peer</c> and <c>Floor</c>, and gives two rows: <c>subject.time</c> in nanoseconds and
/// <c>subject.bytes</c>. The value of a parameter stands behind an at sign: <c>subject@100.time</c>.
/// </summary>
/// <remarks>
/// The machine's speed drifts, so the contenders are measured in turn, in short rounds, and compared within a round. The first round
/// lets the runtime optimise and is dropped.
/// </remarks>
internal abstract class InProcessSuite : Suite
{
    private const int SettlingRound = 0;

    /// <summary>The classes, each with <see cref="MeasuresAttribute"/>.</summary>
    protected abstract IEnumerable<Type> Benchmarks { get; }

    public override IEnumerable<Sample> Run(RunMode mode, Action<string> progress)
    {
        var config = Config(mode);
        var rounds = mode == RunMode.Quick ? 3 : 9;
        for (var round = SettlingRound; round <= rounds; round++)
        {
            foreach (var benchmark in Benchmarks)
            {
                progress($"{MeasuresAttribute.SubjectOf(benchmark)}, round {round} of {rounds}");
                var summary = BenchmarkRunner.Run(benchmark, config);
                if (summary.HasCriticalValidationErrors || summary.Reports.Length == 0)
                {
                    throw new SuiteFailedException($"{benchmark.Name} did not run: {string.Join(' ', summary.ValidationErrors)}");
                }

                foreach (var sample in summary.Reports.SelectMany(report => SamplesOf(report, round)).Where(_ => round != SettlingRound))
                {
                    yield return sample;
                }
            }
        }
    }

    /// <summary>The ids of the rows that a run measures.</summary>
    public IEnumerable<string> RowsOf(RunMode mode) => Benchmarks
        .SelectMany(benchmark => BenchmarkConverter.TypeToBenchmarks(benchmark, Config(mode)).BenchmarksCases)
        .Select(RowOf)
        .Distinct()
        .SelectMany(row => new[] { $"{row}.time", $"{row}.bytes" });

    private static IEnumerable<Sample> SamplesOf(BenchmarkReport report, int round)
    {
        var benchmark = report.BenchmarkCase;
        var row = RowOf(benchmark);
        var contender = Enum.Parse<Contender>(benchmark.Descriptor.WorkloadMethod.Name);
        if (!report.Success || report.ResultStatistics is not { } time)
        {
            throw new SuiteFailedException($"{row} did not run for {contender}.");
        }

        yield return new Sample($"{row}.time", contender, round, time.Median);
        yield return new Sample($"{row}.bytes", contender, round, BytesOf(report));
    }

    // Objects take multiples of eight bytes. What is over that was allocated by another thread: the figure is of the whole process.
    private static double BytesOf(BenchmarkReport report) =>
        report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) is { } bytes ? bytes - (bytes % 8) : double.NaN;

    /// <summary>What the ids of a benchmark's rows begin with.</summary>
    private static string RowOf(BenchmarkCase benchmark)
    {
        var subject = MeasuresAttribute.SubjectOf(benchmark.Descriptor.Type);
        return benchmark.Parameters.Count == 0 ? subject : $"{subject}@{benchmark.Parameters[0].Value}";
    }

    // The rows say what is left to the thorough run.
    private static bool IsDue(string row, RunMode mode) =>
        mode == RunMode.All || !Budgets.Rows.Any(budget => budget.IsThorough && budget.Id == $"{row}.time");

    private static ManualConfig Config(RunMode mode) =>
        ManualConfig.CreateEmpty()
            .AddJob(Job.Default
                .WithToolchain(InProcessEmitToolchain.DontLogOutput)
                .WithLaunchCount(1)
                .WithWarmupCount(2)
                .WithIterationCount(mode == RunMode.Quick ? 5 : 9)
                .WithIterationTime(TimeInterval.FromMilliseconds(mode == RunMode.Quick ? 50 : 150))
                .WithEvaluateOverhead(false))
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddFilter(new SimpleFilter(benchmark => IsDue(RowOf(benchmark), mode)))
            .AddLogger(NullLogger.Instance)
            .WithOptions(ConfigOptions.DisableLogFile)
            .WithArtifactsPath(Path.Combine(Locations.Artifacts, "bdn"));
}
