using FreeTierGen.Generator.Tests.Driver;
using FreeTierGen.Generator.Tests.Naming;
using FreeTierGen.Testing;

namespace FreeTierGen.Generator.Tests.Validation;

public class ValidatorTests
{
    private const string Shapes = """
        "acme#In": { "type": "structure", "members": {
          "id": { "target": "acme#Id", "traits": { "smithy.api#required": {} } },
          "text": { "target": "acme#Text" },
          "blob": { "target": "acme#Bytes" },
          "count": { "target": "acme#Count" },
          "ratio": { "target": "acme#Ratio" },
          "big": { "target": "acme#Big" },
          "exact": { "target": "acme#Exact" },
          "tags": { "target": "acme#Tags" },
          "sparse": { "target": "acme#SparseTexts" },
          "matrix": { "target": "acme#Matrix" },
          "unique": { "target": "acme#Unique" },
          "kind": { "target": "acme#Kind" },
          "pick": { "target": "acme#Pick" },
          "tree": { "target": "acme#Tree" },
          "own": { "target": "smithy.api#String", "traits": { "smithy.api#length": { "max": 2 } } },
          "token": { "target": "smithy.api#String", "traits": { "smithy.api#required": {}, "smithy.api#idempotencyToken": {} } },
          "loose": { "target": "smithy.api#String", "traits": { "smithy.api#required": {}, "smithy.api#clientOptional": {} } },
          "defaulted": { "target": "smithy.api#Integer", "traits": { "smithy.api#required": {}, "smithy.api#default": 0 } },
          "free": { "target": "acme#Free" }
        }, "traits": { "smithy.api#input": {} } },
        "acme#Out": { "type": "structure", "members": { "free": { "target": "acme#Free" } }, "traits": { "smithy.api#output": {} } },
        "acme#Id": { "type": "string", "traits": { "smithy.api#pattern": "^[a-z]+$", "smithy.api#length": { "min": 2, "max": 4 } } },
        "acme#Text": { "type": "string", "traits": { "smithy.api#length": { "min": 1, "max": 3 } } },
        "acme#Bytes": { "type": "blob", "traits": { "smithy.api#length": { "min": 1, "max": 2 } } },
        "acme#Count": { "type": "integer", "traits": { "smithy.api#range": { "min": 1, "max": 10 } } },
        "acme#Ratio": { "type": "double", "traits": { "smithy.api#range": { "min": 0.5 } } },
        "acme#Big": { "type": "bigInteger", "traits": { "smithy.api#range": { "max": 100000000000 } } },
        "acme#Exact": { "type": "bigDecimal", "traits": { "smithy.api#range": { "min": -1, "max": 0.75 } } },
        "acme#Tags": { "type": "map", "key": { "target": "acme#Text" }, "value": { "target": "acme#Text" }, "traits": { "smithy.api#length": { "max": 2 } } },
        "acme#SparseTexts": { "type": "list", "member": { "target": "acme#Text" }, "traits": { "smithy.api#sparse": {} } },
        "acme#Row": { "type": "list", "member": { "target": "acme#Count" } },
        "acme#Matrix": { "type": "list", "member": { "target": "acme#Row" } },
        "acme#Unique": { "type": "list", "member": { "target": "smithy.api#String" }, "traits": { "smithy.api#uniqueItems": {} } },
        "acme#Kind": { "type": "enum", "members": { "A": { "target": "smithy.api#Unit" } } },
        "acme#Pick": { "type": "union", "members": { "text": { "target": "acme#Text" }, "tree": { "target": "acme#Tree" }, "plain": { "target": "smithy.api#Boolean" } } },
        "acme#Tree": { "type": "structure", "members": {
          "name": { "target": "acme#Text", "traits": { "smithy.api#required": {} } },
          "children": { "target": "acme#Trees" }
        } },
        "acme#Trees": { "type": "list", "member": { "target": "acme#Tree" } },
        "acme#Free": { "type": "structure", "members": { "anything": { "target": "smithy.api#String" }, "any": { "target": "acme#AnyText" } } },
        "acme#AnyText": { "type": "string", "traits": { "smithy.api#pattern": "^[\\s\\S]*$", "smithy.api#length": { "min": 0 } } }
        """;

