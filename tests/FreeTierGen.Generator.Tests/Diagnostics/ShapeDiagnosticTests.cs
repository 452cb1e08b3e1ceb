using FreeTierGen.Generator.Tests.Driver;
using Microsoft.CodeAnalysis;
using static FreeTierGen.Generator.Tests.Diagnostics.DiagnosticAssert;

namespace FreeTierGen.Generator.Tests.Diagnostics;

public sealed class ShapeDiagnosticTests
{
    [Theory]
    [Covers("FTG0007")]
    [InlineData("▶\"noNamespace\": { \"type\": \"string\" }", "it is no absolute shape id")]
    [InlineData("▶\"a#B$c\": { \"type\": \"string\" }", "only a member can have such an id")]
    [InlineData("▶\"a#1B\": { \"type\": \"string\" }", "it is no absolute shape id")]
    [InlineData("\"a#B\": ▶\"string\"", "a shape has to be an object")]
    [InlineData("\"a#B\": ▶{ }", "its \"type\" is missing or no string")]
    [InlineData("\"a#B\": { \"type\": ▶\"record\" }", "the type 'record' does not exist")]
    [InlineData("\"a#B\": { \"type\": \"structure\", \"members\": ▶[] }", "its \"members\" have to be an object")]
    [InlineData("\"a#B\": { \"type\": \"structure\", \"members\": { ▶\"a-b\": { \"target\": \"smithy.api#String\" } } }", "'a-b' is no name for a member")]
    [InlineData("\"a#B\": { \"type\": \"structure\", \"members\": { \"a\": ▶\"smithy.api#String\" } }", "an object with a \"target\" was expected here")]
    [InlineData("\"a#B\": { \"type\": \"structure\", \"members\": { \"a\": { \"target\": ▶\"String\" } } }", "'String' is no absolute shape id")]
    [InlineData("▶\"a#B\": { \"type\": \"list\" }", "its \"member\" is missing")]
    [InlineData("▶\"a#B\": { \"type\": \"map\", \"key\": { \"target\": \"smithy.api#String\" } }", "its \"value\" is missing")]
    [InlineData("\"a#B\": { \"type\": \"string\", \"traits\": ▶true }", "its \"traits\" have to be an object")]
    [InlineData("\"a#B\": { \"type\": \"string\", \"traits\": { ▶\"sensitive\": {} } }", "'sensitive' is no id of a trait")]
    [InlineData("\"a#B\": { \"type\": \"operation\", \"errors\": ▶{} }", "a list of references was expected here")]
    [InlineData("\"a#B\": { \"type\": \"service\", \"rename\": { ▶\"a#C\": 1 } }", "its rename of 'a#C' has to be a shape id and a name")]
    [InlineData("\"a#B\": { \"type\": \"operation\", \"input\": { \"target\": ▶\"smithy.api#String\" } }", "it has to be a shape of type structure")]
    [InlineData("\"a#B\": { \"type\": \"structure\", \"members\": { \"a\": { \"target\": ▶\"a#Op\" } } }, \"a#Op\": { \"type\": \"operation\" }", "a member cannot target it")]
    [InlineData("\"a#B\": { \"type\": \"enum\", \"members\": { \"a\": { \"target\": ▶\"a#C\" } } }, \"a#C\": { \"type\": \"structure\" }", "members of enums have to target 'smithy.api#Unit'")]
    [InlineData("\"a#B\": { \"type\": \"intEnum\", \"members\": { \"a\": { \"target\": ▶\"smithy.api#Integer\", \"traits\": { \"smithy.api#enumValue\": 1 } } } }", "members of enums have to target 'smithy.api#Unit'")]
    [InlineData("\"a#B\": { \"type\": \"list\", \"mixins\": [{ \"target\": ▶\"a#M\" }] }, \"a#M\": { \"type\": \"structure\" }", "its mixin 'a#M' is of another type")]
    [InlineData("▶\"a#B\": { \"type\": \"structure\", \"mixins\": [{ \"target\": \"a#B\" }] }", "its mixins refer to one another in a circle")]
    public void Malformed_shapes_are_reported(string shapes, string reason)
        => Reports(Model(shapes), "FTG0007", DiagnosticSeverity.Error, reason);

