using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Tests.Driver;
using Microsoft.CodeAnalysis;
using static FreeTierGen.Generator.Tests.Diagnostics.DiagnosticAssert;

namespace FreeTierGen.Generator.Tests.Diagnostics;

public sealed class TraitDiagnosticTests
{
    [Theory]
    [Covers("FTG0021")]
    [InlineData("▶\"aws.api#clientDiscoveredEndpoint\": { \"required\": true }", "the service can't be asked for its endpoint without identifiers")]
    public void A_trait_that_changes_the_wire_and_is_not_supported_is_reported(string trait, string reason)
        => Reports(
            OnOperation(trait),
            "FTG0021",
            DiagnosticSeverity.Warning,
            $"on 'acme#Send' changes what is sent or received and is not supported, since {reason}");

    [Fact]
    public void An_operation_that_is_not_supported_is_left_out_with_what_only_it_needs()
    {
        var run = ModelDriver.Run(OnOperation("\"aws.api#clientDiscoveredEndpoint\": { \"required\": true }")).AssertCompiles();

        Assert.DoesNotContain("SendAsync", run["Acme/PostClient.g.cs"], StringComparison.Ordinal);
        Assert.Contains("PingAsync", run["Acme/PostClient.g.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain("Acme/SendInput.g.cs", run.FileNames);
    }

    [Theory]
    [InlineData("\"aws.protocols#httpChecksum\": { \"requestAlgorithmMember\": \"a\" }")]
    [InlineData("\"aws.protocols#httpChecksum\": { \"requestChecksumRequired\": true }")]
    [InlineData("\"aws.api#clientDiscoveredEndpoint\": { \"required\": false }")]
    [InlineData("\"smithy.api#http\": { \"method\": \"POST\", \"uri\": \"/\" }")]
    [InlineData("\"smithy.waiters#waitable\": {}")]
    [InlineData("\"acme.traits#colour\": \"blue\"")]
    public void A_trait_that_changes_nothing_is_not_reported(string trait)
        => ModelDriver.Run(OnOperation(trait)).AssertNoDiagnostics();

    [Theory]
    [Covers("FTG0022")]
    [InlineData("smithy.api#quantum")]
    [InlineData("aws.protocols#awsJson3_0Compatible")]
    [InlineData("aws.auth#sigv5")]
    public void A_trait_of_smithy_or_aws_that_is_newer_than_the_generator_is_reported(string trait)
        => Reports(OnOperation($"▶\"{trait}\": {{}}"), "FTG0022", DiagnosticSeverity.Warning, $"The trait '{trait}' on 'acme#Send' is unknown");

    [Fact]
    public void An_unsupported_trait_of_an_operation_that_is_left_out_is_not_reported()
        => ModelDriver.Run(
            OnOperation("\"aws.api#clientDiscoveredEndpoint\": { \"required\": true }"),
            ("Operations", "Ping")).AssertNoDiagnostics();

    [Fact]
    public void An_unsupported_trait_says_nothing_of_a_service_that_gets_no_client()
    {
        var model = OnOperation("\"aws.api#clientDiscoveredEndpoint\": { \"required\": true }").Replace("awsJson1_0", "noJson", StringComparison.Ordinal);

        Assert.Equal(["FTG0015"], ModelDriver.Run(model).Diagnostics.Select(diagnostic => diagnostic.Id));
    }

    private const string Pairs = """
        "acme#Pairs": { "type": "map", "key": { "target": "acme#Key" }, "value": { "target": "smithy.api#Integer" } },
        "acme#Key": { "type": "string" },
        "acme#PairLists": { "type": "list", "member": { "target": "acme#Pairs" } },
        """;

    [Theory]
    [Covers("FTG0032")]
    [InlineData("smithy.protocols#rpcv2Cbor", "smithy.api#Document", "document")]
    [InlineData("smithy.protocols#rpcv2Cbor", "acme#Notes", "document")]
    [InlineData("aws.protocols#awsQuery", "acme#Notes", "document")]
    [InlineData("aws.protocols#ec2Query", "smithy.api#Document", "document")]
    [InlineData("aws.protocols#ec2Query", "acme#Pairs", "map")]
    [InlineData("aws.protocols#ec2Query", "acme#PairLists", "map")]
    public void An_operation_whose_messages_the_protocol_has_no_form_for_is_left_out(string protocol, string target, string type)
    {
        var model = OnOperation("\"smithy.api#readonly\": {}")
            .Replace("aws.protocols#awsJson1_0", protocol, StringComparison.Ordinal)
            .Replace("\"target\": \"smithy.api#String\"", $"\"target\": \"{target}\"", StringComparison.Ordinal)
            .Replace("\"acme#Ping\": {", "\"acme#Notes\": { \"type\": \"list\", \"member\": { \"target\": \"smithy.api#Document\" } },\n" + Pairs + "\"acme#Ping\": {", StringComparison.Ordinal);

        var run = ModelDriver.Run(model).AssertCompiles();

        var found = Assert.Single(run.Diagnostics);
        Assert.Equal(("FTG0032", DiagnosticSeverity.Warning), (found.Id, found.DefaultSeverity));
        Assert.Contains($"is a {type}, for which {protocol} has no form", found.GetMessage(null), StringComparison.Ordinal);
        Assert.DoesNotContain("SendAsync", run["Acme/PostClient.g.cs"], StringComparison.Ordinal);
        Assert.Contains("PingAsync", run["Acme/PostClient.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("acme#Pairs", false)]
    [InlineData("smithy.api#Document", true)]
    public void What_cannot_be_sent_may_be_received(string target, bool isLeftOut)
    {
        var model = OnOperation("\"smithy.api#readonly\": {}")
            .Replace("aws.protocols#awsJson1_0", "aws.protocols#ec2Query", StringComparison.Ordinal)
            .Replace("\"input\"", "\"output\"", StringComparison.Ordinal)
            .Replace("\"target\": \"smithy.api#String\"", $"\"target\": \"{target}\"", StringComparison.Ordinal)
            .Replace("\"acme#Ping\": {", Pairs + "\"acme#Ping\": {", StringComparison.Ordinal);

        var run = ModelDriver.Run(model).AssertCompiles();

        Assert.Equal(isLeftOut, run.Diagnostics.Any(found => found.Id == "FTG0032"));
        Assert.Equal(isLeftOut, !run["Acme/PostClient.g.cs"].Contains("SendAsync", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_trait_that_the_generator_reads_is_in_the_table_as_honoured()
    {
        var read = typeof(TraitIds).GetFields().Select(field => (string)field.GetRawConstantValue()!);
        string[] readButNotHonoured = [TraitIds.Streaming];

        foreach (var id in read.Except(readButNotHonoured))
        {
            Assert.True(TraitSupport.OfKind(TraitKind.Honoured).Contains(id) || TraitSupport.OfKind(TraitKind.Irrelevant).Contains(id), id);
        }
    }

    private static string OnOperation(string trait)
        => $$"""
        {
          "smithy": "2.0",
          "shapes": {
            "acme#Post": {
              "type": "service",
              "version": "2026-01-01",
              "operations": [{ "target": "acme#Send" }, { "target": "acme#Ping" }],
              "traits": { "aws.protocols#awsJson1_0": {} }
            },
            "acme#Ping": { "type": "operation" },
            "acme#Send": {
              "type": "operation",
              "input": { "target": "acme#SendInput" },
              "traits": {
                {{trait}}
              }
            },
            "acme#SendInput": {
              "type": "structure",
              "members": {
                "text": {
                  "target": "smithy.api#String",
                  "traits": { "smithy.api#documentation": "What to send." }
                }
              }
            }
          }
        }
        """;
}
