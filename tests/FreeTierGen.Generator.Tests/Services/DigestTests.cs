using System.Net;
using FreeTierGen.Generator.Tests.Clients;
using FreeTierGen.Generator.Tests.Driver;
using FreeTierGen.Runtime;

namespace FreeTierGen.Generator.Tests.Services;

/// <summary>The digests by which a queue's clients see whether messages arrived whole.</summary>
public sealed class DigestTests
{
    // Of "hi", and of an attribute "timestamp" that is the Number 1493147359900.
    private const string OfText = "49f68a5c8493ec2c0bf489821c21fc3b";
    private const string OfAttribute = "235c5c510d26fb653d073faed50ae77c";
    private const string OfNothing = "d41d8cd98f00b204e9800998ecf8427e";

    private const string Attribute = """{ "timestamp": { "DataType": "Number", "StringValue": "1493147359900" } }""";

    private const string Shapes = """
        , "acme#Value": {
          "type": "structure",
          "members": {
            "DataType": { "target": "smithy.api#String", "traits": { "smithy.api#required": {} } },
            "StringValue": { "target": "smithy.api#String" },
            "BinaryValue": { "target": "smithy.api#Blob" }
          }
        },
        "acme#Values": { "type": "map", "key": { "target": "smithy.api#String" }, "value": { "target": "acme#Value" } },
        "acme#Message": {
          "type": "structure",
          "members": {
            "Body": { "target": "smithy.api#String" },
            "MD5OfBody": { "target": "smithy.api#String" },
            "MessageAttributes": { "target": "acme#Values" },
            "MD5OfMessageAttributes": { "target": "smithy.api#String" }
          }
        },
        "acme#Messages": { "type": "list", "member": { "target": "acme#Message" } },
        "acme#Entry": {
          "type": "structure",
          "members": {
            "Id": { "target": "smithy.api#String", "traits": { "smithy.api#required": {} } },
            "MessageBody": { "target": "smithy.api#String", "traits": { "smithy.api#required": {} } },
            "MessageAttributes": { "target": "acme#Values" }
          }
        },
        "acme#Entries": { "type": "list", "member": { "target": "acme#Entry" } },
        "acme#Result": {
          "type": "structure",
          "members": {
            "Id": { "target": "smithy.api#String", "traits": { "smithy.api#required": {} } },
            "MD5OfMessageBody": { "target": "smithy.api#String", "traits": { "smithy.api#required": {} } },
            "MD5OfMessageAttributes": { "target": "smithy.api#String" }
          }
        },
        "acme#Results": { "type": "list", "member": { "target": "acme#Result" } }
        """;

    private static readonly Caller Send = Load(
        "SendMessage",
        """
        "MessageBody": { "target": "smithy.api#String", "traits": { "smithy.api#required": {} } },
        "MessageAttributes": { "target": "acme#Values" },
        "MessageSystemAttributes": { "target": "acme#Values" }
        """,
        """
        "MD5OfMessageBody": { "target": "smithy.api#String" },
        "MD5OfMessageAttributes": { "target": "smithy.api#String" },
        "MD5OfMessageSystemAttributes": { "target": "smithy.api#String" }
        """,
        """
        new In
        {
            MessageBody = "hi",
            MessageAttributes = new Dictionary<string, Value> { ["timestamp"] = new() { DataType = "Number", StringValue = "1493147359900" } },
        }
        """);

    private static readonly Caller SendBatch = Load(
        "SendMessageBatch",
        "\"Entries\": { \"target\": \"acme#Entries\", \"traits\": { \"smithy.api#required\": {} } }",
        "\"Successful\": { \"target\": \"acme#Results\" }",
        "new In { Entries = [new() { Id = \"a\", MessageBody = \"ho\" }, new() { Id = \"b\", MessageBody = \"hi\" }] }");

    private static readonly Caller Receive = Load("ReceiveMessage", "", "\"Messages\": { \"target\": \"acme#Messages\" }", "new In()");