    [Fact]
    [Covers("FTG0008")]
    public void A_shape_id_that_is_there_twice_is_reported()
        => Reports(
            Model("\"a#B\": { \"type\": \"string\" },\n    ▶\"a#B\": { \"type\": \"integer\" }"),
            "FTG0008",
            DiagnosticSeverity.Error,
            "'a#B' is defined twice");

    [Fact]
    [Covers("FTG0008")]
    public void A_member_that_is_there_twice_is_reported()
        => Reports(
            Model("\"a#B\": { \"type\": \"structure\", \"members\": {\n  \"c\": { \"target\": \"smithy.api#String\" },\n  ▶\"c\": { \"target\": \"smithy.api#String\" } } }"),
            "FTG0008",
            DiagnosticSeverity.Error,
            "'a#B$c' is defined twice");

    [Theory]
    [Covers("FTG0009")]
    [InlineData("\"a#B\": { \"type\": \"structure\", \"members\": { \"c\": { \"target\": ▶\"a#Gone\" } } }", "'a#B' refers to 'a#Gone'")]
    [InlineData("\"a#B\": { \"type\": \"list\", \"member\": { \"target\": ▶\"smithy.api#Strin\" } }", "'a#B' refers to 'smithy.api#Strin'")]
    [InlineData("\"a#B\": { \"type\": \"operation\", \"output\": { \"target\": ▶\"a#Gone\" } }", "'a#B' refers to 'a#Gone'")]
    [InlineData("\"a#B\": { \"type\": \"operation\", \"errors\": [{ \"target\": ▶\"a#Gone\" }] }", "'a#B' refers to 'a#Gone'")]
    [InlineData("\"a#B\": { \"type\": \"service\", \"operations\": [{ \"target\": ▶\"a#Gone\" }] }", "'a#B' refers to 'a#Gone'")]
    [InlineData("\"a#B\": { \"type\": \"resource\", \"read\": { \"target\": ▶\"a#Gone\" } }", "'a#B' refers to 'a#Gone'")]
    [InlineData("\"a#B\": { \"type\": \"structure\", \"mixins\": [{ \"target\": ▶\"a#Gone\" }] }", "'a#B' refers to 'a#Gone'")]
    [InlineData("▶\"a#Gone\": { \"type\": \"apply\", \"traits\": { \"smithy.api#sensitive\": {} } }", "'apply' refers to 'a#Gone'")]
    [InlineData("\"a#B\": { \"type\": \"structure\" },\n ▶\"a#B$gone\": { \"type\": \"apply\", \"traits\": { \"smithy.api#sensitive\": {} } }", "'apply' refers to 'a#B$gone'")]
    public void A_target_that_does_not_exist_is_reported_where_it_is_named(string shapes, string message)
        => Reports(Model(shapes), "FTG0009", DiagnosticSeverity.Error, message);

    [Fact]
    public void Every_missing_target_is_reported_in_the_order_of_the_file()
    {
        var run = ModelDriver.Run(Model(
            """
            "a#L": { "type": "list", "member": { "target": "a#Gone1" } },
            "a#B": { "type": "structure", "members": { "c": { "target": "a#Gone2" }, "d": { "target": "a#Gone3" } } }
            """));

        Assert.Equal(["FTG0009", "FTG0009", "FTG0009"], run.Diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.Equal(["Gone1", "Gone2", "Gone3"], run.Diagnostics.Select(diagnostic => diagnostic.GetMessage(null).Split("'a#")[2].Split('\'')[0]));
        Assert.Empty(run.FileNames);
    }

    [Theory]
    [Covers("FTG0023")]
    [InlineData("▶\"x\"", "it has to be a list of values")]
    [InlineData("▶[]", "it has to be a list of values")]
    [InlineData("[{ \"value\": \"a\" }, ▶{ \"name\": \"B\" }]", "has to be an object with a \"value\"")]
    public void An_enum_trait_of_the_old_kind_that_is_none_is_reported(string value, string reason)
        => Reports(
            Model($"\"a#B\": {{ \"type\": \"string\", \"traits\": {{ \"smithy.api#enum\": {value} }} }}"),
            "FTG0023",
            DiagnosticSeverity.Error,
            reason);

    private static string Model(string shapes)
        => $$"""
        {
          "smithy": "2.0",
          "shapes": {
            "acme#Service": { "type": "service", "traits": { "aws.protocols#awsJson1_0": {} } },
            {{shapes}}
          }
        }
        """;
}
