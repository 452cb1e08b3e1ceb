using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FreeTierGen.Testing;

namespace FreeTierGen.Conformance.Tests.Results;

/// <summary>Writes <c>docs/conformance.md</c>: the summary for people, and what the known gaps are.</summary>
internal static class ConformanceTable
{
    private const string DataMark = "Data: ";

    public static string FilePath => Repository.PathOf("docs", "conformance.md");

    /// <summary>The page for what came of the data's cases.</summary>
    public static string Of(ConformanceSummary summary, KnownGaps gaps)
    {
        var text = new StringBuilder();
        text.Append(
            """
            # Conformance

            What generated clients make of the official Smithy and AWS suites. `tests/FreeTierGen.Conformance.Tests` runs every case
            against code that the generator made of the suite's own model, and fails where this page differs from what it counted.
            `ACCEPT_SNAPSHOTS=1 dotnet test tests/FreeTierGen.Conformance.Tests` writes the page anew; the same numbers are in
            `artifacts/conformance/summary.json`. Not run are cases for servers, inputs
            of endpoint tests that state less than their outcome depends on (listed below), JMESPath expressions that the generator reports as not supported,
            and the known gaps below. Benchmarks of JMESPath name no result; they pass where they are evaluated without an error.

            | Suite | Cases | Passed | Failed | Not run |
            | --- | --- | ---: | ---: | ---: |

            """.ReplaceLineEndings("\n"));
        var total = default(Counts);
        foreach (var (suite, kinds) in summary.Suites)
        {
            foreach (var (kind, counts) in kinds)
            {
                total += counts;
                text.Append(Row(suite, kind, counts, summary.Awaits(suite, kind) ? "no client yet" : null));
            }
        }

        text.Append(Row("**all**", "", total));
        text.Append("\n## Known gaps\n\n");
        foreach (var (gap, reason) in gaps.All.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"- `{gap}`: {reason}\n");
        }

        text.Append("\n## Inputs of endpoint tests that are not run\n\n");
        foreach (var input in summary.InputsNotRun)
        {
            text.Append(CultureInfo.InvariantCulture, $"- {input}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"\n{DataMark}`{DataId()}`\n");
        return text.ToString();
    }

    /// <summary>Whether a page was made of the data that is there now.</summary>
    public static bool IsOfThisData(string page) => page.Contains($"{DataMark}`{DataId()}`", StringComparison.Ordinal);

    private static string Row(string suite, string kind, Counts counts, string? reason = null)
        => string.Create(
            CultureInfo.InvariantCulture,
            $"| {suite} | {kind} | {counts.Passed} | {counts.Failed} | {counts.Skipped}{(reason is null ? "" : ": " + reason)} |\n");

    // Names and lengths tell one set of data from another; the content itself is tens of megabytes.
    private static string DataId()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Directory.EnumerateFiles(ConformanceData.Root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var line = string.Create(
                CultureInfo.InvariantCulture, $"{Path.GetRelativePath(ConformanceData.Root, file).Replace('\\', '/')} {new FileInfo(file).Length}\n");
            hash.AppendData(Encoding.UTF8.GetBytes(line));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }
}