    private delegate Task Caller(HttpMessageHandler handler, bool verifies);

    [Theory]
    [InlineData($$"""{ "MD5OfMessageBody": "{{OfText}}", "MD5OfMessageAttributes": "{{OfAttribute}}" }""", null)]
    [InlineData("{}", null)]
    [InlineData($$"""{ "MD5OfMessageBody": "{{OfNothing}}", "MD5OfMessageAttributes": "{{OfAttribute}}" }""", "/MD5OfMessageBody")]
    [InlineData($$"""{ "MD5OfMessageBody": "{{OfText}}", "MD5OfMessageAttributes": "{{OfNothing}}" }""", "/MD5OfMessageAttributes")]
    [InlineData($$"""{ "MD5OfMessageSystemAttributes": "{{OfAttribute}}" }""", "/MD5OfMessageSystemAttributes")]
    public Task A_message_that_was_sent(string answer, string? path) => AssertAsync(Send, answer, path);

    [Theory]
    [InlineData($$"""{ "Successful": [{ "Id": "b", "MD5OfMessageBody": "{{OfText}}" }] }""", null)]
    [InlineData("""{ "Successful": [] }""", null)]
    [InlineData("{}", null)]
    [InlineData($$"""{ "Successful": [{ "Id": "b", "MD5OfMessageBody": "{{OfText}}" }, { "Id": "a", "MD5OfMessageBody": "{{OfText}}" }] }""", "/Successful/MD5OfMessageBody")]
    public Task Messages_that_were_sent_together_are_told_apart_by_their_ids(string answer, string? path) => AssertAsync(SendBatch, answer, path);

    [Theory]
    [InlineData($$"""{ "Messages": [{ "Body": "hi", "MD5OfBody": "{{OfText}}", "MessageAttributes": {{Attribute}}, "MD5OfMessageAttributes": "{{OfAttribute}}" }] }""", null)]
    [InlineData($$"""{ "Messages": [{ "Body": "hi", "MD5OfBody": "{{OfText}}" }, { "Body": "ho", "MD5OfBody": "{{OfText}}" }] }""", "/Messages/MD5OfBody")]
    [InlineData($$"""{ "Messages": [{ "Body": "hi", "MessageAttributes": {{Attribute}}, "MD5OfMessageAttributes": "{{OfText}}" }] }""", "/Messages/MD5OfMessageAttributes")]
    [InlineData("""{ "Messages": null }""", null)]
    public Task Messages_that_were_received(string answer, string? path) => AssertAsync(Receive, answer, path);

    private static async Task AssertAsync(Caller call, string answer, string? path)
    {
        using var handler = new StubHandler((HttpStatusCode.OK, answer), (HttpStatusCode.OK, answer));
        await call(handler, verifies: false);
        if (path is null)
        {
            await call(handler, verifies: true);
            return;
        }

        var exception = await Assert.ThrowsAsync<ResponseFormatException>(() => call(handler, verifies: true));
        Assert.Equal(path, exception.Path);
        Assert.Contains(path, exception.Message, StringComparison.Ordinal);
        Assert.Equal("request-1", exception.Metadata.RequestId);
    }

    private static Caller Load(string operation, string input, string output, string request)
    {
        var caller = "using System.Collections.Generic;\n" + ServiceModel.Caller + $$"""

            static partial class Caller
            {
                public static async Task CallAsync(HttpMessageHandler handler, bool verifies)
                {
                    var options = Configure(new SQSClientOptions(), handler);
                    options.VerifyDigests = verifies;
                    using var client = new SQSClient(options);
                    await client.{{operation}}Async({{request}});
                }
            }
            """;
        return GeneratedAssembly.Load(ServiceModel.Text("SQS", operation, input, output, Shapes), caller).Method<Caller>("Acme.Caller", "CallAsync");
    }
}
