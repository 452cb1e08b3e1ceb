using System.Collections.Concurrent;
using System.Text.Json;
using FreeTierGen.Testing;

namespace FreeTierGen.Conformance.Tests.Suites;

/// <summary>The protocol suites of the conformance data, and how their cases ended. Each case is run once a process.</summary>
internal static class SuiteFolder
{
    private static readonly Lazy<IReadOnlyList<ProtocolSuite>> Read = new(ReadAll);
    private static readonly ConcurrentDictionary<(string Suite, string Kind, string Id), Lazy<Task<IReadOnlyList<string>>>> Results = new();

    /// <summary>All suites, by name; none where there is no data.</summary>
    public static IReadOnlyList<ProtocolSuite> All => Read.Value;

    /// <summary>The suite of this name.</summary>
    public static ProtocolSuite Suite(string name) => All.Single(suite => suite.Name == name);

    /// <summary>What failed of a case; empty where it passes.</summary>
    public static Task<IReadOnlyList<string>> ResultOf(ProtocolSuite suite, SuiteCase item)
        => Results.GetOrAdd((suite.Name, item.Kind, item.Id), _ => new Lazy<Task<IReadOnlyList<string>>>(() => RunAsync(suite, item))).Value;

    /// <summary>Runs a case, whether or not it was run before. An exception is a failure like others.</summary>
    public static async Task<IReadOnlyList<string>> RunAsync(ProtocolSuite suite, SuiteCase item)
    {
        try
        {
            return await item.RunAsync(suite.Client);
        }
        catch (Exception exception)
        {
            return [exception.ToString()];
        }
    }

    /// <summary>All cases that the files state, found without the generator's reader: kind, id and protocol.</summary>
    public static IEnumerable<string> Stated()
    {
        foreach (var file in Files())
        {
            using var document = JsonDocument.Parse(File.ReadAllText(file));
            foreach (var shape in document.RootElement.GetProperty("shapes").EnumerateObject())
            {
                if (!shape.Value.TryGetProperty("traits", out var traits))
                {
                    continue;
                }

                foreach (var trait in traits.EnumerateObject().Where(trait => trait.Name.StartsWith(ProtocolSuite.TestNamespace, StringComparison.Ordinal)))
                {
                    foreach (var item in trait.Value.ValueKind == JsonValueKind.Array ? trait.Value.EnumerateArray() : default)
                    {
                        if (item.ValueKind == JsonValueKind.Object && item.TryGetProperty("protocol", out var protocol))
                        {
                            yield return $"{trait.Name[ProtocolSuite.TestNamespace.Length..]} {item.GetProperty("id")} of {protocol}";
                        }
                    }
                }
            }
        }
    }

    private static List<ProtocolSuite> ReadAll()
        => [.. Files().SelectMany(file => ProtocolSuite.Read(Path.GetFileNameWithoutExtension(file), File.ReadAllText(file)))];

    private static IEnumerable<string> Files()
    {
        var folder = Path.Combine(ConformanceData.Root, "protocols");
        return Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal) : [];
    }
}
