using System.Text;
using Acme.Sqs;
using FreeTierGen.Benchmarks.Calls;
using FreeTierGen.Benchmarks.Calls.Sqs;
using FreeTierGen.Benchmarks.Tests.Wire;
using FreeTierGen.Runtime;

namespace FreeTierGen.Benchmarks.Tests.Floor.Sqs;

/// <summary>The floor is one only if it asks for the same and reads as much; and what the official SDK reads is the same.</summary>
public sealed class ReceiveMessageTests
{
    private static readonly Uri Endpoint = new("http://sqs.us-east-1.amazonaws.com");

#pragma warning disable CS0618 // A member that the model deprecates is sent like any other.
    public static TheoryData<ReceiveMessageRequest> Requests =>
    [
        SqsMessages.Request(),
        new ReceiveMessageRequest
        {
            QueueUrl = "https://sqs.us-east-1.amazonaws.com/123456789012/é",
            AttributeNames = [QueueAttributeName.All],
            MessageSystemAttributeNames = [MessageSystemAttributeName.SenderId, MessageSystemAttributeName.SentTimestamp],
            MessageAttributeNames = ["a", "b.*"],
            MaxNumberOfMessages = 1,
            VisibilityTimeout = 60,
            WaitTimeSeconds = 0,
            ReceiveRequestAttemptId = "attempt",
        },
    ];
#pragma warning restore CS0618

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task ReceiveMessage_sends_the_same_bytes(ReceiveMessageRequest request)
    {
        var generated = await SentBytes.OfAsync(
            SqsMessages.Answer, handler => SqsClients.Generated(handler, Endpoint, new FixedTime()).ReceiveMessageAsync(request));
        var floor = await SentBytes.OfAsync(
            SqsMessages.Answer, handler => SqsClients.HandWritten(handler, Endpoint, new FixedTime()).ReceiveMessageAsync(request));

        Assert.Equal(generated, floor);
    }

    [Fact]
    public async Task All_members_are_read_the_same()
    {
        var answer = Answer("""
            {"Messages": [null,
              {"MessageId": "1", "ReceiptHandle": "AQEB/+==", "Body": "hello", "MD5OfBody": "5D41402ABC4B2A76B9719D911017C592", "Other": {},
               "Attributes": {"SenderId": "AIDA", "SentTimestamp": "1776342615123", "SomethingNew": "1"},
               "MD5OfMessageAttributes": "5070644ab9414e4b28a06e7cbfd9b710",
               "MessageAttributes": {"Text": {"DataType": "String", "StringValue": "é"}, "Bytes": {"DataType": "Binary.png", "BinaryValue": "AAH/"}}},
              {"MessageId": "2", "ReceiptHandle": "b", "Body": "", "MD5OfBody": "d41d8cd98f00b204e9800998ecf8427e",
               "MessageAttributes": {"Lists": {"DataType": "String", "StringListValues": ["a"], "BinaryListValues": ["AQ=="]}}}
            ]}
            """);
        var generated = await SqsClients.Generated(new PreparedHandler(answer)).ReceiveMessageAsync(SqsMessages.Request());
        var floor = await SqsClients.HandWritten(new PreparedHandler(answer)).ReceiveMessageAsync(SqsMessages.Request());

        Assert.Equal(2, floor.Messages!.Count);
        Assert.Equal(Members.Of(generated), Members.Of(floor));
    }

    [Fact]
    public async Task What_is_measured_is_read_the_same_by_all_three()
    {
        var handler = new PreparedHandler(SqsMessages.Answer);
        var generated = await SqsClients.Generated(handler).ReceiveMessageAsync(SqsMessages.Request());
        var floor = await SqsClients.HandWritten(handler).ReceiveMessageAsync(SqsMessages.Request());
        var official = await SqsClients.Official(handler).ReceiveMessageAsync(SqsMessages.OfficialRequest());

        Assert.Equal(SqsMessages.Count, floor.Messages!.Count);
        Assert.Equal(Members.Of(generated), Members.Of(floor));
        Assert.Equal(
            official.Messages.Select(message => (message.MessageId, message.Body, message.ReceiptHandle, message.Attributes["SentTimestamp"])),
            generated.Messages!.Select(message => (message.MessageId!, message.Body!, message.ReceiptHandle!, message.Attributes![MessageSystemAttributeName.SentTimestamp])));
    }

    [Theory]
    [InlineData("""{"Messages": [{"Body": "hello", "MD5OfBody": "d41d8cd98f00b204e9800998ecf8427e"}]}""")]
    [InlineData("""{"Messages": [{"Body": "hello", "MD5OfBody": "5d4"}]}""")]
    [InlineData("""{"Messages": [{"Body": "a", "MD5OfMessageAttributes": "00000000000000000000000000000000"}]}""")]
    public async Task Damage_is_found(string body)
    {
        var answer = Answer(body);

        await Assert.ThrowsAsync<HttpRequestException>(
            () => SqsClients.HandWritten(new PreparedHandler(answer)).ReceiveMessageAsync(SqsMessages.Request()));
        await Assert.ThrowsAnyAsync<ServiceClientException>(
            () => SqsClients.Generated(new PreparedHandler(answer)).ReceiveMessageAsync(SqsMessages.Request()));
    }

    private static PreparedAnswer Answer(string body) => new(Encoding.UTF8.GetBytes(body));
}
