using FreeTierGen.Testing;

namespace FreeTierGen.Runtime.Tests.Interceptors;

/// <summary>The page on logs, traces and metrics, whose tables tests hold.</summary>
internal static class ObservabilityPage
{
    private static readonly string Page = File.ReadAllText(Repository.PathOf("docs", "observability.md"));

    /// <summary>The rows of the table whose header begins so.</summary>
    public static IEnumerable<string> Rows(string header) =>
        Page[Page.IndexOf(header, StringComparison.Ordinal)..].Split('\n').Skip(2).TakeWhile(static line => line.StartsWith('|'));
}
