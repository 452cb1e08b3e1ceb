using System.Text.Json.Nodes;
using FreeTierGen.Runtime.Endpoints;
using FreeTierGen.Testing;

namespace FreeTierGen.Generator.Tests.Endpoints;

/// <summary>Our rule set for FreeTier is written in another way than the official one. Both have to decide alike.</summary>
public class FreeTierRulesTests
{
    private const string FileName = "freetier-2023-09-07.json";

    [Fact]
    public void All_endpoint_tests_of_our_own_model_pass()
    {
        var (compared, differences) = Ours().Run(Partitions.Default);

        Assert.InRange(compared, 30, 100);
        Assert.True(differences.Count == 0, string.Join("\n\n", differences));
    }

    [Theory]
    [InlineData("partitions.json")]
    [InlineData("partitions-2026-08.json")]
    public void Both_rule_sets_resolve_the_endpoint_tests_of_both_models_alike(string partitions)
    {
        var official = Official();
        var ours = Ours();

        AssertAlike(partitions, official, ours, [.. Parameters(official), .. Parameters(ours)]);
    }

    [Theory]
    [InlineData("partitions.json")]
    [InlineData("partitions-2026-08.json")]
    public void Both_rule_sets_resolve_every_Region_of_every_partition_alike(string partitions)
    {
        var cases = new List<JsonObject>();
        foreach (var region in Regions(partitions))
        {
            cases.Add(new JsonObject { ["Region"] = region });
            cases.Add(new JsonObject { ["Region"] = region, ["UseFIPS"] = false });
            cases.Add(new JsonObject { ["Region"] = region, ["UseFIPS"] = true });
            cases.Add(new JsonObject { ["Region"] = region, ["Endpoint"] = "https://free-tier.internal.example" });
        }

        Assert.True(cases.Count > 100, $"There are {cases.Count} cases.");
        AssertAlike(partitions, Official(), Ours(), cases);
    }

    private static void AssertAlike(string partitions, EndpointSuite official, EndpointSuite ours, IReadOnlyList<JsonObject> cases)
    {
        var known = Partitions.Parse(ConformanceData.ReadText(partitions));
        var theirResolver = new GeneratedResolver(official.Generate().Values, known);
        var ourResolver = new GeneratedResolver(ours.Generate().Values, known);
        var differences = new List<string>();
        foreach (var parameters in cases)
        {
            var expected = EndpointSuite.Outcome(theirResolver, parameters);
            var actual = EndpointSuite.Outcome(ourResolver, parameters);
            if (!JsonNode.DeepEquals(expected, actual))
                differences.Add($"{parameters.ToJsonString()}\nofficial {expected.ToJsonString()}\nours     {actual.ToJsonString()}");
        }

        Assert.True(differences.Count == 0, string.Join("\n\n", differences));
    }

    private static IEnumerable<JsonObject> Parameters(EndpointSuite suite) => suite.Cases.Select(test => test["params"]?.AsObject() ?? []);

    private static IEnumerable<string> Regions(string partitions) =>
        JsonNode.Parse(ConformanceData.ReadText(partitions))!["partitions"]!.AsArray()
            .SelectMany(partition => partition!["regions"]!.AsObject().Select(region => region.Key));

    private static EndpointSuite Ours() => EndpointSuite.Read(File.ReadAllBytes(Repository.PathOf("models", FileName)));

    private static EndpointSuite Official() => EndpointSuite.Read(ConformanceData.ReadBytes("models", FileName));
}
