using FreeTierGen.Generator.Diagnostics;
using FreeTierGen.Generator.Emit.Documentation;
using FreeTierGen.Generator.JmesPath;
using FreeTierGen.Generator.Lowering.Endpoints;
using FreeTierGen.Generator.Patterns;
using FreeTierGen.Generator.Reading;
using FreeTierGen.Generator.Tests.Diagnostics;
using FreeTierGen.Generator.Tests.Driver;
using FreeTierGen.Generator.Tests.Naming;
using FreeTierGen.Testing;
using Microsoft.CodeAnalysis;

namespace FreeTierGen.Generator.Tests.Reading;

/// <summary>Models that nest without end, or deeper than any stack: a stack overflow would end this process.</summary>
public sealed class NestingTests
{
    private const int Deep = 50_000;

    public static TheoryData<string, string> Circles { get; } = new()
    {
        { "a list of itself", """▶"acme#A": { "type": "list", "member": { "target": "acme#A" } }""" },
        { "a map of itself", """▶"acme#A": { "type": "map", "key": { "target": "smithy.api#String" }, "value": { "target": "acme#A" } }""" },
        {
            "a list of maps of the list",
            """
            ▶"acme#A": { "type": "list", "member": { "target": "acme#B" } },
            "acme#B": { "type": "map", "key": { "target": "smithy.api#String" }, "value": { "target": "acme#A" } }
            """
        },
        { "a long way back", Chain(Deep, "list", "member", "acme#S0").Replace("\"acme#S0\": {", "▶\"acme#S0\": {", StringComparison.Ordinal) },
    };

    [Theory]
    [MemberData(nameof(Circles))]
    public void A_collection_that_holds_itself_is_reported_once(string kind, string shapes)
    {
        Assert.NotEmpty(kind);
        DiagnosticAssert.Reports(
            SmallModel.Of(InAndOut("smithy.api#String") + shapes), "FTG0007", DiagnosticSeverity.Error, "it holds itself without a structure or union in between");
    }

    [Theory]
    [InlineData("list", "member")]
    [InlineData("map", "value")]
    [InlineData("structure", "required")]
    [InlineData("structure", "mixins")]
    [Covers("FTG0031")]
    public void What_nests_too_deep_is_reported_once_where_it_becomes_so(string type, string by)
    {
        var limit = Limit(type, by);
        var first = $"\"acme#S{Deep - limit - 1}\": {{";
        var shapes = Chain(Deep, type, by, "smithy.api#String").Replace(first, "▶" + first, StringComparison.Ordinal);

        DiagnosticAssert.Reports(SmallModel.Of(InAndOut("acme#S0") + shapes), "FTG0031", DiagnosticSeverity.Error, $"more than {limit} deep");
    }

    [Theory]
    [InlineData("list", "member")]
    [InlineData("map", "value")]
    [InlineData("structure", "required")]
    [InlineData("structure", "mixins")]
    public void What_nests_just_as_deep_as_it_may_compiles(string type, string by)
    {
        // The output requires the first one.
        var (length, traits) = by == "required" ? (Nesting.MaxRequired - 1, "\"smithy.api#required\": {}") : (Limit(type, by), "");

        ModelDriver.Run(SmallModel.Of(InAndOut("acme#S0", traits) + Chain(length, type, by, "acme#Text"))).AssertNoDiagnostics().AssertCompiles();
    }

    [Fact]
    public void Mixins_that_go_round_a_long_way_are_reported_once()
        => DiagnosticAssert.Reports(
            SmallModel.Of(InAndOut("smithy.api#String") + Chain(Deep, "structure", "mixins", "acme#S0").Replace("\"acme#S0\": {", "▶\"acme#S0\": {", StringComparison.Ordinal)),
            "FTG0007",
            DiagnosticSeverity.Error,
            "its mixins refer to one another in a circle");

    [Fact]
    public void Resources_may_be_as_deep_as_they_like()
    {
        var resources = Enumerable.Range(0, Deep).Select(i => $$"""
            "acme#R{{i}}": { "type": "resource", {{(i < Deep - 1 ? $$""" "resources": [{ "target": "acme#R{{i + 1}}" }] """ : """ "operations": [{ "target": "acme#Deepest" }] """)}} }
            """);
        var model = SmallModel.Of(InAndOut("smithy.api#String") + """ "acme#Deepest": { "type": "operation" }, """ + string.Join(",\n", resources))
            .Replace("\"version\": \"1\",", "\"version\": \"1\", \"resources\": [{ \"target\": \"acme#R0\" }],", StringComparison.Ordinal);

        Assert.Contains("Acme.Operations/DeepestOperation.g.cs", ModelDriver.Run(model).AssertNoDiagnostics().FileNames);
    }

