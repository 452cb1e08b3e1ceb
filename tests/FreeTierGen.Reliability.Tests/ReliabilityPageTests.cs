using System.Text.RegularExpressions;
using FreeTierGen.Reliability.Tests.Faults;
using FreeTierGen.Reliability.Tests.Page;
using FreeTierGen.Reliability.Tests.Running;
using FreeTierGen.Testing;

namespace FreeTierGen.Reliability.Tests;

/// <summary>docs/reliability.md says what the tests have seen, and names tests that there are.</summary>
[Collection(nameof(Matrix))]
public sealed partial class ReliabilityPageTests
{
    private const string Begin = "<!-- From here on the page is written by the tests: ACCEPT_SNAPSHOTS=1 dotnet test tests/FreeTierGen.Reliability.Tests -->\n";

    private static string PagePath => Path.Combine(Repository.Root, "docs", "reliability.md");

    [Fact]
    public async Task The_page_has_the_table_that_the_faults_make()
    {
        var results = new List<Result>();
        foreach (var fault in FaultList.All)
            results.AddRange(await Matrix.RunAsync(fault));
        var table = FaultTable.Of(results);
        var page = (await File.ReadAllTextAsync(PagePath)).ReplaceLineEndings("\n");
        var start = page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        Assert.True(start >= Begin.Length, $"{PagePath} has no place for the table.");

        if (Environment.GetEnvironmentVariable("ACCEPT_SNAPSHOTS") is "1" or "true" && !Repository.IsContinuousIntegration)
        {
            await File.WriteAllTextAsync(PagePath, page[..start] + table);
            return;
        }

        Assert.Equal(table, page[start..]);
    }

    [Fact]
    public void The_tests_that_the_page_names_exist()
    {
        var sources = Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*Tests.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .ToLookup(path => Path.GetFileNameWithoutExtension(path));
        var named = TestName().Matches(File.ReadAllText(PagePath)).ToList();

        Assert.NotEmpty(named);
        Assert.All(named, name => Assert.Contains(
            sources[name.Groups["class"].Value], path => File.ReadAllText(path).Contains($" {name.Groups["method"].Value}(", StringComparison.Ordinal)));
    }

    [GeneratedRegex("`(?<class>[A-Za-z0-9]+Tests)\\.(?<method>[A-Za-z0-9_]+)`")]
    private static partial Regex TestName();
}
