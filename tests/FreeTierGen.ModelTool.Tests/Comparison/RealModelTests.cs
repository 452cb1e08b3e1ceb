using FreeTierGen.ModelTool.Comparison;

namespace FreeTierGen.ModelTool.Tests.Comparison;

/// <summary>Models that AWS has published.</summary>
public sealed class RealModelTests
{
    [Fact]
    public void Releases_of_a_model_are_told_apart()
    {
        var compared = 0;
        foreach (var previous in Directory.GetFiles(ConformanceData.Directory("models-previous"), "*.json"))
        {
            if (!ConformanceData.Exists("models", Path.GetFileName(previous)))
            {
                continue;
            }

            var (old, @new) = (File.ReadAllText(previous), ConformanceData.ReadText("models", Path.GetFileName(previous)));
            var forwards = Comparing.Compare(old, @new);
            var backwards = Comparing.Compare(@new, old);

            // What one direction adds, the other takes away, which breaks callers.
            Assert.NotEmpty(forwards);
            Assert.Equal(Names(forwards, ChangeKind.Added), Names(backwards, ChangeKind.Removed));
            Assert.Equal(Names(forwards, ChangeKind.Removed), Names(backwards, ChangeKind.Added));
            Assert.All(backwards.Where(change => change.Kind == ChangeKind.Removed), change => Assert.Equal(Impact.Breaking, change.Impact));
            compared++;
        }

        Assert.True(compared > 0 || !Directory.EnumerateFiles(ConformanceData.Directory("models-previous")).Any());
    }

    [Fact]
    public void Nothing_is_said_of_a_model_and_itself()
    {
        // Each model takes as long as its generation.
        foreach (var path in Directory.GetFiles(ConformanceData.Directory("models"), "*.json").OrderBy(path => new FileInfo(path).Length).Take(8))
        {
            var model = File.ReadAllText(path);
            Assert.Empty(Comparing.Compare(model, model));
        }
    }

    [Fact]
    public void An_operation_that_a_model_loses_is_told_with_all_that_only_it_needs()
    {
        var old = File.ReadAllText(Repository.PathOf("models", "freetier-2023-09-07.json"));
        var model = System.Text.Json.Nodes.JsonNode.Parse(old)!;
        var operations = model["shapes"]!["com.amazonaws.freetier#AWSFreeTierService"]!["operations"]!.AsArray();
        operations.Remove(operations.Single(item => ((string)item!["target"]!).EndsWith("#UpgradeAccountPlan", StringComparison.Ordinal)));

        var changes = Comparing.Compare(old, model.ToJsonString());

        Assert.All(changes, change => Assert.Equal((ChangeKind.Removed, Impact.Breaking), (change.Kind, change.Impact)));
        Assert.Equal("operation UpgradeAccountPlan", $"{changes[0].Subject} {changes[0].Name}");
        Assert.Contains(changes, change => change.Name == "UpgradeAccountPlanRequest");
    }

    private static List<string> Names(IEnumerable<ModelChange> changes, ChangeKind kind) =>
        [.. changes.Where(change => change.Kind == kind).Select(change => change.Name).Order(StringComparer.Ordinal)];
}
