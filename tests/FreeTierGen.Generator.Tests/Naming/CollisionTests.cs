using System.Text.RegularExpressions;
using FreeTierGen.Generator.Tests.Driver;

namespace FreeTierGen.Generator.Tests.Naming;

public class CollisionTests
{
    private const string EmptyOut = """
        "acme#Out": { "type": "structure", "members": {} }
        """;

    [Fact]
    public void Properties_avoid_what_a_class_has_already()
    {
        var names = Properties("In", Structure("In", "In", "equals", "getHashCode", "toString", "validate", "task", "string", "value", "object", "metadata") + "," + EmptyOut);
        Assert.Equal(["InValue", "EqualTo", "GetHashCodeValue", "ToStringValue", "ValidateValue", "Task", "String", "Value", "Object", "Metadata"], names);
    }

    [Fact]
    public void Names_that_casing_makes_the_same_stay_apart_and_the_one_that_was_cased_so_wins()
    {
        Assert.Equal(["FooValue", "Foo", "Foo2"], Properties("In", Structure("In", "foo", "Foo", "foo_") + "," + EmptyOut));
        Assert.Equal(["URL", "Url"], Properties("In", Structure("In", "URL", "Url") + "," + EmptyOut));
    }

    [Fact]
    public void A_modeled_Metadata_keeps_its_name()
    {
        var shapes = Structure("In") + "," + Structure("Out", "Metadata");
        Assert.Equal(["Metadata", "ResponseMetadata"], Properties("Out", shapes));
    }

    [Fact]
    public void Properties_of_errors_avoid_those_of_exceptions()
    {
        var shapes = $$"""
            {{Structure("In")}}, {{EmptyOut}},
            "acme#Broken": {
              "type": "structure",
              "members": { {{SmallModel.Strings("message", "data", "source", "stackTrace", "statusCode", "requestId", "reason")}} },
              "traits": { "smithy.api#error": "client" }
            }
            """;
        Assert.Equal(["DataValue", "SourceValue", "StackTraceValue", "StatusCodeValue", "RequestIdValue", "Reason"], Properties("BrokenException", shapes, "Broken"));
    }

    [Theory]
    [InlineData("NotFound", "NotFoundException")]
    [InlineData("NotFoundException", "NotFoundException")]
    [InlineData("DBInstanceNotFoundFault", "DBInstanceNotFoundException")]
    [InlineData("SvcException", "SvcExceptionType")]
    public void Errors_are_exceptions_by_name(string shape, string expected)
    {
        var shapes = $$"""
            {{Structure("In")}}, {{EmptyOut}},
            "acme#{{shape}}": { "type": "structure", "members": {}, "traits": { "smithy.api#error": "client" } }
            """;
        var run = ModelDriver.Run(SmallModel.Of(shapes, [shape])).AssertNoDiagnostics().AssertCompiles();
        Assert.Contains($"Acme/{expected}.g.cs", run.FileNames);
        Assert.Contains($"class {expected} : global::Acme.SvcException", run[$"Acme/{expected}.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Shapes_named_like_the_clients_own_types_give_way()
    {
        var shapes = $$"""
            "acme#In": { "type": "structure", "members": { "a": { "target": "acme#SvcClient" }, "b": { "target": "acme#Patterns" }, "c": { "target": "acme#DoOperation" } } },
            {{EmptyOut}}, {{Structure("SvcClient")}}, {{Structure("Patterns")}}, {{Structure("DoOperation")}}
            """;
        var run = ModelDriver.Run(SmallModel.Of(shapes)).AssertNoDiagnostics().AssertCompiles();
        Assert.Contains("Acme/SvcClientType.g.cs", run.FileNames);
        Assert.Contains("Acme/PatternsType.g.cs", run.FileNames);
        Assert.Contains("Acme/DoOperationType.g.cs", run.FileNames);
    }

    [Fact]
    public void Enum_members_avoid_what_the_struct_has_and_each_other()
    {
        var shapes = $$"""
            "acme#In": { "type": "structure", "members": { "e": { "target": "acme#Kind" } } }, {{EmptyOut}},
            "acme#Kind": { "type": "enum", "members": {
              "EQUALS": { "target": "smithy.api#Unit" },
              "VALUE": { "target": "smithy.api#Unit" },
              "VALUES": { "target": "smithy.api#Unit" },
              "KIND": { "target": "smithy.api#Unit" },
              "IS_KNOWN": { "target": "smithy.api#Unit" },
              "A_B": { "target": "smithy.api#Unit" },
              "AB": { "target": "smithy.api#Unit" },
              "a_b": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": "a-b!" } }
            } }
            """;
        var code = ModelDriver.Run(SmallModel.Of(shapes)).AssertNoDiagnostics().AssertCompiles()["Acme/Kind.g.cs"];
        Assert.Equal(
            ["EqualTo", "ValueValue", "ValuesValue", "KindValue", "IsKnownValue", "AB", "Ab", "ABValue"],
            Regex.Matches(code, @"public static global::Acme\.Kind (\w+) =>").Select(match => match.Groups[1].Value));
    }

    [Fact]
    public void Union_cases_avoid_what_the_classes_have()
    {
        var shapes = $$"""
            "acme#In": { "type": "structure", "members": { "u": { "target": "acme#Pick" } } }, {{EmptyOut}},
            "acme#Pick": { "type": "union", "members": { {{SmallModel.Strings("pick", "value", "unknown", "match", "equals", "default", "name", "otherwise")}}, "none": { "target": "smithy.api#Unit" } } }
            """;
        var code = ModelDriver.Run(SmallModel.Of(shapes)).AssertNoDiagnostics().AssertCompiles()["Acme/Pick.g.cs"];
        Assert.Equal(
            ["PickCase", "ValueCase", "UnknownCase", "MatchCase", "EqualTo", "Default", "NameCase", "Otherwise", "None", "Unknown"],
            Regex.Matches(code, @"public sealed class (\w+) :").Select(match => match.Groups[1].Value));
    }

    [Fact]
    public void Narrowing_the_operations_changes_no_name()
    {
        var model = SmallModel.Of(Structure("In", "x") + "," + EmptyOut);
        var all = ModelDriver.Run(model);
        var one = ModelDriver.Run(model, ("Operations", "Do"));
        Assert.Equal(all.FileNames, one.FileNames);
    }

    private static string Structure(string name, params string[] members) => $$"""
        "acme#{{name}}": { "type": "structure", "members": { {{SmallModel.Strings(members)}} } }
        """;

    private static List<string> Properties(string type, string shapes, params string[] errors)
    {
        var code = ModelDriver.Run(SmallModel.Of(shapes, errors)).AssertNoDiagnostics().AssertCompiles()[$"Acme/{type}.g.cs"];
        return [.. Regex.Matches(code, @"public (?:required )?[\w:.?<>]+ (\w+) \{ get; init; \}").Select(match => match.Groups[1].Value)];
    }
}
