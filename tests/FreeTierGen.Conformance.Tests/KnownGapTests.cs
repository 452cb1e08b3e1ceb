using FreeTierGen.Conformance.Tests.Results;
using FreeTierGen.Conformance.Tests.Suites;
using FreeTierGen.Generator.Diagnostics;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Reading;

namespace FreeTierGen.Conformance.Tests;

/// <summary>The list of known gaps holds what is needed and no more.</summary>
public class KnownGapTests
{
    [Fact]
    public void A_protocol_in_the_list_is_not_supported() => Assert.All(KnownGaps.Current.Protocols.Keys, IsNotSupported);

    [Fact]
    public void A_kind_in_the_list_is_not_run()
        => Assert.Empty(KnownGaps.Current.Kinds.Keys.Intersect([SuiteCase.Requests, SuiteCase.Responses, SuiteCase.Events]));

    [Fact]
    public void Every_gap_has_a_reason()
        => Assert.All(KnownGaps.Current.All, gap => Assert.NotEmpty(gap.Value));

    [Fact]
    public void No_protocol_and_no_case_is_a_gap()
        => Assert.Empty(KnownGaps.Current.Protocols.Keys.Concat(KnownGaps.Current.Cases.Keys));

    private static void IsNotSupported(string protocol)
    {
        var model = ModelReader.Read(
            System.Text.Encoding.UTF8.GetBytes(
                $$"""{ "smithy": "2.0", "shapes": { "a#S": { "type": "service", "version": "1", "traits": { "{{protocol}}": {} } } } }"""),
            new DiagnosticBag())!;

        var chosen = ProtocolSelection.Select(model, model.Shapes.Values.OfType<ServiceShape>().Single(), protocol, new DiagnosticBag());

        Assert.False(chosen?.IsSupported, $"{protocol} is supported: remove it from known-gaps.json.");
    }
}