    private const string Probe = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using Acme;
        using FreeTierGen.Runtime;
        using FreeTierGen.Runtime.Validation;

        internal static class Probe
        {
            public static string Check(string name) => string.Join('\n', Make(name).Validate().Violations.Select(violation => violation.Constraint + " " + violation.Path));

            public static string CheckRequiredOnly(string name)
            {
                var violations = new ViolationCollector(RequestValidation.RequiredOnly);
                Make(name).Validate(ref violations);
                return string.Join('\n', violations.ToResult().Violations.Select(violation => violation.Constraint + " " + violation.Path));
            }

            public static string Messages(string name) => string.Join('\n', Make(name).Validate().Violations.Select(violation => violation.Message));

            public static Func<bool> Checking(string name)
            {
                var request = Make(name);
                return () => request.Validate().IsValid;
            }

            private static In Make(string name) => name switch
            {
                "valid" => new()
                {
                    Id = "abc", Loose = "", Text = "\U0001F600\U0001F600\U0001F600", Blob = new byte[] { 1 }, Count = 10, Ratio = 0.5, Big = 5,
                    Sparse = ["a", null], Matrix = [[1], [2, 3]], Unique = ["a", "A"], Kind = Kind.A,
                    Pick = new Pick.Tree(new() { Name = "a" }), Tree = new() { Name = "a", Children = [new() { Name = "b" }] }, Own = "ab",
                },
                "tags" => new() { Id = "ab", Loose = "", Tags = new Dictionary<string, string> { ["ab"] = "cd" } },
                "otherTags" => new() { Id = "ab", Loose = "", Tags = new SortedDictionary<string, string> { ["ab"] = "abcd", [""] = "c" } },
                "nulls" => new() { Id = null! },
                "lengths" => new() { Id = "a", Loose = "", Text = "", Blob = Array.Empty<byte>(), Own = "abc" },
                "long" => new() { Id = "abcde", Loose = "", Text = "abcd", Blob = new byte[3] },
                "scalars" => new() { Id = "ab", Loose = "", Text = "\U0001F600\U0001F600\U0001F600\U0001F600" },
                "pattern" => new() { Id = "a-c", Loose = "" },
                "newline" => new() { Id = "ab\n", Loose = "" },
                "exact" => new() { Id = "ab", Loose = "", Exact = 0.75m },
                "ranges" => new() { Id = "ab", Loose = "", Count = 11, Ratio = 0.49, Big = 100000000001, Exact = 0.76m },
                "nan" => new() { Id = "ab", Loose = "", Ratio = double.NaN },
                "map" => new() { Id = "ab", Loose = "", Tags = new Dictionary<string, string> { [""] = "a", ["b/~"] = "abcd", ["c"] = null! } },
                "lists" => new() { Id = "ab", Loose = "", Sparse = [null, "", "a"], Matrix = [[1, 0], null!, [11]] },
                "unique" => new() { Id = "ab", Loose = "", Unique = ["a", "b", "a"] },
                "uniqueLong" => new() { Id = "ab", Loose = "", Unique = [.. Enumerable.Range(0, 100).Select(i => i.ToString()), "99"] },
                "enum" => new() { Id = "ab", Loose = "", Kind = default(Kind) },
                "unionValue" => new() { Id = "ab", Loose = "", Pick = new Pick.Text("abcd") },
                "unionNested" => new() { Id = "ab", Loose = "", Pick = new Pick.Tree(new() { Name = "" }) },
                "unionUnknown" => new() { Id = "ab", Loose = "", Pick = new Pick.Unknown("newer") },
                "tree" => new() { Id = "ab", Loose = "", Tree = new() { Name = "a", Children = [new() { Name = "b" }, new() { Name = null!, Children = [new() { Name = "abcd" }] }] } },
                _ => throw new ArgumentException(name),
            };
        }
        """;

    private static readonly GeneratedAssembly Generated = GeneratedAssembly.Load(SmallModel.Of(Shapes), Probe);

    [Theory]
    [InlineData("valid", "")]
    [InlineData("tags", "")]
    [InlineData("exact", "")]
    [InlineData("nulls", "Required /id\nRequired /loose")]
    [InlineData("lengths", "Length /id\nLength /text\nLength /blob\nLength /own")]
    [InlineData("long", "Length /id\nLength /text\nLength /blob")]
    [InlineData("scalars", "Length /text")]
    [InlineData("pattern", "Pattern /id")]
    [InlineData("newline", "Pattern /id")]
    [InlineData("ranges", "Range /count\nRange /ratio\nRange /big\nRange /exact")]
    [InlineData("nan", "Range /ratio")]
    [InlineData("map", "Length /tags\nLength /tags/\nLength /tags/b~1~0\nRequired /tags/c")]
    [InlineData("otherTags", "Length /tags/\nLength /tags/ab")]
    [InlineData("lists", "Length /sparse/1\nRange /matrix/0/1\nRequired /matrix/1\nRange /matrix/2/0")]
    [InlineData("unique", "UniqueItems /unique")]
    [InlineData("uniqueLong", "UniqueItems /unique")]
    [InlineData("enum", "EnumValue /kind")]
    [InlineData("unionValue", "Length /pick/text")]
    [InlineData("unionNested", "Length /pick/tree/name")]
    [InlineData("unionUnknown", "UnionMember /pick")]
    [InlineData("tree", "Required /tree/children/1/name\nLength /tree/children/1/children/0/name")]
    public void Every_violation_is_found_where_it_is(string request, string expected)
        => Assert.Equal(expected, Generated.Method<Func<string, string>>("Probe", "Check")(request));

    [Theory]
    [InlineData("nulls", "Required /id\nRequired /loose")]
    [InlineData("lengths", "")]
    [InlineData("ranges", "")]
    [InlineData("map", "Required /tags/c")]
    [InlineData("enum", "EnumValue /kind")]
    [InlineData("unionUnknown", "UnionMember /pick")]
    [InlineData("tree", "Required /tree/children/1/name")]
    public void RequiredOnly_checks_no_more_than_can_be_sent(string request, string expected)
        => Assert.Equal(expected, Generated.Method<Func<string, string>>("Probe", "CheckRequiredOnly")(request));

    [Theory]
    [InlineData("long", "Value with length 5 at '/id' failed to satisfy constraint: Member must have length between 2 and 4, inclusive")]
    [InlineData("pattern", "Value at '/id' failed to satisfy constraint: Member must satisfy regular expression pattern: ^[a-z]+$")]
    [InlineData("scalars", "Value with length 4 at '/text' failed to satisfy constraint: Member must have length between 1 and 3, inclusive")]
    [InlineData("ranges", "Value at '/count' failed to satisfy constraint: Member must be between 1 and 10, inclusive")]
    public void Violations_are_in_Smithys_words(string request, string expected)
        => Assert.Equal(expected, Generated.Method<Func<string, string>>("Probe", "Messages")(request).Split('\n')[0]);

    [Theory]
    [InlineData("valid")]
    [InlineData("tags")]
    public void A_valid_request_is_checked_without_allocating(string request)
    {
        var isValid = Generated.Method<Func<string, Func<bool>>>("Probe", "Checking")(request);

        Assert.Equal(0, Allocations.Of(() => Assert.True(isValid())));
    }

    [Fact]
    public void What_can_violate_nothing_has_no_validator()
    {
        var run = ModelDriver.Run(SmallModel.Of(Shapes));
        Assert.DoesNotContain("Validate", run["Acme/Free.g.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain("Validate", run["Acme/Out.g.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain("\"free\"", run["Acme/In.g.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain("Acme.Patterns/AnyTextPattern.g.cs", run.FileNames);
    }
}
