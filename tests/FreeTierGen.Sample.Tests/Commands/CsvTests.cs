using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.VisualBasic.FileIO;

namespace FreeTierGen.Sample.Tests.Commands;

public sealed class CsvTests
{
    private const string Now = "2026-11-20T12:00:00Z";

    [Fact]
    public async Task Usage_has_a_row_an_offer_with_the_values_of_json()
    {
        JsonArray json = (await PinnedTool.RunAsync(Now, "usage", "--json")).Json["usage"]!.AsArray();
        ToolResult csv = (await PinnedTool.RunAsync(Now, "usage", "--csv")).Succeeded();

        using var reader = new TextFieldParser(new StringReader(csv.Output)) { Delimiters = [","], TrimWhiteSpace = false };
        Assert.Equal(["asOf", .. json[0]!.AsObject().Select(property => property.Key)], reader.ReadFields()!);
        foreach (JsonNode? offer in json)
        {
            Assert.Equal(["2026-11-20T12:00:00Z", .. offer!.AsObject().Select(property => TextOf(property.Value))], reader.ReadFields()!);
        }

        Assert.True(reader.EndOfData);
    }

    [Fact]
    public async Task Status_is_one_row_that_counts()
    {
        JsonNode json = (await PinnedTool.RunAsync(Now, "--json")).Json;
        string[] rows = (await PinnedTool.RunAsync(Now, "--csv")).Succeeded().Output.Split("\r\n");

        Assert.Equal(3, rows.Length);
        Dictionary<string, string> row = rows[0].Split(',').Zip(rows[1].Split(',')).ToDictionary();
        Assert.Equal("210987654321", row["accountId"]);
        Assert.Equal(TextOf(json["plan"]!["remainingCredits"]!["amount"]), row["remainingCredits"]);
        Assert.Equal(TextOf(json["plan"]!["daysUntilExpiry"]), row["daysUntilExpiry"]);
        Assert.Equal($"{json["activities"]!.AsArray().Count}", row["activities"]);
        foreach (string outlook in new[] { "exceeded", "willExceed", "nearLimit" })
        {
            Assert.Equal($"{json["usage"]!.AsArray().Count(offer => (string?)offer!["outlook"] == outlook)}", row[outlook]);
        }
    }

    [Theory]
    [InlineData]
    [InlineData("usage")]
    [InlineData("activities")]
    [InlineData("upgrade", "--yes")]
    public async Task One_kind_of_output_at_a_time(params string[] command)
    {
        ToolResult result = (await PinnedTool.RunAsync(Now, [.. command, "--csv", "--json"])).Failed(2);

        Assert.Contains("--json and --csv exclude each other", result.Error, StringComparison.Ordinal);
    }

    private static string TextOf(JsonNode? value) => value switch
    {
        null => "",
        JsonValue number when number.TryGetValue(out double amount) => amount.ToString(CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
