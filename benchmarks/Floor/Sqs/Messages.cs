using System.Text.Json;
using Acme.Sqs;
using FreeTierGen.Benchmarks.Floor.Http;
using FreeTierGen.Runtime.Digests;

namespace FreeTierGen.Benchmarks.Floor.Sqs;

/// <summary>Reads messages, and sees that they arrived whole.</summary>
internal static class Messages
{
    /// <exception cref="HttpRequestException">A message is not what its digest is of.</exception>
    public static Message[] Read(ref Utf8JsonReader reader)
    {
        Json.Expect(ref reader, JsonTokenType.StartArray);
        var messages = new Gathered<Message>();
        while (Json.NextItem(ref reader))
        {
            messages.Add(ReadMessage(ref reader));
        }

        return messages.Take();
    }

    private static Message ReadMessage(ref Utf8JsonReader reader)
    {
        Json.Expect(ref reader, JsonTokenType.StartObject);
        string? messageId = null;
        string? receiptHandle = null;
        string? digest = null;
        string? body = null;
        Dictionary<MessageSystemAttributeName, string>? attributes = null;
        string? attributesDigest = null;
        Dictionary<string, MessageAttributeValue>? messageAttributes = null;
        while (Json.NextMember(ref reader, out var name))
        {
            switch (name.Length)
            {
                case 4 when name.SequenceEqual("Body"u8):
                    body = reader.GetString();
                    break;
                case 9 when name.SequenceEqual("MessageId"u8):
                    messageId = reader.GetString();
                    break;
                case 9 when name.SequenceEqual("MD5OfBody"u8):
                    digest = reader.GetString();
                    break;
                case 10 when name.SequenceEqual("Attributes"u8):
                    attributes = SystemAttributes.Read(ref reader);
                    break;
                case 13 when name.SequenceEqual("ReceiptHandle"u8):
                    receiptHandle = reader.GetString();
                    break;
                case 17 when name.SequenceEqual("MessageAttributes"u8):
                    messageAttributes = MessageAttributes.Read(ref reader);
                    break;
                case 22 when name.SequenceEqual("MD5OfMessageAttributes"u8):
                    attributesDigest = reader.GetString();
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        // Few messages have attributes of their own: for their digest any way will do.
        if (!BodyDigest.Matches(digest, body)
            || !MessageDigest.Matches(attributesDigest, messageAttributes, static value => (value.DataType, value.StringValue, value.BinaryValue)))
        {
            throw new HttpRequestException("A message's digest does not match.");
        }

        return new Message
        {
            MessageId = messageId,
            ReceiptHandle = receiptHandle,
            MD5OfBody = digest,
            Body = body,
            Attributes = attributes,
            MD5OfMessageAttributes = attributesDigest,
            MessageAttributes = messageAttributes,
        };
    }
}
