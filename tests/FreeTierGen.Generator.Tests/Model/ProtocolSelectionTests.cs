using FreeTierGen.Generator.Diagnostics;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Tests.Reading;
using FreeTierGen.Testing;

namespace FreeTierGen.Generator.Tests.Model;

public sealed class ProtocolSelectionTests
{
    [Theory]
    [InlineData("aws.protocols#awsJson1_0 aws.protocols#awsJson1_1", null, "aws.protocols#awsJson1_0", true)]
    [InlineData("aws.protocols#awsJson1_1 aws.protocols#awsJson1_0", null, "aws.protocols#awsJson1_0", true)]
    [InlineData("aws.protocols#awsJson1_1 smithy.protocols#rpcv2Cbor", null, "smithy.protocols#rpcv2Cbor", true)]
    [InlineData("smithy.protocols#rpcv2Cbor aws.protocols#awsJson1_1", "awsJson1_1", "aws.protocols#awsJson1_1", true)]
    [InlineData("smithy.protocols#rpcv2Json aws.protocols#awsJson1_1", null, "aws.protocols#awsJson1_1", true)]
    [InlineData("aws.protocols#awsJson1_0 aws.protocols#awsJson1_1", "awsJson1_1", "aws.protocols#awsJson1_1", true)]
    [InlineData("aws.protocols#awsJson1_0 aws.protocols#restJson1", "restJson1", "aws.protocols#restJson1", true)]
    [InlineData("aws.protocols#restXml aws.protocols#restJson1", null, "aws.protocols#restJson1", true)]
    [InlineData("acme#ownProtocol aws.protocols#awsJson1_0", "acme#ownProtocol", "acme#ownProtocol", false)]
    [InlineData("acme#ownProtocol", null, "acme#ownProtocol", false)]
    public void The_protocol_that_is_named_or_else_the_preferred_one_is_chosen(string traits, string? name, string chosen, bool isSupported)
    {
        var model = ModelText.Read(
            $$"""
            "acme#S": { "type": "service", "traits": { {{string.Join(',', traits.Split(' ').Select(trait => $"\"{trait}\": {{}}"))}} } },
            "acme#ownProtocol": { "type": "structure", "traits": { "smithy.api#trait": {}, "smithy.api#protocolDefinition": {} } }
            """);

        var protocol = ProtocolSelection.Select(model, (ServiceShape)model.Shape("acme#S"), name, new DiagnosticBag());

        Assert.Equal((chosen, isSupported), (protocol!.TraitId, protocol.IsSupported));
    }

    [Fact]
    public void The_README_says_which_protocols_are_supported_and_which_are_not_yet()
    {
        var row = File.ReadLines(Repository.PathOf("README.md")).Single(line => line.StartsWith("| Protocols |", StringComparison.Ordinal)).Split('|');
        var supported = row[2].Split([',', ' '], StringSplitOptions.RemoveEmptyEntries);
        var notYet = row[3].Split(':')[0].Split([',', ' '], StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(Names(isSupported: true), supported.Order(StringComparer.Ordinal));
        Assert.Equal(Names(isSupported: false), notYet.Order(StringComparer.Ordinal));

        static IEnumerable<string> Names(bool isSupported) => ProtocolSelection.Known
            .Where(protocol => protocol.IsSupported == isSupported)
            .Select(protocol => protocol.TraitId!.Split('#')[1])
            .Order(StringComparer.Ordinal);
    }
}
