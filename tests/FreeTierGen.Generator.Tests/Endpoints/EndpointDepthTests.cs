using System.Buffers.Binary;
using FreeTierGen.Generator.Diagnostics;
using FreeTierGen.Generator.Lowering.Endpoints;

namespace FreeTierGen.Generator.Tests.Endpoints;

/// <summary>Rules of any depth and size: a stack overflow, here or in the compiler, would end this process.</summary>
public class EndpointDepthTests
{
    private const string A = """{ "A": { "type": "string" } }""";
    private const string Found = """{ "type": "endpoint", "endpoint": { "url": "https://{A}" } }""";
    private const string IsSet = """{ "fn": "isSet", "argv": [{ "ref": "A" }] }""";

    [Fact]
    public void Trees_nest_as_deep_as_they_may()
    {
        var resolver = RuleSetModel.Compile(A, $"[{Trees(RuleSetReader.MaxDepth - 1)}]");

        Assert.Equal("https://x", resolver.Resolve("""{ "A": "x" }"""));
    }

    [Fact]
    public void Trees_that_nest_deeper_are_reported() => AssertTooDeep($"[{Trees(RuleSetReader.MaxDepth)}]");

    [Fact]
    public void Variables_are_assigned_as_often_as_they_may_be()
    {
        var resolver = RuleSetModel.Compile(A, $"[{Assigning(RuleSetReader.MaxDepth - 1)}]");

        Assert.Equal("https://abcx", resolver.Resolve("""{ "A": "abcx" }"""));
    }

    [Fact]
    public void More_variables_on_one_way_are_reported() => AssertTooDeep($"[{Assigning(RuleSetReader.MaxDepth)}]");

    [Theory]
    [InlineData(ExpressionReader.MaxSize - 3, true)]
    [InlineData(10_000, false)]
    public void An_expression_has_a_greatest_size(int count, bool isWithin)
    {
        var parts = string.Join(", ", Enumerable.Repeat("""{ "ref": "A" }""", count));
        var rules = $$"""[{ "type": "endpoint", "endpoint": { "url": { "fn": "coalesce", "argv": [{{parts}}, "https://none"] } } }]""";
        if (isWithin)
        {
            Assert.Equal("https://none", RuleSetModel.Compile(A, rules).Resolve("{}"));
            return;
        }

        var finding = Assert.Single(Report(rules));
        Assert.Equal(Descriptors.InvalidEndpointRules, finding.Descriptor);
        Assert.Contains("an expression of more than 300 parts is too large", finding.Arguments[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Many_conditions_and_many_rules_compile()
    {
        var conditions = string.Join(", ", Enumerable.Range(0, 2000).Select(i => $$"""{ "fn": "stringEquals", "argv": [{ "ref": "A" }, "{{i}}"] }"""));
        var rules = string.Join(", ", Enumerable.Range(0, 1000).Select(i => $$"""
            { "type": "error", "error": "{{i}}", "conditions": [{ "fn": "stringEquals", "argv": [{ "ref": "A" }, "{{i}}"] }] }
            """));
        var resolver = RuleSetModel.Compile(A, $$"""[{ "type": "error", "error": "all", "conditions": [{{conditions}}] }, {{rules}}]""");

        Assert.Equal("999", resolver.Resolve("""{ "A": "999" }"""));
    }

    [Theory]
    [InlineData(300, true)]
    [InlineData(50_000, false)]
    public void A_path_through_a_diagram_is_as_long_as_it_likes(int count, bool compiles)
    {
        const int Result = 100_000_000;
        var bytes = new byte[12 * (count + 1)];
        Write(0, (-1, 1, -1));
        for (var i = 0; i < count; i++)
        {
            Write(i + 1, (i, i < count - 1 ? i + 3 : Result + 1, Result + 2));
        }

        var conditions = string.Join(", ", Enumerable.Range(0, count).Select(i => $$"""{ "fn": "not", "argv": [{ "fn": "stringEquals", "argv": [{ "ref": "A" }, "{{i}}"] }] }"""));
        var suite = EndpointSuite.Read(RuleSetModel.Text(
            $$"""
            {
              "version": "1.1", "parameters": {{A}}, "conditions": [{{conditions}}], "results": [{{Found}}, { "type": "error", "error": "some" }],
              "root": 2, "nodeCount": {{count + 1}}, "nodes": "{{Convert.ToBase64String(bytes)}}"
            }
            """,
            "smithy.rules#endpointBdd"));
        var files = suite.Generate();
        Assert.Empty(suite.Findings);
        if (compiles)
        {
            var resolver = new GeneratedResolver(files.Values);
            Assert.Equal("https://x", resolver.Resolve("""{ "A": "x" }"""));
            Assert.Equal("some", resolver.Resolve("""{ "A": "299" }"""));
        }

        void Write(int index, (int Condition, int High, int Low) node)
        {
            var at = bytes.AsSpan(12 * index);
            BinaryPrimitives.WriteInt32BigEndian(at, node.Condition);
            BinaryPrimitives.WriteInt32BigEndian(at[4..], node.High);
            BinaryPrimitives.WriteInt32BigEndian(at[8..], node.Low);
        }
    }

    private static void AssertTooDeep(string rules)
    {
        var finding = Assert.Single(Report(rules));
        Assert.Equal(Descriptors.InvalidEndpointRules, finding.Descriptor);
        Assert.Contains("its rules, and the variables that they assign, are nested more than 64 deep here", finding.Arguments[1], StringComparison.Ordinal);
    }

    private static IReadOnlyList<Finding> Report(string rules)
    {
        var suite = RuleSetModel.Suite(A, rules);
        Assert.Empty(suite.Generate());
        return suite.Findings;
    }

    private static string Trees(int depth)
    {
        var rules = Found;
        for (var i = 0; i < depth; i++)
        {
            rules = $$"""{ "type": "tree", "conditions": [{{(i % 2 == 0 ? IsSet : "")}}], "rules": [{{rules}}] }""";
        }

        return rules;
    }

    // A test between each, so that each begins a block of its own.
    private static string Assigning(int count)
    {
        var conditions = string.Join(", ", Enumerable.Range(0, count).Select(i => $$"""
            { "fn": "not", "argv": [{ "fn": "stringEquals", "argv": [{ "ref": "A" }, "{{i}}"] }] },
            { "fn": "coalesce", "argv": [{ "ref": "A" }, "{{i}}"], "assign": "v{{i}}" }
            """));
        var text = string.Concat(Enumerable.Range(0, count).Select(i => i == count - 1 ? $"{{v{i}}}" : ""));
        var use = string.Join(", ", Enumerable.Range(0, count).Select(i => $$"""{ "fn": "isSet", "argv": [{ "ref": "v{{i}}" }] }"""));
        return $$"""{ "type": "endpoint", "conditions": [{{conditions}}, {{use}}], "endpoint": { "url": "https://{{text}}" } }""";
    }
}
