using System.Text.Json;

namespace FreeTierGen.EmbeddedService.Tests;

public class FilterTests
{
    [Theory]
    [InlineData("REGION", "EQUALS", "eu-west-1")]
    [InlineData("OPERATION", "EQUALS", "RunInstances")]
    [InlineData("SERVICE", "STARTS_WITH", "Amazon Simple")]
    [InlineData("USAGE_TYPE", "ENDS_WITH", "Requests")]
    [InlineData("USAGE_TYPE", "STARTS_WITH", "Requests")]
    [InlineData("USAGE_TYPE", "CONTAINS", "Requests")]
    [InlineData("FREE_TIER_TYPE", "EQUALS", "Always Free")]
    [InlineData("DESCRIPTION", "CONTAINS", "storage")]
    public async Task A_property_is_compared_in_each_way(string key, string option, string value)
    {
        var expected = (await RowsAsync(null)).Where(row => Fits(row.GetProperty(MemberOf(key)).GetString()!, option, value)).Select(Raw).ToList();

        var rows = await RowsAsync(Dimension(key, option, value));

        Assert.NotEmpty(expected);
        Assert.Equal(expected, rows.Select(Raw));
    }

    [Fact]
    public async Task Values_of_a_dimension_are_alternatives()
    {
        var rows = await RowsAsync(Dimension("REGION", "EQUALS", "eu-west-1", "global"));

        Assert.Equal(["eu-west-1", "global"], rows.Select(Region).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_case_of_letters_matters() => Assert.Empty(await RowsAsync(Dimension("REGION", "EQUALS", "EU-WEST-1")));

    [Theory]
    [InlineData("50")]
    [InlineData("94.5")]
    [InlineData("0")]
    public async Task A_percentage_is_compared_as_a_number(string percent)
    {
        var limit = double.Parse(percent, System.Globalization.CultureInfo.InvariantCulture);
        var expected = (await RowsAsync(null)).Where(row => Percentage(row) >= limit).Select(Raw).ToList();

        var rows = await RowsAsync(Dimension("USAGE_PERCENTAGE", "GREATER_THAN_OR_EQUAL", percent));

        Assert.NotEmpty(expected);
        Assert.Equal(expected, rows.Select(Raw));
    }

    [Fact]
    public async Task And_or_and_not_nest()
    {
        var all = await RowsAsync(null);
        var inEurope = Dimension("REGION", "STARTS_WITH", "eu-");
        var isGlobal = Dimension("REGION", "EQUALS", "global");
        var counts = Dimension("USAGE_TYPE", "CONTAINS", "Requests");

        var rows = await RowsAsync(new { And = new object[] { new { Or = new[] { inEurope, isGlobal } }, new { Not = counts } } });

        var expected = all.Where(row => (Region(row).StartsWith("eu-", StringComparison.Ordinal) || Region(row) == "global")
            && !row.GetProperty("usageType").GetString()!.Contains("Requests", StringComparison.Ordinal));
        Assert.NotEmpty(rows);
        Assert.Equal(expected.Select(Raw), rows.Select(Raw));
    }

    [Fact]
    public async Task A_double_negation_changes_nothing()
    {
        var plain = await RowsAsync(Dimension("REGION", "EQUALS", "us-east-1"));
        var negated = await RowsAsync(new { Not = new { Not = Dimension("REGION", "EQUALS", "us-east-1") } });

        Assert.Equal(plain.Select(Raw), negated.Select(Raw));
    }

    [Theory]
    [InlineData("{}", "/filter'", "exactly one")]
    [InlineData("""{"Not":{},"Or":[]}""", "/filter'", "exactly one")]
    [InlineData("""{"Not":{}}""", "/filter/Not'", "exactly one")]
    [InlineData("""{"Or":[]}""", "/filter/Or'", "must not be empty")]
    [InlineData("""{"And":[{"Dimensions":{"Key":"REGION","Values":["a"],"MatchOptions":["EQUALS"]}},{}]}""", "/filter/And/1'", "exactly one")]
    [InlineData("""{"Dimensions":{"Key":"REGION","Values":["a"],"MatchOptions":[]}}""", "/filter/Dimensions/MatchOptions'", "exactly one item")]
    [InlineData("""{"Dimensions":{"Key":"REGION","Values":["a"],"MatchOptions":["EQUALS","CONTAINS"]}}""", "/filter/Dimensions/MatchOptions'", "exactly one item")]
    [InlineData("""{"Dimensions":{"Key":"REGION","Values":["9"],"MatchOptions":["GREATER_THAN_OR_EQUAL"]}}""", "/filter/Dimensions/MatchOptions/0'", "goes with USAGE_PERCENTAGE")]
    [InlineData("""{"Dimensions":{"Key":"USAGE_PERCENTAGE","Values":["9"],"MatchOptions":["EQUALS"]}}""", "/filter/Dimensions/MatchOptions/0'", "goes with USAGE_PERCENTAGE")]
    [InlineData("""{"Dimensions":{"Key":"USAGE_PERCENTAGE","Values":["much"],"MatchOptions":["GREATER_THAN_OR_EQUAL"]}}""", "/filter/Dimensions/Values/0'", "must be a number")]
    [InlineData("""{"Dimensions":{"Key":"REGION","Values":[],"MatchOptions":["EQUALS"]}}""", "/filter/Dimensions/Values'", "greater than or equal to 1")]
    [InlineData("""{"Dimensions":{"Key":"REGION","Values":["a","b%"],"MatchOptions":["EQUALS"]}}""", "/filter/Dimensions/Values/1'", "regular expression")]
    [InlineData("""{"Dimensions":{"Key":"REGION","Values":["a\n"],"MatchOptions":["EQUALS"]}}""", "/filter/Dimensions/Values/0'", "regular expression")]
    [InlineData("""{"Dimensions":{"Key":"REGION","Values":["123456789012345678901"],"MatchOptions":["EQUALS"]}}""", "/filter/Dimensions/Values/0'", "between 1 and 20")]
    [InlineData("""{"Dimensions":{"Key":"PLANET","Values":["a"],"MatchOptions":["EQUALS"]}}""", "/filter/Dimensions/Key'", "enum value set")]
    [InlineData("""{"Dimensions":{"Key":"REGION","Values":["a"],"MatchOptions":["LIKE"]}}""", "/filter/Dimensions/MatchOptions/0'", "enum value set")]
    [InlineData("""{"Dimensions":{"Values":["a"],"MatchOptions":["EQUALS"]}}""", "/filter/Dimensions/Key'", "must not be null")]
    [InlineData("""{"Not":{"Dimensions":{"Key":"REGION","MatchOptions":["EQUALS"]}}}""", "/filter/Not/Dimensions/Values'", "must not be null")]
    public async Task A_filter_that_breaks_the_rules_is_refused(string filter, string path, string words)
    {
        await using var service = await Services.StartAsync();
        using var caller = new Caller(service);

        var reply = await caller.SendAsync("GetFreeTierUsage", $$"""{"filter":{{filter}}}""");

        Assert.Equal((400, "ValidationException"), (reply.Status, reply.Error));
        Assert.Contains(path, reply.Message, StringComparison.Ordinal);
        Assert.Contains(words, reply.Message, StringComparison.Ordinal);
    }

    private static async Task<List<JsonElement>> RowsAsync(object? filter)
    {
        await using var service = await Services.StartAsync();
        using var caller = new Caller(service);
        var reply = await caller.CallAsync("GetFreeTierUsage", new { filter, maxResults = 1000 });
        Assert.Equal(200, reply.Status);
        return [.. reply.Json.GetProperty("freeTierUsages").EnumerateArray()];
    }

    private static object Dimension(string key, string option, params string[] values) =>
        new { Dimensions = new { Key = key, Values = values, MatchOptions = new[] { option } } };

    private static string MemberOf(string key) => key switch
    {
        "USAGE_TYPE" => "usageType",
        "FREE_TIER_TYPE" => "freeTierType",
        _ => key.ToLowerInvariant(),
    };

    private static bool Fits(string text, string option, string value) => option switch
    {
        "EQUALS" => string.Equals(text, value, StringComparison.Ordinal),
        "STARTS_WITH" => text.StartsWith(value, StringComparison.Ordinal),
        "ENDS_WITH" => text.EndsWith(value, StringComparison.Ordinal),
        _ => text.Contains(value, StringComparison.Ordinal),
    };

    // What has no limit has no percentage of it either, and passes no comparison.
    private static double? Percentage(JsonElement row) =>
        row.TryGetProperty("limit", out var limit) ? 100 * row.GetProperty("actualUsageAmount").GetDouble() / limit.GetDouble() : null;

    private static string Region(JsonElement row) => row.GetProperty("region").GetString()!;

    private static string Raw(JsonElement row) => row.GetRawText();
}
