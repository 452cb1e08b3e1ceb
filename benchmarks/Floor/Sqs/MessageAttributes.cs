using System.Text.Json;
using Acme.Sqs;
using FreeTierGen.Benchmarks.Floor.Http;

namespace FreeTierGen.Benchmarks.Floor.Sqs;

/// <summary>Reads what senders say of a message.</summary>
internal static class MessageAttributes
{
    public static Dictionary<string, MessageAttributeValue> Read(ref Utf8JsonReader reader)
    {
        Json.Expect(ref reader, JsonTokenType.StartObject);
        var attributes = new Dictionary<string, MessageAttributeValue>();
        while (Json.NextMember(ref reader, out var name))
        {
            var key = System.Text.Encoding.UTF8.GetString(name);
            attributes[key] = ReadValue(ref reader);
        }

        return attributes;
    }

    private static MessageAttributeValue ReadValue(ref Utf8JsonReader reader)
    {
        Json.Expect(ref reader, JsonTokenType.StartObject);
        string? text = null;
        ReadOnlyMemory<byte>? bytes = null;
        string[]? texts = null;
        ReadOnlyMemory<byte>[]? blobs = null;
        var dataType = "";
        while (Json.NextMember(ref reader, out var name))
        {
            switch (name.Length)
            {
                case 11 when name.SequenceEqual("StringValue"u8):
                    text = reader.GetString();
                    break;
                case 11 when name.SequenceEqual("BinaryValue"u8):
                    bytes = reader.GetBytesFromBase64();
                    break;
                case 16 when name.SequenceEqual("StringListValues"u8):
                    texts = ReadTexts(ref reader);
                    break;
                case 16 when name.SequenceEqual("BinaryListValues"u8):
                    blobs = ReadBlobs(ref reader);
                    break;
                case 8 when name.SequenceEqual("DataType"u8):
                    dataType = reader.GetString()!;
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return new MessageAttributeValue
        {
            StringValue = text,
            BinaryValue = bytes,
            StringListValues = texts,
            BinaryListValues = blobs,
            DataType = dataType,
        };
    }

    private static string[] ReadTexts(ref Utf8JsonReader reader)
    {
        Json.Expect(ref reader, JsonTokenType.StartArray);
        var texts = new Gathered<string>();
        while (Json.NextItem(ref reader))
        {
            texts.Add(reader.GetString()!);
        }

        return texts.Take();
    }

    private static ReadOnlyMemory<byte>[] ReadBlobs(ref Utf8JsonReader reader)
    {
        Json.Expect(ref reader, JsonTokenType.StartArray);
        var blobs = new Gathered<ReadOnlyMemory<byte>>();
        while (Json.NextItem(ref reader))
        {
            blobs.Add(reader.GetBytesFromBase64());
        }

        return blobs.Take();
    }
}
