using FreeTierGen.Testing;

namespace FreeTierGen.Conformance.Tests.JmesPath;

/// <summary>The official suite of JMESPath, on expressions that are compiled to C#.</summary>
public class JmesPathSuiteTests
{
    [Fact]
    public void Every_case_gives_what_it_should_or_says_why_it_is_not_supported()
    {
        ConformanceData.Directory("jmespath");

        var failures = JmesPathFolder.Results.Where(result => result.Failure is not null).Select(result => $"{result.Case}: {result.Failure}").ToList();

        Assert.True(failures.Count == 0, $"{failures.Count} failed\n{string.Join('\n', failures.Take(40))}");
    }
}
