using System.Text.Json;
using Acme.Sqs;
using FreeTierGen.Benchmarks.Floor.Http;

namespace FreeTierGen.Benchmarks.Floor.Sqs;

/// <summary>Reads what the queue says of a message.</summary>
internal static class SystemAttributes
{
    private const int UsualCount = 7;

    public static Dictionary<MessageSystemAttributeName, string> Read(ref Utf8JsonReader reader)
    {
        Json.Expect(ref reader, JsonTokenType.StartObject);
        var attributes = new Dictionary<MessageSystemAttributeName, string>(UsualCount);
        while (Json.NextMember(ref reader, out var name))
        {
            attributes[NameOf(name)] = reader.GetString()!;
        }

        return attributes;
    }

    private static MessageSystemAttributeName NameOf(ReadOnlySpan<byte> name) => name.Length switch
    {
        3 when name.SequenceEqual("All"u8) => MessageSystemAttributeName.All,
        8 when name.SequenceEqual("SenderId"u8) => MessageSystemAttributeName.SenderId,
        13 when name.SequenceEqual("SentTimestamp"u8) => MessageSystemAttributeName.SentTimestamp,
        14 when name.SequenceEqual("SequenceNumber"u8) => MessageSystemAttributeName.SequenceNumber,
        14 when name.SequenceEqual("MessageGroupId"u8) => MessageSystemAttributeName.MessageGroupId,
        14 when name.SequenceEqual("AWSTraceHeader"u8) => MessageSystemAttributeName.AWSTraceHeader,
        22 when name.SequenceEqual("MessageDeduplicationId"u8) => MessageSystemAttributeName.MessageDeduplicationId,
        23 when name.SequenceEqual("ApproximateReceiveCount"u8) => MessageSystemAttributeName.ApproximateReceiveCount,
        24 when name.SequenceEqual("DeadLetterQueueSourceArn"u8) => MessageSystemAttributeName.DeadLetterQueueSourceArn,
        32 when name.SequenceEqual("ApproximateFirstReceiveTimestamp"u8) => MessageSystemAttributeName.ApproximateFirstReceiveTimestamp,
        _ => new MessageSystemAttributeName(System.Text.Encoding.UTF8.GetString(name)),
    };
}
