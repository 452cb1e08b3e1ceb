using System.Buffers.Binary;

namespace FreeTierGen.Generator.Tests.Endpoints;

/// <summary>Diagrams with what the official ones don't have.</summary>
public class DecisionDiagramTests
{
    private const int Result = 100_000_000;

    [Theory]
    [InlineData("{}", "neither")]
    [InlineData("""{ "A": "x" }""", "https://x")]
    [InlineData("""{ "B": "x" }""", "https://x/b")]
    [InlineData("""{ "A": "x", "B": "y" }""", "The endpoint rules of Test have no endpoint for these parameters.")]
    public void A_reference_with_a_minus_swaps_the_branches_of_its_node(string parameters, string expected)
    {
        // A set: node 3 swapped, so B set is no match and B unset is result 1. A unset: node 3 as it is with results 2 and 3.
        var resolver = Compile(
            [(0, -3, 4), (1, Result + 1, 1), (1, Result + 2, Result + 3)],
            """{ "type": "endpoint", "endpoint": { "url": "https://{A}" } }""",
            """{ "type": "endpoint", "endpoint": { "url": "https://{B}/b" } }""",
            """{ "type": "error", "error": "neither" }""");

        Assert.Equal(expected, resolver.Resolve(parameters));
    }

    [Theory]
    [InlineData("{}", "The endpoint rules of Test have no endpoint for these parameters.")]
    [InlineData("""{ "A": "x" }""", "https://x")]
    public void The_result_without_a_number_is_that_nothing_matches(string parameters, string expected)
    {
        var resolver = Compile([(0, Result + 1, Result)], """{ "type": "endpoint", "endpoint": { "url": "https://{A}" } }""");

        Assert.Equal(expected, resolver.Resolve(parameters));
    }

    [Fact]
    public void A_variable_may_be_missing_where_a_shared_node_reads_it()
    {
        // C (index 2) is assigned where A is set, and read by node 4, which both branches of node 2 lead to.
        var resolver = Compile(
            [(0, 3, 4), (2, 4, 4), (3, Result + 1, Result + 2)],
            """{ "type": "endpoint", "endpoint": { "url": "https://{c}" } }""",
            """{ "type": "error", "error": "not abc" }""");

        Assert.Equal("https://abc", resolver.Resolve("""{ "A": "abcdef" }"""));
        Assert.Equal("not abc", resolver.Resolve("""{ "A": "xyz" }"""));
        Assert.Equal("not abc", resolver.Resolve("""{ "A": "x" }"""));
        Assert.Equal("not abc", resolver.Resolve("{}"));
    }

    private static GeneratedResolver Compile((int Condition, int High, int Low)[] nodes, params string[] results)
    {
        var bytes = new byte[12 * (nodes.Length + 1)];
        Write(bytes, 0, (-1, 1, -1));
        for (var i = 0; i < nodes.Length; i++)
        {
            Write(bytes, i + 1, nodes[i]);
        }

        var suite = EndpointSuite.Read(RuleSetModel.Text(
            $$"""
            {
              "version": "1.1",
              "parameters": { "A": { "type": "string" }, "B": { "type": "string" } },
              "conditions": [
                { "fn": "isSet", "argv": [{ "ref": "A" }] },
                { "fn": "isSet", "argv": [{ "ref": "B" }] },
                { "fn": "substring", "argv": [{ "ref": "A" }, 0, 3, false], "assign": "c" },
                { "fn": "stringEquals", "argv": [{ "ref": "c" }, "abc"] }
              ],
              "results": [{{string.Join(", ", results)}}],
              "root": 2, "nodeCount": {{nodes.Length + 1}}, "nodes": "{{Convert.ToBase64String(bytes)}}"
            }
            """,
            "smithy.rules#endpointBdd"));
        var files = suite.Generate();
        Assert.Empty(suite.Findings);
        return new GeneratedResolver(files.Values);
    }

    private static void Write(byte[] bytes, int index, (int Condition, int High, int Low) node)
    {
        var at = bytes.AsSpan(12 * index);
        BinaryPrimitives.WriteInt32BigEndian(at, node.Condition);
        BinaryPrimitives.WriteInt32BigEndian(at[4..], node.High);
        BinaryPrimitives.WriteInt32BigEndian(at[8..], node.Low);
    }
}
