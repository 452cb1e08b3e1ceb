using FreeTierGen.Generator.Tests.Driver;
using FreeTierGen.Generator.Tests.Naming;

namespace FreeTierGen.Generator.Tests.Documentation;

/// <summary>Names of operations and shapes in documentation, which editors can follow.</summary>
public sealed class CrossReferenceTests
{
    private const string Mentions =
        "<p>Calls <a>Do</a> or <code>Do</code> with <a>Box</a>, <code>Box</code>, <a>Color</a>, <a>Choice</a> and <a>In</a>, may end in <code>Broken</code>; "
        + "<a>Text</a>, <a>Svc</a>, <a>Other</a> and <a href='https://example.com/'>Do</a> are none of its own.</p>";

    private const string Client = "<see cref=\"global::Acme.ISvcClient.DoAsync\"/>";

    private static readonly string Model = SmallModel.Of(
        $$"""
        "acme#In": { "type": "structure", "members": {
            "box": { "target": "acme#Box", "traits": { "smithy.api#documentation": "{{Mentions}}" } },
            "text": { "target": "acme#Text" }, "color": { "target": "acme#Color" }, "choice": { "target": "acme#Choice" } } },
        "acme#Out": { "type": "structure", "members": {} },
        "acme#Box": { "type": "structure", "members": {}, "traits": { "smithy.api#documentation": "{{Mentions}}" } },
        "acme#Color": { "type": "enum", "members": {
            "RED": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": "red", "smithy.api#documentation": "{{Mentions}}" } } } },
        "acme#Choice": { "type": "union", "members": { "box": { "target": "acme#Box", "traits": { "smithy.api#documentation": "{{Mentions}}" } } } },
        "acme#Text": { "type": "string" },
        "acme#Broken": { "type": "structure", "members": {}, "traits": { "smithy.api#error": "client", "smithy.api#documentation": "{{Mentions}}" } }
        """,
        ["Broken"],
        $"\"smithy.api#documentation\": \"{Mentions}\"");

    [Theory]
    [InlineData("Acme/ISvcClient.g.cs", 2)]
    [InlineData("Acme/In.g.cs", 1)]
    [InlineData("Acme/Box.g.cs", 1)]
    [InlineData("Acme/Color.g.cs", 2)]
    [InlineData("Acme/Choice.g.cs", 1)]
    [InlineData("Acme/BrokenException.g.cs", 1)]
    public void What_is_generated_is_referred_to_wherever_it_is_mentioned(string file, int times)
    {
        var run = ModelDriver.Run(Model).AssertNoDiagnostics().AssertCompiles();

        var text = string.Join(' ', run[file].Split('\n', StringSplitOptions.TrimEntries).Select(line => line.TrimStart('/').Trim()));
        var expected = $"Calls {Client} or {Client} with <see cref=\"global::Acme.Box\"/>, <c>Box</c>, <see cref=\"global::Acme.Color\"/>, "
            + "<see cref=\"global::Acme.Choice\"/> and <see cref=\"global::Acme.In\"/>, may end in <see cref=\"global::Acme.BrokenException\"/>; "
            + "Text, Svc, Other and <see href=\"https://example.com/\">Do</see> are none of its own.";
        Assert.Equal(times, text.Split(expected).Length - 1);
    }
}
