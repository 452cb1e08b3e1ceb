using System.Net;
using FreeTierGen.Generator.Tests.Clients;
using FreeTierGen.Generator.Tests.Driver;

namespace FreeTierGen.Generator.Tests.Json;

/// <summary>What JSON has nothing to write for is refused with its path, however much of requests is checked.</summary>
public class UnsendableRequestTests
{
    private static readonly GeneratedAssembly Generated = GeneratedAssembly.Load(UnsendableModel.Text, UnsendableModel.Probe);

    private static readonly string[] Modes = ["Full", "RequiredOnly", "Off"];

    [Theory]
    [InlineData("texts", "Required/texts/1 Required/texts/3")]
    [InlineData("nestedTexts", "Required/nestedTexts/1 Required/nestedTexts/2/1")]
    [InlineData("textMap", "Required/textMap/b~1c")]
    [InlineData("textMapKey", "Required/textMap")]
    [InlineData("secrets", "Required/secrets/(sensitive)")]
    [InlineData("byKind", "Required/byKind/A")]
    [InlineData("byKindKey", "EnumValue/byKind/")]
    [InlineData("countsKey", "Required/counts")]
    [InlineData("deepMap", "Required/deepMap/k/1/0 Required/deepMap/l")]
    [InlineData("nodes", "Required/nodes/0/nodes/0 Required/nodes/1")]
    [InlineData("nodeMap", "Required/nodeMap/k Required/nodeMap/l/next/nodes/0")]
    [InlineData("leaves", "Required/leaves/1")]
    [InlineData("picks", "Required/picks/0 UnionMember/picks/2 Required/picks/3/picks/0")]
    [InlineData("pickKind", "EnumValue/pick/kind")]
    [InlineData("pickTexts", "Required/pick/texts/0")]
    [InlineData("pickDocument", "Document/pick/document")]
    [InlineData("kinds", "EnumValue/kinds/1")]
    [InlineData("kind", "EnumValue/kind")]
    [InlineData("documents", "Document/documents/1")]
    [InlineData("document", "Document/document")]
    [InlineData("disposed", "Document/document")]
    [InlineData("sparse", "sent")]
    [InlineData("sparseNested", "Required/sparseNodes/1/nodes/0")]
    [InlineData("sparseKey", "Required/sparseTexts")]
    [InlineData(
        "inner",
        "Required/inner/text Required/inner/texts Required/inner/map Required/inner/node Required/inner/pick EnumValue/inner/kind Document/inner/document")]
    [InlineData("valid", "sent")]
    [InlineData("deepest", "sent")]
    [InlineData("documentTooDeep", "Depth/document")]
    [InlineData("documentMuchTooDeep", "Depth/picks")]
    public async Task It_is_a_violation_in_every_mode(string request, string expected)
    {
        foreach (var mode in Modes)
        {
            Assert.Equal(expected, await Send(request, mode));
        }
    }

    [Theory]
    [InlineData("tooDeep", "/node/next/next")]
    [InlineData("muchTooDeep", "/node/next/next")]
    [InlineData("listInItself", "/nodes/0/nodes/0")]
    [InlineData("unionInItself", "/picks/0/picks/0")]
    public async Task What_nests_too_deep_ends_in_one_violation(string request, string start)
    {
        foreach (var mode in Modes)
        {
            var violation = await Send(request, mode);

            Assert.StartsWith("Depth" + start, violation, StringComparison.Ordinal);
            Assert.Equal(256, violation.Count(static letter => letter == '/'));
            Assert.DoesNotContain(" ", violation, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_is_only_received_has_no_validator_for_it()
        => Assert.DoesNotContain("Validate", ModelDriver.Run(UnsendableModel.Text)["Acme/Plain.g.cs"], StringComparison.Ordinal);

    private static async Task<string> Send(string request, string mode)
    {
        using var handler = new StubHandler((HttpStatusCode.OK, "{}"));
        var result = await Generated.Method<Func<string, string, HttpMessageHandler, Task<string>>>("Probe", "Send")(request, mode, handler);
        Assert.Equal(result == "sent" ? 1 : 0, handler.Requests.Count);
        return result;
    }
}
