using Acme.Sqs;
using Official = Amazon.SQS;

namespace FreeTierGen.Peers.Tests.Parity.Sqs;

/// <summary>Calls of Amazon SQS.</summary>
internal static class SqsCases
{
    private const string Queue = "https://sqs.eu-central-1.amazonaws.com/123456789012/things.fifo";
    private static readonly byte[] Bytes = [0, 62, 63, 128, 255];

    public static IEnumerable<PeerCase> Of(SqsService service) =>
    [
        service.Case(
            "CreateQueue",
            official => official.CreateQueueAsync(new Official.Model.CreateQueueRequest
            {
                QueueName = "things.fifo",
                Attributes = new() { ["FifoQueue"] = "true", ["VisibilityTimeout"] = "30" },
                Tags = new() { ["team"] = "a & b" },
            }),
            generated => generated.CreateQueueAsync(new()
            {
                QueueName = "things.fifo",
                Attributes = new Dictionary<QueueAttributeName, string> { [QueueAttributeName.FifoQueue] = "true", [QueueAttributeName.VisibilityTimeout] = "30" },
                Tags = new Dictionary<string, string> { ["team"] = "a & b" },
            })),

        service.Case(
            "GetQueueAttributes",
            official => official.GetQueueAttributesAsync(new Official.Model.GetQueueAttributesRequest { QueueUrl = Queue, AttributeNames = ["All"] }),
            generated => generated.GetQueueAttributesAsync(new() { QueueUrl = Queue, AttributeNames = [QueueAttributeName.All] })),

        service.Case(
            "ListQueues",
            official => official.ListQueuesAsync(new Official.Model.ListQueuesRequest { QueueNamePrefix = "th", MaxResults = 10, NextToken = "next page" }),
            generated => generated.ListQueuesAsync(new() { QueueNamePrefix = "th", MaxResults = 10, NextToken = "next page" })),

        service.Case(
            "ReceiveMessage",
            official => official.ReceiveMessageAsync(new Official.Model.ReceiveMessageRequest
            {
                QueueUrl = Queue,
                MaxNumberOfMessages = 10,
                WaitTimeSeconds = 0,
                VisibilityTimeout = 60,
                MessageSystemAttributeNames = ["All"],
                MessageAttributeNames = ["Text", "Bytes"],
                ReceiveRequestAttemptId = "attempt",
            }),
            generated => generated.ReceiveMessageAsync(new()
            {
                QueueUrl = Queue,
                MaxNumberOfMessages = 10,
                WaitTimeSeconds = 0,
                VisibilityTimeout = 60,
                MessageSystemAttributeNames = [MessageSystemAttributeName.All],
                MessageAttributeNames = ["Text", "Bytes"],
                ReceiveRequestAttemptId = "attempt",
            })),

        service.Case(
            "SendMessage",
            official => official.SendMessageAsync(new Official.Model.SendMessageRequest
            {
                QueueUrl = Queue,
                MessageBody = "\"<é漢🎈>\" & \n",
                MessageAttributes = new()
                {
                    ["Text"] = new() { DataType = "String", StringValue = "é" },
                    ["Number"] = new() { DataType = "Number", StringValue = "1.50" },
                    ["Bytes"] = new() { DataType = "Binary.png", BinaryValue = new MemoryStream(Bytes) },
                },
                MessageSystemAttributes = new() { ["AWSTraceHeader"] = new() { DataType = "String", StringValue = "Root=1-5759e988-bd862e3fe1be46a994272793" } },
                MessageGroupId = "group",
                MessageDeduplicationId = "once",
            }),
            generated => generated.SendMessageAsync(new()
            {
                QueueUrl = Queue,
                MessageBody = "\"<é漢🎈>\" & \n",
                MessageAttributes = new Dictionary<string, MessageAttributeValue>
                {
                    ["Text"] = new() { DataType = "String", StringValue = "é" },
                    ["Number"] = new() { DataType = "Number", StringValue = "1.50" },
                    ["Bytes"] = new() { DataType = "Binary.png", BinaryValue = Bytes },
                },
                MessageSystemAttributes = new Dictionary<MessageSystemAttributeNameForSends, MessageSystemAttributeValue>
                {
                    [MessageSystemAttributeNameForSends.AWSTraceHeader] = new() { DataType = "String", StringValue = "Root=1-5759e988-bd862e3fe1be46a994272793" },
                },
                MessageGroupId = "group",
                MessageDeduplicationId = "once",
            })),

        service.Case(
            "SendMessageBatch",
            official => official.SendMessageBatchAsync(new Official.Model.SendMessageBatchRequest
            {
                QueueUrl = Queue,
                Entries = [new() { Id = "a", MessageBody = "hello" }, new() { Id = "b", MessageBody = "later", DelaySeconds = 5 }],
            }),
            generated => generated.SendMessageBatchAsync(new()
            {
                QueueUrl = Queue,
                Entries = [new() { Id = "a", MessageBody = "hello" }, new() { Id = "b", MessageBody = "later", DelaySeconds = 5 }],
            })),

        service.Case(
            "DeleteMessage",
            official => official.DeleteMessageAsync(new Official.Model.DeleteMessageRequest { QueueUrl = Queue, ReceiptHandle = "AQEB/+==" }),
            generated => generated.DeleteMessageAsync(new() { QueueUrl = Queue, ReceiptHandle = "AQEB/+==" })),
    ];
}
