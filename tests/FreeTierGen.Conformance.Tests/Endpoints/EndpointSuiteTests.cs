using FreeTierGen.Testing;

namespace FreeTierGen.Conformance.Tests.Endpoints;

/// <summary>Every endpoint test of the official suites and of AWS's models, run through generated and compiled resolvers.</summary>
public class EndpointSuiteTests
{
    public static TheoryData<string, string> Files
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (folder, file) in EndpointFolders.Files)
            {
                data.Add(folder, file);
            }

            if (!data.Any())
            {
                data.Add("endpoint-rules", "absent.json");
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void All_endpoint_tests_of_a_file_pass(string folder, string file)
    {
        ConformanceData.File(folder, file);

        var run = EndpointFolders.RunOf(folder, file);

        Assert.Equal(run.Cases, run.Outcomes.Count);
        Assert.True(run.Differences.Count == 0, $"{run.Differences.Count} of {run.Cases} differ:\n{string.Join("\n\n", run.Differences.Take(5))}");
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Operations_find_the_endpoints_of_a_file(string folder, string file)
    {
        ConformanceData.File(folder, file);

        var run = EndpointFolders.InputRunOf(folder, file);

        Assert.True(run.Differences.Count == 0, $"{run.Differences.Count} of {run.Count} differ:\n{string.Join("\n\n", run.Differences.Take(5))}");
    }
}
