using System.Text.Json;

namespace FreeTierGen.Models.Tests;

public class ModelComparisonTests
{
    private const string Model = """
        {
          "smithy": "2.0",
          "shapes": {
            "a#S": {
              "type": "structure",
              "members": {
                "x": { "target": "a#T", "traits": { "smithy.api#required": {}, "smithy.api#documentation": "X." } },
                "y": { "target": "a#T" }
              },
              "traits": { "smithy.api#error": "client", "smithy.api#httpError": 403 }
            },
            "a#T": { "type": "string", "traits": { "smithy.api#length": { "min": 0, "max": 5 }, "smithy.api#pattern": "^a$" } },
            "a#L": { "type": "list", "member": { "target": "a#T" }, "traits": {} },
            "a#O": { "type": "operation", "errors": [ { "target": "a#S" } ] }
          }
        }
        """;

    [Fact]
    public void A_model_equals_itself() => Assert.Empty(Differences("", ""));

    [Theory]
    [InlineData("\"max\": 5", "\"max\": 6", "/shapes/a#T/traits/smithy.api#length/max: expected 5, found 6")]
    [InlineData("\"^a$\"", "\"^b$\"", "/shapes/a#T/traits/smithy.api#pattern: expected \"^a$\", found \"^b$\"")]
    [InlineData("403", "400", "/shapes/a#S/traits/smithy.api#httpError: expected 403, found 400")]
    [InlineData("\"smithy.api#required\": {}, ", "", "/shapes/a#S/members/x/traits/smithy.api#required: is missing")]
    [InlineData("\"y\": { \"target\": \"a#T\" }", "\"y\": { \"target\": \"a#T\", \"traits\": { \"t#t\": {} } }", "/shapes/a#S/members/y/traits/t#t: is not expected")]
    [InlineData("\"x\":", "\"z\":", "/shapes/a#S/members/x: is missing|/shapes/a#S/members/z: is not expected")]
    [InlineData("\"type\": \"list\"", "\"type\": \"set\"", "/shapes/a#L/type: expected \"list\", found \"set\"")]
    [InlineData("[ { \"target\": \"a#S\" } ]", "[]", "/shapes/a#O/errors: expected 1 items, found 0")]
    [InlineData("\"2.0\"", "2.0", "/smithy: expected \"2.0\", found 2.0")]
    [InlineData("{ \"min\": 0, \"max\": 5 }", "null", "/shapes/a#T/traits/smithy.api#length: expected { \"min\": 0, \"max\": 5 }, found null")]
    public void A_difference_is_reported_with_its_path(string original, string changed, string differences) =>
        Assert.Equal(differences.Split('|'), Differences(original, changed));

    [Fact]
    public void Members_in_another_order_are_reported()
    {
        const string Xy = """{ "shapes": { "a#S": { "type": "union", "members": { "x": {}, "y": {} } } } }""";
        const string Yx = """{ "shapes": { "a#S": { "type": "union", "members": { "y": {}, "x": {} } } } }""";

        var difference = Assert.Single(ModelComparison.Differences(JsonElement.Parse(Xy), JsonElement.Parse(Yx)));

        Assert.Equal("/shapes/a#S/members: expected the order x, y, found y, x", difference);
    }

    [Theory]
    [InlineData("\"X.\"", "\"Y.\"")]
    [InlineData(", \"traits\": {} }", " }")]
    [InlineData("\"min\": 0", "\"min\": 0.0")]
    public void Words_empty_traits_and_ways_to_write_a_number_are_no_difference(string original, string changed) =>
        Assert.Empty(Differences(original, changed));

    [Fact]
    public void Sentences_are_found_without_their_markup_and_case()
    {
        var model = JsonElement.Parse("""
            { "traits": { "smithy.api#documentation": "<p>Is <b>this</b> it? Yes it  is.</p>", "smithy.api#title": "Not a sentence" },
              "smithy.api#examples": [ { "title": "One example", "input": { "word": "single" } } ] }
            """);

        Assert.Equal(["is this it", "one example", "yes it is"], DocumentationSentences.Of(model).Order(StringComparer.Ordinal));
    }

    private static IReadOnlyList<string> Differences(string original, string changed)
    {
        var other = original.Length == 0 ? Model : Model.Replace(original, changed, StringComparison.Ordinal);
        Assert.True(original.Length == 0 || other != Model, "The change did not apply.");
        return ModelComparison.Differences(JsonElement.Parse(Model), JsonElement.Parse(other));
    }
}
