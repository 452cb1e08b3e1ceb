using FreeTierGen.Generator.Diagnostics;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Tests.Reading;

namespace FreeTierGen.Generator.Tests.Model;

public sealed class ProtocolSelectionTests
{
    [Theory]
    [InlineData("aws.protocols#awsJson1_0 aws.protocols#awsJson1_1", null, ProtocolKind.AwsJson10)]
    [InlineData("aws.protocols#awsJson1_1 aws.protocols#awsJson1_0", null, ProtocolKind.AwsJson10)]
    [InlineData("smithy.protocols#rpcv2Cbor aws.protocols#awsJson1_1", null, ProtocolKind.AwsJson11)]
    [InlineData("aws.protocols#awsJson1_0 aws.protocols#awsJson1_1", "awsJson1_1", ProtocolKind.AwsJson11)]
    [InlineData("aws.protocols#awsJson1_0 aws.protocols#restJson1", "restJson1", ProtocolKind.Unsupported)]
    [InlineData("acme#ownProtocol aws.protocols#awsJson1_0", "acme#ownProtocol", ProtocolKind.Unsupported)]
    [InlineData("acme#ownProtocol", null, ProtocolKind.Unsupported)]
    public void The_protocol_that_is_named_or_else_the_preferred_one_is_chosen(string traits, string? name, object kind)
    {
        var model = ModelText.Read(
            $$"""
            "acme#S": { "type": "service", "traits": { {{string.Join(',', traits.Split(' ').Select(trait => $"\"{trait}\": {{}}"))}} } },
            "acme#ownProtocol": { "type": "structure", "traits": { "smithy.api#trait": {}, "smithy.api#protocolDefinition": {} } }
            """);

        var protocol = ProtocolSelection.Select(model, (ServiceShape)model.Shape("acme#S"), name, new DiagnosticBag());

        Assert.Equal(kind, protocol!.Kind);
        Assert.Contains(protocol.TraitId!, traits.Split(' '));
    }
}
