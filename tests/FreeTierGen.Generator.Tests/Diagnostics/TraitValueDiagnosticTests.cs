using FreeTierGen.Generator.Tests.Driver;
using FreeTierGen.Generator.Tests.Naming;
using Microsoft.CodeAnalysis;
using static FreeTierGen.Generator.Tests.Diagnostics.DiagnosticAssert;

namespace FreeTierGen.Generator.Tests.Diagnostics;

/// <summary>What a model may not say is reported where it says it, and makes no code.</summary>
public sealed class TraitValueDiagnosticTests
{
    [Theory]
    [Covers("FTG0023")]
    [InlineData("smithy.api#Byte", "300", "a whole number from -128 to 127")]
    [InlineData("smithy.api#Short", "40000", "a whole number from -32768 to 32767")]
    [InlineData("smithy.api#Integer", "99999999999", "a whole number from -2147483648 to 2147483647")]
    [InlineData("smithy.api#Integer", "1.5", "a whole number from")]
    [InlineData("smithy.api#Integer", "\"1\"", "a whole number from")]
    [InlineData("smithy.api#Long", "1e30", "a whole number from -9223372036854775808 to 9223372036854775807")]
    [InlineData("smithy.api#Float", "1e60", "a number that a 32-bit floating-point number can hold")]
    [InlineData("smithy.api#Double", "1e400", "a number that a 64-bit floating-point number can hold")]
    [InlineData("smithy.api#Double", "\"NaN\"", "a number that a 64-bit floating-point number can hold")]
    [InlineData("smithy.api#BigInteger", "1.5", "a whole number")]
    [InlineData("smithy.api#BigInteger", "1e99999", "a whole number")]
    [InlineData("smithy.api#BigDecimal", "1e2147483648", "a number")]
    [InlineData("smithy.api#Timestamp", "1e18", "a date and time")]
    [InlineData("smithy.api#Timestamp", "\"2024-02-30T00:00:00Z\"", "a date and time")]
    [InlineData("smithy.api#Timestamp", "\"Thu, 29 Feb 2024 00:00:00 GMT\"", "a date and time")]
    [InlineData("smithy.api#Blob", "\"not Base64\"", "a string of Base64")]
    [InlineData("smithy.api#Boolean", "0", "a boolean")]
    [InlineData("smithy.api#String", "1", "a string")]
    [InlineData("acme#Texts", "[\"a\"]", "an empty list")]
    [InlineData("acme#Counts", "{ \"a\": 1 }", "an empty object")]
    [InlineData("acme#Level", "99999999999", "a whole number from")]
    [InlineData("acme#Kind", "1", "a string")]
    [InlineData("acme#In", "{}", "null")]
    public void A_default_that_the_target_can_not_have_is_reported(string target, string value, string reason)
        => Reports(
            Model($$"""{ "target": "{{target}}", "traits": { "smithy.api#default": ▶{{value}} } }"""),
            "FTG0023",
            DiagnosticSeverity.Error,
            $"The trait 'smithy.api#default' on 'acme#Out$m' is invalid: it has to be {reason}");

    [Theory]
    [Covers("FTG0023")]
    [InlineData("\"acme#X\": { \"type\": \"intEnum\", \"members\": { \"A\": { \"target\": \"smithy.api#Unit\", \"traits\": { \"smithy.api#enumValue\": ▶99999999999 } } } }", "a member of an intEnum needs one")]
    [InlineData("\"acme#X\": { \"type\": \"intEnum\", \"members\": { \"A\": { \"target\": \"smithy.api#Unit\", \"traits\": { \"smithy.api#enumValue\": ▶1.5 } } } }", "a member of an intEnum needs one")]
    [InlineData("\"acme#X\": { \"type\": \"intEnum\", \"members\": { ▶\"A\": { \"target\": \"smithy.api#Unit\" } } }", "a member of an intEnum needs one")]
    [InlineData("\"acme#X\": { \"type\": \"enum\", \"members\": { \"A\": { \"target\": \"smithy.api#Unit\", \"traits\": { \"smithy.api#enumValue\": ▶1 } } } }", "can only have a string")]
    [InlineData("\"acme#X\": { \"type\": \"string\", \"traits\": { \"smithy.api#pattern\": ▶{} } }", "it has to be a string")]
    [InlineData("\"acme#X\": { \"type\": \"string\", \"traits\": { \"smithy.api#documentation\": ▶[] } }", "it has to be a string")]
    [InlineData("\"acme#X\": { \"type\": \"string\", \"traits\": { \"smithy.api#length\": ▶{ \"min\": 3, \"max\": 2 } } }", "\"min\" is above \"max\"")]
    [InlineData("\"acme#X\": { \"type\": \"string\", \"traits\": { \"smithy.api#length\": ▶{ \"min\": -1 } } }", "whole numbers from 0 on")]
    [InlineData("\"acme#X\": { \"type\": \"integer\", \"traits\": { \"smithy.api#range\": ▶{ \"max\": \"5\" } } }", "have to be numbers")]
    [InlineData("\"acme#X\": { \"type\": \"integer\", \"traits\": { \"smithy.api#range\": ▶[] } }", "an object with \"min\" or \"max\"")]
    [InlineData("\"acme#X\": { \"type\": \"timestamp\", \"traits\": { \"smithy.api#timestampFormat\": ▶\"iso\" } }", "it has to be date-time")]
    public void A_value_that_its_trait_does_not_allow_is_reported(string shape, string reason)
        => Reports(Model("""{ "target": "acme#X" }""", ", " + shape), "FTG0023", DiagnosticSeverity.Error, reason);

