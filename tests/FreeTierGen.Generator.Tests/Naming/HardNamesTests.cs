using FreeTierGen.Generator.Tests.Driver;
using FreeTierGen.Generator.Tests.Fuzzing;

namespace FreeTierGen.Generator.Tests.Naming;

/// <summary>Names that a model may use and that would collide with what is generated around them.</summary>
public sealed class HardNamesTests
{
    [Theory]
    [InlineData("Value", "enum", "ValueType")]
    [InlineData("IsKnown", "enum", "IsKnownType")]
    [InlineData("Match", "union", "MatchType")]
    [InlineData("Unknown", "union", "UnknownType")]
    [InlineData("Validate", "structure", "ValidateType")]
    [InlineData("Value", "structure", "Value")]
    [InlineData("Value", "union", "Value")]
    public void A_type_is_not_called_like_one_of_its_own_members(string name, string type, string expected)
    {
        var run = ModelDriver.Run(SmallModel.Of($$"""
            "acme#In": { "type": "structure", "members": { "m": { "target": "acme#{{name}}" } } },
            "acme#Out": { "type": "structure", "members": { "m": { "target": "acme#{{name}}", "traits": { "smithy.api#required": {} } } } },
            "acme#{{name}}": { "type": "{{type}}", "members": { "a": { "target": "{{(type == "enum" ? "smithy.api#Unit" : "acme#Long")}}" } } },
            "acme#Long": { "type": "string", "traits": { "smithy.api#length": { "min": 2 } } }
            """)).AssertNoDiagnostics().AssertCompiles();
        Assert.Contains($"Acme/{expected}.g.cs", run.FileNames);
    }

    [Fact]
    public void Members_may_have_every_name()
    {
        var members = string.Join(", ", HostileValues.Names.Where(name => name.Length < 1000 || name[0] == 'N').Distinct().Select(name => $$"""
            "{{name}}": { "target": "acme#Long" }
            """));
        ModelDriver.Run(SmallModel.Of($$"""
            "acme#In": { "type": "structure", "members": { "s": { "target": "acme#S" }, "u": { "target": "acme#U" }, "e": { "target": "acme#E" }, "i": { "target": "acme#I" }, "loops": { "target": "acme#Loops" } } },
            "acme#Out": { "type": "structure", "members": { {{members}} } },
            "acme#S": { "type": "structure", "members": { {{members}}, "item2": { "target": "acme#Loops" }, "index2": { "target": "acme#Long" }, "entry2": { "target": "acme#Long" } } },
            "acme#U": { "type": "union", "members": { {{members}} } },
            "acme#E": { "type": "enum", "members": { {{members.Replace("acme#Long", "smithy.api#Unit", StringComparison.Ordinal)}} } },
            "acme#I": { "type": "intEnum", "members": { {{Numbered(members)}} } },
            "acme#Loops": { "type": "list", "member": { "target": "acme#Longs" } },
            "acme#Longs": { "type": "list", "member": { "target": "acme#Long" } },
            "acme#Long": { "type": "string", "traits": { "smithy.api#length": { "min": 2 } } },
            "acme#Bad": { "type": "structure", "members": { {{members}} }, "traits": { "smithy.api#error": "client" } }
            """, ["Bad"])).AssertNoDiagnostics().AssertCompiles();
    }

