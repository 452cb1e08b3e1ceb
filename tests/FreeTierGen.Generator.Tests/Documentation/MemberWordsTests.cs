using FreeTierGen.Generator.Tests.Driver;

namespace FreeTierGen.Generator.Tests.Documentation;

/// <summary>What the documentation of members says of their constraints.</summary>
public sealed class MemberWordsTests
{
    [Theory]
    [InlineData("smithy.api#String", """ "smithy.api#length": { "min": 32, "max": 32 }, "smithy.api#pattern": "^[a-zA-Z0-9]+$" """, "Exactly 32 characters: letters and digits.")]
    [InlineData("smithy.api#String", """ "smithy.api#pattern": "^[0-9]{12}$" """, "Exactly 12 digits.")]
    [InlineData("smithy.api#String", """ "smithy.api#pattern": "^[0-9]{1}$" """, "Exactly 1 digit.")]
    [InlineData("smithy.api#String", """ "smithy.api#pattern": "^[a-zA-Z]+$" """, "At least 1 letter.")]
    [InlineData("smithy.api#String", """ "smithy.api#pattern": "^[0-9]*$" """, "Digits.")]
    [InlineData("smithy.api#String", """ "smithy.api#pattern": "^[a-z][a-z]*$" """, "Matches ^[a-z][a-z]*$ as a regular expression.")]
    [InlineData("smithy.api#String", """ "smithy.api#pattern": "^[A-Z0-9_.-]+$" """, "At least 1 character: capital letters, digits, -, . and _.")]
    [InlineData("smithy.api#String", """ "smithy.api#pattern": "a&b" """, "Matches a&amp;b as a regular expression.")]
    [InlineData("smithy.api#String", """ "smithy.api#length": { "max": 1 } """, "At most 1 character.")]
    [InlineData("smithy.api#String", """ "smithy.api#length": { "min": 1 } """, "At least 1 character.")]
    [InlineData("smithy.api#Blob", """ "smithy.api#length": { "min": 1, "max": 64 } """, "1 to 64 bytes.")]
    [InlineData("acme#Names", """ "smithy.api#length": { "min": 1, "max": 5 } """, "1 to 5 items. No item stands in it twice.")]
    [InlineData("acme#Numbers", """ "smithy.api#length": { "min": 1, "max": 1 } """, "Exactly 1 entry.")]
    [InlineData("smithy.api#Integer", """ "smithy.api#range": { "min": 1, "max": 1000 } """, "From 1 to 1000.")]
    [InlineData("smithy.api#Double", """ "smithy.api#range": { "min": 0.5 } """, "At least 0.5.")]
    [InlineData("smithy.api#Integer", """ "smithy.api#default": 50 """, "The default is 50.")]
    [InlineData("smithy.api#String", """ "smithy.api#default": "a<b" """, "The default is \"a&lt;b\".")]
    [InlineData("smithy.api#String", """ "smithy.api#default": "x", "smithy.api#sensitive": {} """, null)]
    [InlineData("smithy.api#String", """ "smithy.api#required": {}, "smithy.api#clientOptional": {} """, "The service requires it.")]
    [InlineData("smithy.api#String", """ "smithy.api#idempotencyToken": {} """, "A new one is made where it is null.")]
    [InlineData("smithy.api#String", """ "smithy.api#length": { "max": 5000000000 } """, null)]
    public void Constraints_are_told_in_words(string type, string traits, string? expected)
    {
        var run = ModelDriver.Run(Model(type, traits)).AssertCompiles();

        Assert.Contains($"/// <summary>A text{(expected is null ? "" : ". " + expected)}</summary>", run["Acme/DoInput.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_debugger_shows_the_first_simple_members_and_no_sensitive_ones()
        => Assert.Contains(
            "[global::System.Diagnostics.DebuggerDisplay(\"Member = {Member}, Shown = {Shown}\")]",
            ModelDriver.Run(Model("smithy.api#String", "")).AssertCompiles()["Acme/DoInput.g.cs"],
            StringComparison.Ordinal);

    private static string Model(string type, string traits) => $$"""
        {
          "smithy": "2.0",
          "shapes": {
            "acme#Svc": {
              "type": "service", "version": "1", "operations": [{ "target": "acme#Do" }],
              "traits": { "aws.protocols#awsJson1_0": {}, "aws.api#service": { "sdkId": "Svc" } }
            },
            "acme#Do": { "type": "operation", "input": { "target": "acme#DoInput" } },
            "acme#DoInput": {
              "type": "structure",
              "members": {
                "member": { "target": "{{type}}", "traits": { "smithy.api#documentation": "A text"{{(traits.Length > 0 ? "," : "")}} {{traits}} } },
                "hidden": { "target": "acme#Secret" },
                "list": { "target": "acme#Names" },
                "shown": { "target": "smithy.api#Integer" }
              }
            },
            "acme#Secret": { "type": "string", "traits": { "smithy.api#sensitive": {} } },
            "acme#Names": { "type": "list", "member": { "target": "smithy.api#String" }, "traits": { "smithy.api#uniqueItems": {} } },
            "acme#Numbers": { "type": "map", "key": { "target": "smithy.api#String" }, "value": { "target": "smithy.api#Integer" } }
          }
        }
        """;
}
