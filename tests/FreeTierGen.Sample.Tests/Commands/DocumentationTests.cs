using System.Reflection;
using System.Text.Json.Nodes;

namespace FreeTierGen.Sample.Tests.Commands;

/// <summary>docs/sample.md promises JSON to scripts; this holds the tool to it.</summary>
public class DocumentationTests
{
    [Theory]
    [InlineData("status")]
    [InlineData("activities")]
    [InlineData("usage")]
    public Task What_a_command_prints_has_the_documented_properties(string command) => AssertAsDocumentedAsync(command, command);

    [Fact]
    public async Task What_activity_prints_has_the_documented_properties()
    {
        JsonNode list = (await ToolProcess.RunAsync("activities", "--json")).Json;
        await AssertAsDocumentedAsync("activity ID", "activity", (string)list["activities"]![0]!["activityId"]!);
    }

    [Fact]
    public Task What_upgrade_prints_has_the_documented_properties() => AssertAsDocumentedAsync("upgrade", "upgrade", "--yes");

    [Fact]
    public async Task Every_command_and_option_of_the_help_is_documented()
    {
        string documentation = Documentation();
        foreach (string command in new[] { "status", "activities", "activity", "usage", "upgrade", "serve", "completion" })
        {
            string help = (await ToolProcess.RunAsync(command, "--help")).Output;
            var options = help.Split(' ', '\n', ',', ':', '.', ';').Where(word => word.StartsWith("--", StringComparison.Ordinal)).Distinct();
            Assert.All(options.Except(["--help"]), option => Assert.Contains(option, documentation, StringComparison.Ordinal));
            Assert.Contains($"`freetier {command}", documentation.Replace(", `freetier", "`freetier", StringComparison.Ordinal), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("status")]
    [InlineData("activities")]
    [InlineData("activity ID")]
    [InlineData("usage")]
    [InlineData("upgrade --yes")]
    public async Task Csv_has_the_documented_columns(string command)
    {
        string id = (string)(await ToolProcess.RunAsync("activities", "--json")).Json["activities"]![0]!["activityId"]!;
        string[] arguments = [.. command.Replace("ID", id, StringComparison.Ordinal).Split(' '), "--csv"];

        string header = (await ToolProcess.RunAsync(arguments)).Succeeded().Output.Split("\r\n")[0];

        string name = command.Replace(" --yes", "", StringComparison.Ordinal);
        Assert.Contains($"| `{name}` | `{header.Replace(",", "`, `", StringComparison.Ordinal)}` |", Documentation(), StringComparison.Ordinal);
    }

    private static async Task AssertAsDocumentedAsync(string title, params string[] arguments)
    {
        JsonNode printed = (await ToolProcess.RunAsync([.. arguments, "--json"])).Succeeded().Json;
        Assert.Equal(Shape(Example(title)), Shape(printed));
    }

    /// <summary>The names of all properties, in order; of lists, those of the first item where both have one.</summary>
    private static string Shape(JsonNode? node) => node switch
    {
        JsonObject o => "{" + string.Join(",", o.Select(p => p.Key + ShapeOfValue(p.Value))) + "}",
        JsonArray { Count: > 0 } a => "[" + Shape(a[0]) + "]",
        JsonArray => "[]",
        _ => "",
    };

    // What "status" repeats of the other commands is left out of its example.
    private static string ShapeOfValue(JsonNode? value) =>
        value is JsonArray && value.Parent is JsonObject parent && parent.ContainsKey("plan") ? "[]" : Shape(value);

    private static JsonNode Example(string title)
    {
        string section = Documentation().Split($"### `{title}`")[1];
        return JsonNode.Parse(section.Split("```json")[1].Split("```")[0])!;
    }

    private static string Documentation()
    {
        string root = typeof(DocumentationTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;
        return File.ReadAllText(Path.Combine(root, "docs", "sample.md"));
    }
}
