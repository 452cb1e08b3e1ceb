using System.Collections.Concurrent;
using FreeTierGen.Conformance.Tests.Results;
using FreeTierGen.Generator.Tests.Endpoints;
using FreeTierGen.Runtime.Endpoints;
using FreeTierGen.Testing;

namespace FreeTierGen.Conformance.Tests.Endpoints;

/// <summary>The endpoint tests of the conformance data, and how they ended. Each file is run once a process.</summary>
internal static class EndpointFolders
{
    private static readonly Lazy<Partitions> Known = new(() => Partitions.Parse(ConformanceData.ReadText("partitions.json")));
    private static readonly ConcurrentDictionary<(string Folder, string File), Lazy<EndpointRun>> Runs = new();

    private static readonly ConcurrentDictionary<(string Folder, string File), Lazy<OperationInputRun>> InputRuns = new();

    /// <summary>All files with endpoint tests.</summary>
    public static IReadOnlyList<(string Folder, string File)> Files { get; } =
    [
        .. FilesOf("endpoint-bdd"),
        .. FilesOf("endpoint-rules"),
        .. FilesOf("models"),
    ];

    /// <summary>What came of a file's tests.</summary>
    public static EndpointRun RunOf(string folder, string file)
        => Runs.GetOrAdd((folder, file), _ => new Lazy<EndpointRun>(() => Run(folder, file))).Value;

    /// <summary>What came of a file's tests, in numbers; a file that cannot be run fails as a whole.</summary>
    public static Counts CountsOf(string folder, string file)
    {
        try
        {
            var run = RunOf(folder, file);
            return new Counts(run.Outcomes.Count - run.Differences.Count, run.Differences.Count, 0);
        }
        catch (Exception)
        {
            return new Counts(0, 1, 0);
        }
    }

    /// <summary>What came of the inputs of a file's tests.</summary>
    public static OperationInputRun InputRunOf(string folder, string file)
        => InputRuns.GetOrAdd((folder, file), _ => new Lazy<OperationInputRun>(() => RunInputs(folder, file))).Value;

    /// <summary>What came of the inputs of a file's tests, in numbers; null where it has none.</summary>
    public static Counts? InputCountsOf(string folder, string file)
    {
        try
        {
            var run = InputRunOf(folder, file);
            var failed = run.Differences.Count;
            return run.Count == 0 ? null : new Counts(run.Count - run.NotRun.Count - failed, failed, run.NotRun.Count);
        }
        catch (Exception)
        {
            return new Counts(0, 1, 0);
        }
    }

    /// <summary>The inputs that are not run, of all files.</summary>
    public static IEnumerable<string> InputsNotRun()
        => Files.SelectMany(item => NotRunOf(item.Folder, item.File).Select(reason => $"{item.Folder}/{Path.GetFileNameWithoutExtension(item.File)}: {reason}"));

    // A file that can't be run is counted as one that failed.
    private static IReadOnlyList<string> NotRunOf(string folder, string file)
    {
        try
        {
            return InputRunOf(folder, file).NotRun;
        }
        catch (Exception)
        {
            return [];
        }
    }

    private static OperationInputRun RunInputs(string folder, string file)
        => new OperationInputSuite(ConformanceData.ReadText(folder, file), Known.Value).Run();

    private static EndpointRun Run(string folder, string file)
    {
        var suite = EndpointSuite.Read(ConformanceData.ReadBytes(folder, file));
        return new EndpointRun(suite.Cases.Count, suite.Outcomes(Known.Value));
    }

    private static IEnumerable<(string Folder, string File)> FilesOf(string folder)
    {
        var path = Path.Combine(ConformanceData.Root, folder);
        return Directory.Exists(path)
            ? Directory.EnumerateFiles(path, "*.json").Select(file => (folder, Path.GetFileName(file))).Order()
            : [];
    }
}

/// <summary>What came of the endpoint tests of a file.</summary>
internal sealed record EndpointRun(int Cases, IReadOnlyList<EndpointOutcome> Outcomes)
{
    public IReadOnlyList<string> Differences { get; } = [.. Outcomes.Select(outcome => outcome.Difference()).OfType<string>()];
}

/// <summary>
/// What came of the inputs in the endpoint tests of a file. Not run are operations that no client has yet, and inputs that leave out
/// what the endpoint depends on.
/// </summary>
internal sealed record OperationInputRun(IReadOnlyList<string> NotRun, IReadOnlyList<EndpointOutcome> Outcomes)
{
    public int Count => NotRun.Count + Outcomes.Count;

    public IReadOnlyList<string> Differences { get; } = [.. Outcomes.Select(outcome => outcome.Difference()).OfType<string>()];
}