    [Theory]
    [Covers("FTG0023")]
    [InlineData("{count}.", "the input's member 'count', which its 'hostPrefix' names, is no string")]
    [InlineData("{document}.", "the input's member 'document', which its 'hostPrefix' names, is no string")]
    [InlineData("{gone}.", "the input has no member 'gone'")]
    [InlineData("a{", "a brace in its 'hostPrefix' has no other one")]
    [InlineData("a}.", "a brace in its 'hostPrefix' has no other one")]
    public void A_host_prefix_of_what_is_no_string_is_reported(string prefix, string reason)
    {
        var model = new MarkedModel(SmallModel.Of(
            """
            "acme#In": { "type": "structure", "members": { "count": { "target": "smithy.api#Integer" }, "document": { "target": "smithy.api#Document" } } },
            "acme#Out": { "type": "structure", "members": {} }
            """,
            operation: $$"""
            "smithy.api#endpoint": { "hostPrefix": ▶"{{prefix}}" }
            """));
        var run = ModelDriver.Run(model.Text).AssertCompiles();
        At(Assert.Single(run.Diagnostics), "FTG0023", DiagnosticSeverity.Error, reason, ModelDriver.DefaultPath, model.Line, model.Column);
    }

    [Theory]
    [Covers("FTG0007")]
    [InlineData("\"acme#X\": { \"type\": \"map\", \"key\": { \"target\": ▶\"smithy.api#Integer\" }, \"value\": { \"target\": \"smithy.api#String\" } }", "a map's key has to be a string")]
    [InlineData("▶\"acme#X\": { \"type\": \"list\", \"member\": { \"target\": \"acme#X\" } }", "it holds itself without a structure or union in between")]
    [InlineData("\"acme#X\": { \"type\": \"list\", \"member\": { \"target\": ▶\"smithy.api#Unit\" } }", "only members of unions and enums can do so")]
    [InlineData("\"acme#X\": { \"type\": \"structure\", \"members\": { \"u\": { \"target\": ▶\"smithy.api#Unit\" } } }", "only members of unions and enums can do so")]
    [InlineData("\"acme#X\": { \"type\": \"structure\", \"members\": {} }, \"acme#Op\": { \"type\": \"operation\", \"errors\": [{ \"target\": ▶\"acme#X\" }] }", "an error has to have the trait 'smithy.api#error'")]
    [InlineData("\"acme#X\": { \"type\": \"structure\", \"members\": {}, \"traits\": { \"smithy.api#error\": \"client\" } }, \"acme#Op\": { \"type\": \"operation\", \"input\": { \"target\": ▶\"acme#X\" } }", "an error can be neither input nor output")]
    [InlineData("\"acme#M\": { \"type\": \"list\", \"member\": { \"target\": \"smithy.api#String\" } }, ▶\"acme#X\": { \"type\": \"map\", \"mixins\": [{ \"target\": \"acme#N\" }], \"key\": { \"target\": \"smithy.api#String\" } }, \"acme#N\": { \"type\": \"map\", \"key\": { \"target\": \"smithy.api#String\" }, \"value\": { \"target\": \"smithy.api#String\" } }", "")]
    public void A_target_that_may_not_stand_there_is_reported(string shape, string reason)
    {
        if (reason.Length == 0)
        {
            // What a mixin brings is there.
            ModelDriver.Run(Model("""{ "target": "acme#X" }""", ", " + shape.Replace("▶", "", StringComparison.Ordinal))).AssertNoDiagnostics().AssertCompiles();
            return;
        }

        Reports(Model("""{ "target": "acme#X" }""", ", " + shape), "FTG0007", DiagnosticSeverity.Error, reason);
    }

    private static string Model(string member, string shapes = "") => SmallModel.Of($$"""
        "acme#In": { "type": "structure", "members": {} },
        "acme#Out": { "type": "structure", "members": { "m": {{member}} } },
        "acme#Texts": { "type": "list", "member": { "target": "smithy.api#String" } },
        "acme#Counts": { "type": "map", "key": { "target": "smithy.api#String" }, "value": { "target": "smithy.api#Integer" } },
        "acme#Kind": { "type": "enum", "members": { "A": { "target": "smithy.api#Unit" } } },
        "acme#Level": { "type": "intEnum", "members": { "A": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": 1 } } } }
        {{shapes}}
        """);
}