    [Fact]
    public void Structures_that_may_be_absent_nest_as_deep_as_they_like()
    {
        const int Many = 2_000;

        Assert.Contains($"Acme/S{Many - 1}.g.cs", ModelDriver.Run(SmallModel.Of(InAndOut("acme#S0") + Chain(Many, "structure", "optional", "acme#Text"))).AssertNoDiagnostics().FileNames);
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{ \"a\": ", "}")]
    public void Json_that_nests_too_deep_is_reported_where_it_does(string open, string close)
    {
        const int Above = 4;
        const int Many = 10_000;
        var inner = JsonNodeReader.MaxDepth - Above;
        var value = string.Concat(Enumerable.Repeat(open, inner)) + "▶" + string.Concat(Enumerable.Repeat(open, Many)) + "1" + string.Concat(Enumerable.Repeat(close, Many + inner));

        DiagnosticAssert.Reports(
            SmallModel.Of(InAndOut("smithy.api#String").TrimEnd(' ', ','), operation: $"\"acme#note\": {value}"),
            "FTG0031",
            DiagnosticSeverity.Error,
            "objects and arrays go more than 256 deep here");
    }

    [Fact]
    public void The_document_states_the_limits()
    {
        var document = File.ReadAllText(Repository.PathOf("docs", "diagnostics.md"));
        (string What, int Limit)[] limits =
        [
            ("traits and endpoint rules included", JsonNodeReader.MaxDepth),
            ("without a structure or union in between", Nesting.MaxCollections),
            ("structures that require one another", Nesting.MaxRequired),
            ("mixins of mixins", Nesting.MaxMixins),
            ("each variable that they assign counted as one", RuleSetReader.MaxDepth),
            ("parts of one expression in endpoint rules", ExpressionReader.MaxSize),
            ("parts of a JMESPath expression in one another", PathParser.MaxDepth),
            ("groups of a pattern in one another", PatternParser.MaxDepth),
            ("characters of a pattern", PatternParser.MaxLength),
            ("lists in the documentation's HTML in one another", HtmlDocumentation.MaxLists),
        ];

        Assert.All(limits, limit => Assert.Contains($"{limit.What} | {limit.Limit} |", document, StringComparison.Ordinal));
        Assert.Contains($"the first {DiagnosticBag.MaxOfOneKind} findings are listed", document, StringComparison.Ordinal);
    }

    private static int Limit(string type, string by)
        => type != "structure" ? Nesting.MaxCollections : by == "mixins" ? Nesting.MaxMixins : Nesting.MaxRequired;

    private static string InAndOut(string target, string traits = "") => $$"""
        "acme#In": { "type": "structure", "members": { "given": { "target": "{{target}}" } } },
        "acme#Out": { "type": "structure", "members": { "got": { "target": "{{target}}", "traits": { {{traits}} } } } },
        "acme#Text": { "type": "string", "traits": { "smithy.api#length": { "min": 1 } } },

        """;

    // S0 refers to S1, and so on; the last one to what is given.
    private static string Chain(int length, string type, string by, string last)
        => string.Join(",\n", Enumerable.Range(0, length).Select(i =>
        {
            var target = i < length - 1 ? $"acme#S{i + 1}" : last;
            var reference = $$"""{ "target": "{{target}}" }""";
            var content = (type, by) switch
            {
                ("list", _) => $"\"member\": {reference}",
                ("map", _) => $$"""{ "target": "smithy.api#String" }""" is var key ? $"\"key\": {key}, \"value\": {reference}" : "",
                (_, "mixins") => $$"""
                    "traits": { "smithy.api#mixin": {} }, "mixins": [{{(target.StartsWith("acme#S", StringComparison.Ordinal) ? reference : "")}}], "members": {}
                    """,
                (_, "required") => $$"""
                    "members": { "next": { "target": "{{target}}", "traits": { "smithy.api#required": {} } } }
                    """,
                _ => $$"""
                    "members": { "next": {{reference}} }
                    """,
            };
            return $$"""
                "acme#S{{i}}": { "type": "{{type}}", {{content}} }
                """;
        }));
}
