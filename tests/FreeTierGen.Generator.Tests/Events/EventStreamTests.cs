using FreeTierGen.Generator.Tests.Driver;
using Microsoft.CodeAnalysis;
using static FreeTierGen.Generator.Tests.Diagnostics.DiagnosticAssert;

namespace FreeTierGen.Generator.Tests.Events;

public sealed class EventStreamTests
{
    [Theory]
    [InlineData("aws.protocols#awsJson1_0", "application/x-amz-json-1.0")]
    [InlineData("aws.protocols#awsJson1_1", "application/x-amz-json-1.1")]
    [InlineData("aws.protocols#restJson1", "application/json")]
    [InlineData("aws.protocols#restXml", "application/xml")]
    [InlineData("smithy.protocols#rpcv2Cbor", "application/cbor")]
    [InlineData("smithy.protocols#rpcv2Json", "application/json")]
    public void Every_protocol_that_has_a_form_for_events_sends_and_receives_them(string protocol, string mediaType)
    {
        var run = ModelDriver.Run(Model(protocol)).AssertNoDiagnostics().AssertCompiles();

        Assert.Contains(run.FileNames, file => run[file].Contains($".WriteContentType(\"{mediaType}\"u8)", StringComparison.Ordinal));
        Assert.Contains("Send = static input =>", run["Acme.Operations/TalkOperation.g.cs"], StringComparison.Ordinal);
        Assert.Contains("Receive = static (output, events) =>", run["Acme.Operations/TalkOperation.g.cs"], StringComparison.Ordinal);
        Assert.Contains(
            "public global::System.Collections.Generic.IAsyncEnumerable<global::Acme.Heard> Heard { get; init; } =", run["Acme/TalkOutput.g.cs"], StringComparison.Ordinal);
        Assert.Contains("public global::System.Collections.Generic.IAsyncEnumerable<global::Acme.Said>? Said { get; init; }", run["Acme/TalkInput.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("aws.protocols#awsQuery")]
    [InlineData("aws.protocols#ec2Query")]
    public void An_operation_with_events_is_left_out_where_the_protocol_has_no_form_for_them(string protocol)
        => Reports(
            Model(protocol).Replace("\"smithy.api#streaming\": {}, \"smithy.api#documentation\": \"said\"", "▶\"smithy.api#streaming\": {}", StringComparison.Ordinal),
            "FTG0021",
            DiagnosticSeverity.Warning,
            "since the protocol has no form for streams of events");

    [Fact]
    public void A_second_run_makes_nothing_anew()
    {
        var driver = new ModelDriver();
        driver.Add("talk.json", Model("aws.protocols#restJson1"), ("Namespace", "Acme"));
        driver.Run();

        driver.Run().AssertAllCached();
    }

    [Theory]
    [InlineData("\"smithy.api#eventHeader\": ▶{}", "acme#Lines", "values of this type can't be in a header of an event")]
    [InlineData("\"smithy.api#eventPayload\": ▶{}", "smithy.api#Integer", "values of this type can't be the payload of an event")]
    [InlineData("\"smithy.api#eventPayload\": ▶{}, \"smithy.api#eventHeader\": {}", "smithy.api#String", "the member is a header of the event already")]
    public void A_member_that_can_t_be_where_it_is_bound_is_an_error(string traits, string target, string reason)
        => Reports(
            Model("aws.protocols#restJson1").Replace(Text, $$"""{ "text": { "target": "{{target}}", "traits": { {{traits}} } } }""", StringComparison.Ordinal),
            "FTG0023",
            DiagnosticSeverity.Error,
            reason);

    [Theory]
    [InlineData("""{ "text": { "target": "smithy.api#String", "traits": { "smithy.api#eventPayload": {} } }, ▶"more": { "target": "smithy.api#String" } }""", "it has no place in the event, whose payload is another member")]
    [InlineData("""{ ▶"text": { "target": "acme#Heard" } }""", "a stream of events has to be a member of an operation's input or output")]
    public void A_member_that_has_no_place_is_an_error(string members, string reason)
        => Reports(Model("aws.protocols#restJson1").Replace(Text, members, StringComparison.Ordinal), "FTG0007", DiagnosticSeverity.Error, reason);

    [Fact]
    public void An_event_that_is_no_structure_is_an_error()
        => Reports(
            Model("aws.protocols#restJson1").Replace("{ \"line\": { \"target\": \"acme#Line\" } }, \"traits\": { \"smithy.api#streaming\": {}, \"smithy.api#documentation\": \"said\"", "{ ▶\"line\": { \"target\": \"smithy.api#String\" } }, \"traits\": { \"smithy.api#streaming\": {}", StringComparison.Ordinal),
            "FTG0007",
            DiagnosticSeverity.Error,
            "events have to be structures");

    private const string Text = """{ "text": { "target": "smithy.api#String" } }""";

    private static string Model(string protocol) => $$"""
        {
          "smithy": "2.0",
          "shapes": {
            "acme#Talker": {
              "type": "service",
              "version": "2026-11-30",
              "operations": [{ "target": "acme#Talk" }],
              "traits": { "{{protocol}}": {}, "smithy.api#xmlNamespace": { "uri": "https://acme.example" } }
            },
            "acme#Talk": {
              "type": "operation",
              "input": { "target": "acme#TalkInput" },
              "output": { "target": "acme#TalkOutput" },
              "traits": { "smithy.api#http": { "method": "POST", "uri": "/talk" } }
            },
            "acme#TalkInput": {
              "type": "structure",
              "members": { "room": { "target": "smithy.api#String", "traits": { "smithy.api#httpHeader": "x-room" } }, "said": { "target": "acme#Said", "traits": { "smithy.api#httpPayload": {} } } }
            },
            "acme#TalkOutput": {
              "type": "structure",
              "members": { "room": { "target": "smithy.api#String", "traits": { "smithy.api#httpHeader": "x-room" } }, "heard": { "target": "acme#Heard", "traits": { "smithy.api#httpPayload": {} } } }
            },
            "acme#Heard": { "type": "union", "members": { "line": { "target": "acme#Line" } }, "traits": { "smithy.api#streaming": {}, "smithy.api#documentation": "heard" } },
            "acme#Said": { "type": "union", "members": { "line": { "target": "acme#Line" } }, "traits": { "smithy.api#streaming": {}, "smithy.api#documentation": "said" } },
            "acme#Line": { "type": "structure", "members": { "text": { "target": "smithy.api#String" } } },
            "acme#Lines": { "type": "list", "member": { "target": "smithy.api#String" } }
          }
        }
        """;
}
