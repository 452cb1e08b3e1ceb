using FreeTierGen.Conformance.Tests.Results;
using FreeTierGen.Testing;

namespace FreeTierGen.Conformance.Tests;

/// <summary>What came of all cases is written down, for machines and for people.</summary>
public class SummaryTests
{
    [Fact]
    public async Task The_summary_is_written_and_the_documentation_shows_it()
    {
        ConformanceData.Directory("protocols");
        var summary = await ConformanceSummary.CollectAsync();

        var file = Repository.PathOf("artifacts", "conformance", "summary.json");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllTextAsync(file, summary.ToJson());

        var page = ConformanceTable.Of(summary, KnownGaps.Current);
        if (Environment.GetEnvironmentVariable("ACCEPT_SNAPSHOTS") is "1" or "true" && !Repository.IsContinuousIntegration)
        {
            await File.WriteAllTextAsync(ConformanceTable.FilePath, page);
        }

        var documented = (await File.ReadAllTextAsync(ConformanceTable.FilePath)).ReplaceLineEndings("\n");
        Assert.SkipUnless(ConformanceTable.IsOfThisData(documented), "docs/conformance.md is of other conformance data; the summary is written.");
        Assert.Equal(documented, page);
    }
}
