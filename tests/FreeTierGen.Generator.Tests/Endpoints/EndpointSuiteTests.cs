using FreeTierGen.Runtime.Endpoints;
using FreeTierGen.Testing;

namespace FreeTierGen.Generator.Tests.Endpoints;

/// <summary>Every endpoint test of the official suites and of AWS's models, run through generated and compiled resolvers.</summary>
public class EndpointSuiteTests
{
    private static readonly Lazy<Partitions> Known = new(() => Partitions.Parse(ConformanceData.ReadText("partitions.json")));

    public static TheoryData<string> Suites => Files("endpoint-rules");

    public static TheoryData<string> Models => Files("models");

    public static TheoryData<string> Diagrams => Files("endpoint-bdd");

    [SkippableTheory]
    [MemberData(nameof(Suites))]
    public void An_official_suite_of_the_rules_language_passes(string file) => AssertPasses("endpoint-rules", file);

    [SkippableTheory]
    [MemberData(nameof(Models))]
    public void All_endpoint_tests_of_a_model_pass(string file) => AssertPasses("models", file);

    [SkippableTheory]
    [MemberData(nameof(Diagrams))]
    public void All_endpoint_tests_of_a_model_with_a_decision_diagram_pass(string file) => AssertPasses("endpoint-bdd", file);

    private static void AssertPasses(string folder, string file)
    {
        var suite = EndpointSuite.Read(ConformanceData.ReadBytes(folder, file));
        Assert.NotEmpty(suite.Cases);

        var (compared, differences) = suite.Run(Known.Value);

        Assert.Equal(suite.Cases.Count, compared);
        Assert.True(differences.Count == 0, $"{differences.Count} of {compared} differ:\n{string.Join("\n\n", differences.Take(5))}");
    }

    private static TheoryData<string> Files(string folder)
    {
        var path = Path.Combine(ConformanceData.Root, folder);
        return Directory.Exists(path)
            ? [.. Directory.EnumerateFiles(path, "*.json").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)]
            : ["absent.json"];
    }
}
