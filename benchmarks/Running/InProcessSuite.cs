using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Filters;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using FreeTierGen.Benchmarks.Reporting;

namespace FreeTierGen.Benchmarks.Running;

/// <summary>
/// Classes of benchmarks that BenchmarkDotNet runs in this process. Each class measures one subject with a method for each contender,
/// named <c>Generated</c>, <c>Peer</c> and <c>Floor</c>, and gives two rows: <c>subject.time</c> in nanoseconds and
/// <c>subject.bytes</c>. The value of a parameter stands behind an at sign: <c>subject@100.time</c>.
/// </summary>
/// <remarks>
/// The machine's speed drifts, so the contenders are measured in turn, in short rounds, and compared within a round. Rounds before those
/// let the runtime optimise, until nothing becomes faster.
/// </remarks>
internal abstract class InProcessSuite : Suite
{
    /// <summary>The classes, each with <see cref="MeasuresAttribute"/>.</summary>
    protected abstract IEnumerable<Type> Benchmarks { get; }

    /// <summary>Whether ratios are near their budgets, so that it takes more rounds to tell.</summary>
    protected virtual bool IsClose => false;

    public override IEnumerable<Sample> Run(RunMode mode, Action<string> progress)
    {
        progress("settling");
        var benchmarks = Benchmarks.Select(benchmark => CasesOf(benchmark, mode)).ToList();
        var settled = Settling.Settle(benchmarks.SelectMany(benchmark => benchmark.BenchmarksCases));
        var next = 0;
        var measured = benchmarks
            .Select(benchmark => new BenchmarkRunInfo(
                [.. benchmark.BenchmarksCases.Select(one => BenchmarkJobs.Measuring(one, settled[next++], mode))], benchmark.Type, benchmark.Config))
            .ToArray();
        var rounds = (mode, IsClose) switch
        {
            (RunMode.Quick, false) => 7,
            (RunMode.Quick, true) => 17,
            (_, false) => 21,
            _ => 31,
        };
        for (var round = 1; round <= rounds; round++)
        {
            progress($"round {round} of {rounds}");
            foreach (var sample in Execute(measured).SelectMany(report => SamplesOf(report, round)))
            {
                yield return sample;
            }
        }
    }

    /// <summary>The ids of the rows that a run measures.</summary>
    public IEnumerable<string> RowsOf(RunMode mode) => Benchmarks
        .SelectMany(benchmark => CasesOf(benchmark, mode).BenchmarksCases)
        .Select(RowOf)
        .Distinct()
        .SelectMany(row => new[] { $"{row}.time", $"{row}.bytes" });

    private static List<BenchmarkReport> Execute(BenchmarkRunInfo[] benchmarks)
    {
        var summaries = BenchmarkRunner.Run(benchmarks);
        var reports = summaries.SelectMany(summary => summary.Reports).ToList();
        if (reports.Count == 0 || summaries.Any(summary => summary.HasCriticalValidationErrors))
        {
            throw new SuiteFailedException("Benchmarks did not run: " + string.Join(' ', summaries.SelectMany(summary => summary.ValidationErrors)));
        }

        var failed = reports.Where(report => !report.Success || report.ResultStatistics is null).Select(report => report.BenchmarkCase).ToList();
        return failed.Count == 0
            ? reports
            : throw new SuiteFailedException("These benchmarks failed: " + string.Join(", ", failed.Select(benchmark => benchmark.DisplayInfo)));
    }

    private static BenchmarkRunInfo CasesOf(Type benchmark, RunMode mode) => BenchmarkConverter.TypeToBenchmarks(
        benchmark,
        ManualConfig.CreateEmpty()
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddFilter(new SimpleFilter(benchmark => IsDue(RowOf(benchmark), mode)))
            .AddLogger(NullLogger.Instance)
            .WithOptions(ConfigOptions.DisableLogFile)
            .WithArtifactsPath(Path.Combine(Locations.Artifacts, "bdn")));

    private static IEnumerable<Sample> SamplesOf(BenchmarkReport report, int round)
    {
        var benchmark = report.BenchmarkCase;
        var row = RowOf(benchmark);
        var contender = Enum.Parse<Contender>(benchmark.Descriptor.WorkloadMethod.Name);

        // What else the machine does only adds, and does so for a part of a round.
        yield return new Sample($"{row}.time", contender, round, report.ResultStatistics!.Min);
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
}
