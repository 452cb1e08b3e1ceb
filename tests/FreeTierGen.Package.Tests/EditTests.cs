using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.Json.Nodes;

namespace FreeTierGen.Package.Tests;

/// <summary>What happens to a project between builds.</summary>
[Collection(FeedDefinition.Name)]
public sealed class EditTests(Feed feed)
{
    // What Windows opens without asking has 259 characters; a user's folder has some of them.
    private const int LongestPath = 165;

    [Fact]
    public void What_changes_in_the_model_changes_in_the_client_and_what_does_not_is_not_built_again()
    {
        using var stranger = new Stranger(feed)
            .Project("Library.csproj", Programs.Model + feed.Reference(), output: "Library")
            .Write("freetier.json", Stranger.FreeTier);

        var first = TypesOf(stranger.Builds());
        Assert.Contains("UpgradeAccountPlanRequest", first);

        var assembly = Path.Combine(stranger.Folder, "bin", "Debug", "net10.0", "Library.dll");
        var built = File.ReadAllBytes(assembly);
        var output = stranger.Succeed("build", "--nologo", "-v", "n", "-nodeReuse:false");
        Assert.Contains("Skipping target \"CoreCompile\"", output, StringComparison.Ordinal);
        Assert.Equal(built, File.ReadAllBytes(assembly));

        var model = JsonNode.Parse(Stranger.FreeTier)!;
        var operations = model["shapes"]!.AsObject().Single(shape => (string?)shape.Value!["type"] == "service").Value!["operations"]!.AsArray();
        operations.Remove(operations.Single(operation => ((string)operation!["target"]!).EndsWith("#UpgradeAccountPlan", StringComparison.Ordinal)));
        stranger.Write("freetier.json", model.ToJsonString());

        var without = TypesOf(stranger.Builds());
        Assert.DoesNotContain("UpgradeAccountPlanRequest", without);
        Assert.Contains("GetAccountPlanStateRequest", without);
    }

    [Fact]
    public void Generated_files_can_be_kept_where_paths_are_short()
    {
        using var stranger = new Stranger(feed)
            .Project("Library.csproj", Programs.Model + feed.Reference(), "<EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>", output: "Library")
            .Write("freetier.json", Stranger.FreeTier);

        var files = stranger.Builds().FilesBelow("obj").Where(file => file.EndsWith(".g.cs", StringComparison.Ordinal)).ToList();

        Assert.Contains(files, file => file.EndsWith("FreeTierClient.g.cs", StringComparison.Ordinal));
        Assert.All(files, file => Assert.InRange(file.Length, 1, LongestPath));
    }

    private static HashSet<string> TypesOf(Stranger stranger)
    {
        using var file = File.OpenRead(Path.Combine(stranger.Folder, "bin", "Debug", "net10.0", "Library.dll"));
        using var image = new PEReader(file);
        var metadata = image.GetMetadataReader();
        return [.. metadata.TypeDefinitions.Select(type => metadata.GetString(metadata.GetTypeDefinition(type).Name))];
    }
}
