using Acme.Sqs;
using Amazon.SQS;

namespace FreeTierGen.Peers.Tests.Parity.Sqs;

/// <summary>Amazon SQS: digests of messages, and errors with the names that they had in an older protocol.</summary>
internal sealed class SqsService : PeerService<AmazonSQSClient, SQSClient>
{
    public override string Name => "SQS";

    public override IEnumerable<PeerCase> Cases => SqsCases.Of(this);

    public override IEnumerable<PeerAnswer> Answers { get; } =
    [
        new("ReceiveMessage of two", "ReceiveMessage", new("""
            {"Messages": [
              {"MessageId": "1", "ReceiptHandle": "AQEB/+==", "Body": "hello", "MD5OfBody": "5d41402abc4b2a76b9719d911017c592",
               "Attributes": {"SenderId": "AIDA", "SentTimestamp": "1776342615123", "SomethingNew": "1"},
               "MD5OfMessageAttributes": "5070644ab9414e4b28a06e7cbfd9b710",
               "MessageAttributes": {"Text": {"DataType": "String", "StringValue": "é"}, "Bytes": {"DataType": "Binary.png", "BinaryValue": "AAH/"}}},
              {"MessageId": "2", "ReceiptHandle": "b", "Body": "", "MD5OfBody": "d41d8cd98f00b204e9800998ecf8427e"}
            ]}
            """)),
        new("ReceiveMessage of none", "ReceiveMessage", new("{}")),
        new("SendMessageBatch that failed in part", "SendMessageBatch", new("""
            {"Successful": [{"Id": "a", "MessageId": "1", "MD5OfMessageBody": "5d41402abc4b2a76b9719d911017c592", "SequenceNumber": "18849496460467696128"}],
             "Failed": [{"Id": "b", "SenderFault": true, "Code": "InvalidMessageContents", "Message": "no"}]}
            """)),
        new("GetQueueAttributes", "GetQueueAttributes", new("""{"Attributes": {"ApproximateNumberOfMessages": "3", "QueueArn": "arn:aws:sqs:eu-central-1:123456789012:q"}}""")),
        new("ListQueues", "ListQueues", new("""{"QueueUrls": ["https://sqs.eu-central-1.amazonaws.com/123456789012/a"], "NextToken": "more"}""")),
    ];

    public override IEnumerable<PeerAnswer> Errors { get; } =
    [
        new("with the code of the older protocol", "ReceiveMessage", new("""
            {"__type": "com.amazonaws.sqs#QueueDoesNotExist", "message": "The specified queue does not exist."}
            """)
        {
            Headers = ["x-amzn-query-error: AWS.SimpleQueueService.NonExistentQueue;Sender"],
        }),
        new("without a code of the older protocol", "SendMessageBatch", new("""{"__type": "com.amazonaws.sqs#EmptyBatchRequest", "message": "none"}""")),
        new("that the model does not have", "ReceiveMessage", new("""{"__type": "com.amazon.coral.service#AccessDeniedException", "message": "no"}""")
        {
            Headers = ["x-amzn-query-error: AccessDenied;Sender"],
        }),
    ];

    protected override AmazonSQSClient CreateOfficial(Wire wire) => new(Peers.OfficialCredentials, Peers.Configure(new AmazonSQSConfig(), wire));

    protected override SQSClient CreateGenerated(Wire wire, TimeProvider time) => new(Peers.Configure(new SQSClientOptions(), wire, time));
}
