using System.Globalization;
using FreeTierGen.Generator.Diagnostics;
using FreeTierGen.Generator.Tests.Driver;
using FreeTierGen.Generator.Tests.Naming;
using Microsoft.CodeAnalysis;

namespace FreeTierGen.Generator.Tests.Diagnostics;

/// <summary>However much is wrong with a model, what is reported can be read.</summary>
public sealed class BoundedDiagnosticTests
{
    private const string InAndOut = """
        "acme#In": { "type": "structure", "members": {} }, "acme#Out": { "type": "structure", "members": {} }
        """;

    [Theory]
    [InlineData(DiagnosticBag.MaxOfOneKind, null)]
    [InlineData(DiagnosticBag.MaxOfOneKind + 1, "There are 1 more findings of this kind")]
    [InlineData(100_000, "There are 99900 more findings of this kind")]
    public void Of_one_kind_the_first_are_listed_and_how_many_more_there_are(int count, string? more)
    {
        var members = Enumerable.Range(0, count).Select(i => $$"""
            "m{{i}}": { "target": "acme#Nowhere{{i}}" }
            """);
        var run = ModelDriver.Run(SmallModel.Of(InAndOut + $$""", "acme#S": { "type": "structure", "members": { {{string.Join(",\n", members)}} } }"""));

        Assert.All(run.Diagnostics, diagnostic => Assert.Equal(("FTG0009", DiagnosticSeverity.Error), (diagnostic.Id, diagnostic.Severity)));
        var messages = run.Diagnostics.Select(diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(DiagnosticBag.MaxOfOneKind + (more is null ? 0 : 1), messages.Count);
        for (var i = 0; i < DiagnosticBag.MaxOfOneKind; i++)
        {
            Assert.Contains($"'acme#Nowhere{i}'", messages[i], StringComparison.Ordinal);
        }

        if (more is not null)
        {
            Assert.StartsWith(more, messages[^1], StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Each_part_of_the_work_counts_and_other_kinds_are_listed_still()
    {
        var whole = new DiagnosticBag();
        for (var part = 0; part < 3; part++)
        {
            var bag = new DiagnosticBag();
            for (var i = 0; i < 150; i++)
            {
                bag.Add(Descriptors.UnknownTrait, 1000 - i, "trait", "owner");
            }

            bag.Add(Descriptors.DuplicateShape, 7, "shape");
            whole.AddAll(bag);
        }

        Assert.True(whole.HasErrors);
        Assert.Equal(3, whole.Findings.Count(finding => finding.Descriptor.Id == "FTG0008"));
        Assert.Equal(DiagnosticBag.MaxOfOneKind, whole.Findings.Count(finding => finding.Descriptor == Descriptors.UnknownTrait));
        var more = Assert.Single(whole.Findings, finding => finding.Descriptor.Id == "FTG0022" && finding.Descriptor != Descriptors.UnknownTrait);
        Assert.Equal("350", Assert.Single(more.Arguments));
        Assert.Equal(851, more.Position);
        Assert.Equal(DiagnosticSeverity.Warning, more.Descriptor.DefaultSeverity);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("\U0001F600")]
    [InlineData("\\n")]
    public void A_long_text_is_shown_without_its_middle(string repeated)
    {
        var name = "begin" + string.Concat(Enumerable.Repeat(repeated, 1_000_000)) + "end";
        var run = ModelDriver.Run(SmallModel.Of(InAndOut + $$""", "acme#S": { "type": "{{name}}" }"""));

        var message = Assert.Single(run.Diagnostics).GetMessage(CultureInfo.InvariantCulture);
        Assert.InRange(message.Length, MessageText.MaxLength, MessageText.MaxLength + 300);
        Assert.Contains("begin", message, StringComparison.Ordinal);
        Assert.Contains("end' does not exist", message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', message);
        Assert.Equal(message, new System.Text.UTF8Encoding(false, true).GetString(new System.Text.UTF8Encoding(false, true).GetBytes(message)));
    }
}
