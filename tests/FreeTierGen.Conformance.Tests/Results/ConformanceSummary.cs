using System.Text;
using System.Text.Json;
using FreeTierGen.Conformance.Tests.Endpoints;
using FreeTierGen.Conformance.Tests.JmesPath;
using FreeTierGen.Conformance.Tests.Signing;
using FreeTierGen.Conformance.Tests.Suites;

namespace FreeTierGen.Conformance.Tests.Results;

/// <summary>What came of all cases, by suite and kind of case.</summary>
internal sealed class ConformanceSummary
{
    private readonly SortedDictionary<string, SortedDictionary<string, Counts>> _suites = new(StringComparer.Ordinal);

    /// <summary>The counts by suite and kind, both in ordinal order.</summary>
    public IReadOnlyDictionary<string, SortedDictionary<string, Counts>> Suites => _suites;

    private HashSet<string> SuitesWithoutClient { get; init; } = [];

    /// <summary>The inputs of endpoint tests that are not run, each with its suite and the reason.</summary>
    public IReadOnlyList<string> InputsNotRun { get; init; } = [];

    /// <summary>Runs whatever has not been run yet, and counts.</summary>
    public static async Task<ConformanceSummary> CollectAsync()
    {
        var summary = new ConformanceSummary
        {
            SuitesWithoutClient = SuiteFolder.All.Where(suite => !suite.Protocol.IsSupported).Select(NameOf).ToHashSet(StringComparer.Ordinal),
            InputsNotRun = [.. EndpointFolders.InputsNotRun()],
        };
        foreach (var suite in SuiteFolder.All)
        {
            foreach (var item in suite.Cases)
            {
                var isRun = suite.Protocol.IsSupported && item.WhySkipped is null;
                var passes = isRun && (await SuiteFolder.ResultOf(suite, item)).Count == 0;
                summary.Add(NameOf(suite), item.Kind, new Counts(passes ? 1 : 0, isRun && !passes ? 1 : 0, isRun ? 0 : 1));
            }
        }

        foreach (var (folder, file) in EndpointFolders.Files)
        {
            summary.Add($"{folder}/{Path.GetFileNameWithoutExtension(file)}", "endpointTests", EndpointFolders.CountsOf(folder, file));
            if (EndpointFolders.InputCountsOf(folder, file) is { } inputs)
            {
                summary.Add($"{folder}/{Path.GetFileNameWithoutExtension(file)}", "operationInputs", inputs);
            }
        }

        foreach (var (suite, counts) in JmesPathFolder.Counts())
        {
            summary.Add(suite, "expressions", counts);
        }

        foreach (var (suite, kind, counts) in SigV4Folder.Counts())
        {
            summary.Add(suite, kind, counts);
        }

        return summary;
    }

    /// <summary>Whether cases of a kind would be run if the generator made a client for their suite's protocol.</summary>
    public bool Awaits(string suite, string kind) => kind is SuiteCase.Requests or SuiteCase.Responses && SuitesWithoutClient.Contains(suite);

    private static string NameOf(ProtocolSuite suite) => "protocols/" + suite.Name;

    public void Add(string suite, string kind, Counts counts)
    {
        if (!_suites.TryGetValue(suite, out var kinds))
        {
            _suites[suite] = kinds = new(StringComparer.Ordinal);
        }

        kinds[kind] = kinds.GetValueOrDefault(kind) + counts;
    }

    /// <summary><c>{suite: {kind: {passed, failed, skipped}}}</c>.</summary>
    public string ToJson()
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true }))
        {
            writer.WriteStartObject();
            foreach (var (suite, kinds) in _suites)
            {
                writer.WriteStartObject(suite);
                foreach (var (kind, counts) in kinds)
                {
                    writer.WriteStartObject(kind);
                    writer.WriteNumber("passed", counts.Passed);
                    writer.WriteNumber("failed", counts.Failed);
                    writer.WriteNumber("skipped", counts.Skipped);
                    writer.WriteEndObject();
                }

                writer.WriteEndObject();
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }
}