    [Fact]
    public void Shapes_and_operations_may_have_every_name()
    {
        var names = HostileValues.Names.Distinct().ToList();
        var members = string.Join(", ", names.Select((name, index) => $$"""
            "m{{index}}": { "target": "acme#{{name}}" }
            """));
        var shapes = string.Join(", ", names.Select((name, index) => (index % 4) switch
        {
            0 => $$"""
                "acme#{{name}}": { "type": "structure", "members": { "a": { "target": "smithy.api#String" } } }
                """,
            1 => $$"""
                "acme#{{name}}": { "type": "union", "members": { "a": { "target": "smithy.api#String" } } }
                """,
            2 => $$"""
                "acme#{{name}}": { "type": "enum", "members": { "a": { "target": "smithy.api#Unit" } } }
                """,
            _ => $$"""
                "acme#{{name}}": { "type": "map", "key": { "target": "smithy.api#String" }, "value": { "target": "smithy.api#String" } }
                """,
        }));
        var operations = string.Join(", ", names.Select(name => $$"""
            "acme.ops#{{name}}": { "type": "operation" }
            """));
        var model = SmallModel.Of($$"""
            "acme#In": { "type": "structure", "members": { {{members}} } },
            "acme#Out": { "type": "structure", "members": {} },
            {{shapes}}, {{operations}}
            """).Replace(
            "\"operations\": [",
            "\"operations\": [" + string.Join(", ", names.Select(name => $$"""{ "target": "acme.ops#{{name}}" }""")) + ", ",
            StringComparison.Ordinal);
        ModelDriver.Run(model).AssertNoDiagnostics().AssertCompiles();
    }

    [Fact]
    public void Parameters_of_endpoint_rules_may_have_every_name()
    {
        var parameters = HostileValues.Names.Distinct().Select(name => $$"""
            "{{name}}": { "type": "String", "documentation": "A parameter." }
            """).ToList();
        var rules = string.Join(", ", HostileValues.Names.Distinct().Select(name => $$"""
            { "conditions": [{ "fn": "isSet", "argv": [{ "ref": "{{name}}" }] }, { "fn": "uriEncode", "argv": [{ "ref": "{{name}}" }], "assign": "{{name}}_" }], "endpoint": { "url": "https://{{{name}}_}.test" }, "type": "endpoint" }
            """));
        var model = EverythingModel.Rules
            .Replace("\"smithy.rules#clientContextParams\": {", "\"smithy.rules#clientContextParams\": {" + string.Join(", ", parameters) + ", ", StringComparison.Ordinal)
            .Replace("\"parameters\": {", "\"parameters\": {" + string.Join(", ", parameters.Where(parameter => !IsThere(parameter))) + ", ", StringComparison.Ordinal)
            .Replace("\"rules\": [\n            {\n              \"conditions\": [{ \"fn\": \"isSet\", \"argv\": [{ \"ref\": \"Endpoint\"", "\"rules\": [" + rules + ", {\n              \"conditions\": [{ \"fn\": \"isSet\", \"argv\": [{ \"ref\": \"Endpoint\"", StringComparison.Ordinal);
        ModelDriver.Run(model).AssertNoDiagnostics().AssertCompiles();

        static bool IsThere(string parameter) => parameter.StartsWith("\"Region\"", StringComparison.Ordinal) || parameter.StartsWith("\"Endpoint\"", StringComparison.Ordinal);
    }

    [Fact]
    public void Tokens_may_stand_beside_members_that_are_called_like_their_copies()
        => ModelDriver.Run(SmallModel.Of(
            """
            "acme#In": { "type": "structure", "members": { "token": { "target": "smithy.api#String" }, "withToken": { "target": "smithy.api#String" }, "id": { "target": "smithy.api#String", "traits": { "smithy.api#idempotencyToken": {} } }, "withId": { "target": "smithy.api#String" }, "withIdCopy": { "target": "smithy.api#String" } } },
            "acme#Out": { "type": "structure", "members": { "next": { "target": "smithy.api#String" } } }
            """,
            operation: "\"smithy.api#paginated\": { \"inputToken\": \"token\", \"outputToken\": \"next\" }")).AssertNoDiagnostics().AssertCompiles();

    private static string Numbered(string members)
    {
        var number = 0;
        return string.Join(", ", members.Split(", ").Select(member => member.Replace(
            "\"acme#Long\"", $$"""
            "smithy.api#Unit", "traits": { "smithy.api#enumValue": {{++number}} }
            """, StringComparison.Ordinal)));
    }
}
