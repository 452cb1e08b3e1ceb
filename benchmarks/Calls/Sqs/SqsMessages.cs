using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Acme.Sqs;
using OfficialRequest = Amazon.SQS.Model.ReceiveMessageRequest;

namespace FreeTierGen.Benchmarks.Calls.Sqs;

/// <summary>The same request for all clients, and what Amazon SQS would answer.</summary>
internal static class SqsMessages
{
    /// <summary>How many messages are received.</summary>
    public const int Count = 10;

    private const string Queue = "https://sqs.us-east-1.amazonaws.com/123456789012/orders";

    public static PreparedAnswer Answer { get; } = new(Body());

    public static ReceiveMessageRequest Request() => new()
    {
        QueueUrl = Queue,
        MaxNumberOfMessages = Count,
        WaitTimeSeconds = 20,
        MessageSystemAttributeNames = [MessageSystemAttributeName.All],
    };

    public static OfficialRequest OfficialRequest() => new()
    {
        QueueUrl = Queue,
        MaxNumberOfMessages = Count,
        WaitTimeSeconds = 20,
        MessageSystemAttributeNames = ["All"],
    };

    private static byte[] Body()
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("Messages");
            for (var message = 0; message < Count; message++)
            {
                WriteMessage(writer, message);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return stream.ToArray();
    }

    [SuppressMessage("Security", "CA5351", Justification = "The service sends this digest.")]
    private static void WriteMessage(Utf8JsonWriter writer, int message)
    {
        var sent = (1_767_225_600_000 + (message * 61_001L)).ToString(CultureInfo.InvariantCulture);
        var body = $$"""{"order":{{message}},"customer":"8f14e45f-ceea-467f-a0e6-{{message:D12}}","total":"{{message * 13}}.37","currency":"EUR","note":"Zürich"}""";
        writer.WriteStartObject();
        writer.WriteString("MessageId", $"c80e8021-a70a-42c7-a470-{message:D12}");
        writer.WriteString("ReceiptHandle", "AQEB" + Convert.ToBase64String(Enumerable.Range(message, 220).Select(value => (byte)(value * 7)).ToArray()));
        writer.WriteString("MD5OfBody", Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(body))));
        writer.WriteString("Body", body);
        writer.WriteStartObject("Attributes");
        writer.WriteString("SenderId", "AIDAIENQZJOLO23YVJ4VO");
        writer.WriteString("ApproximateFirstReceiveTimestamp", sent);
        writer.WriteString("ApproximateReceiveCount", "1");
        writer.WriteString("SentTimestamp", sent);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
