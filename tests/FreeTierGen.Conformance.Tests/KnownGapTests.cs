using FreeTierGen.Conformance.Tests.Results;
using FreeTierGen.Conformance.Tests.Suites;
using FreeTierGen.Generator.Diagnostics;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Reading;

namespace FreeTierGen.Conformance.Tests;

/// <summary>The list of known gaps holds what is needed and no more.</summary>
public class KnownGapTests
{
    public static TheoryData<string> Protocols => [.. KnownGaps.Current.Protocols.Keys];

    [Theory]
    [MemberData(nameof(Protocols))]
    public void A_protocol_in_the_list_is_not_supported(string protocol)
    {
        var model = ModelReader.Read(
            System.Text.Encoding.UTF8.GetBytes(
                $$"""{ "smithy": "2.0", "shapes": { "a#S": { "type": "service", "version": "1", "traits": { "{{protocol}}": {} } } } }"""),
            new DiagnosticBag())!;

        var chosen = ProtocolSelection.Select(model, model.Shapes.Values.OfType<ServiceShape>().Single(), protocol, new DiagnosticBag());

        Assert.False(chosen?.IsSupported, $"{protocol} is supported: remove it from known-gaps.json.");
    }

    [Fact]
    public void A_kind_in_the_list_is_not_run()
        => Assert.Empty(KnownGaps.Current.Kinds.Keys.Intersect([SuiteCase.Requests, SuiteCase.Responses]));

    [Fact]
    public void Every_gap_has_a_reason()
        => Assert.All(KnownGaps.Current.All, gap => Assert.NotEmpty(gap.Value));

    [Fact]
    public void The_suites_of_aws_json_have_no_gap()
        => Assert.DoesNotContain(
            KnownGaps.Current.Cases.Keys,
            gap => gap.StartsWith("aws.protocoltests.json", StringComparison.Ordinal) || gap.StartsWith("com.amazonaws.machinelearning.", StringComparison.Ordinal));
}
