using System.Text;
using System.Text.Json;
using Acme.DynamoDB;
using FreeTierGen.Benchmarks.Floor.Http;

namespace FreeTierGen.Benchmarks.Floor.DynamoDB;

/// <content>How they are read.</content>
internal static partial class Attributes
{
    private const int UsualCount = 8;

    public static Dictionary<string, AttributeValue> Read(ref Utf8JsonReader reader) => Read(ref reader, UsualCount);

    /// <summary>Reads items. They are much alike, so that each is expected to have as many attributes as the one before.</summary>
    public static IReadOnlyDictionary<string, AttributeValue>[] ReadItems(ref Utf8JsonReader reader)
    {
        Json.Expect(ref reader, JsonTokenType.StartArray);
        var items = new Gathered<IReadOnlyDictionary<string, AttributeValue>>();
        var expected = UsualCount;
        while (Json.NextItem(ref reader))
        {
            var item = Read(ref reader, expected);
            expected = item.Count;
            items.Add(item);
        }

        return items.Take();
    }

    private static Dictionary<string, AttributeValue> Read(ref Utf8JsonReader reader, int expected)
    {
        Json.Expect(ref reader, JsonTokenType.StartObject);
        var values = new Dictionary<string, AttributeValue>(expected);
        while (Json.NextMember(ref reader, out var name))
        {
            var key = Encoding.UTF8.GetString(name);
            values[key] = ReadValue(ref reader);
        }

        return values;
    }

    private static AttributeValue ReadValue(ref Utf8JsonReader reader)
    {
        Json.Expect(ref reader, JsonTokenType.StartObject);
        AttributeValue? value = null;
        string? unknown = null;
        while (Json.NextMember(ref reader, out var name))
        {
            if (name.SequenceEqual("__type"u8))
            {
                reader.Skip();
                continue;
            }

            var next = ReadMember(ref reader, name);
            if (next is null)
            {
                unknown ??= Encoding.UTF8.GetString(name);
                reader.Skip();
                continue;
            }

            value = value is null ? next : throw new JsonException("A value has one member.");
        }

        return value ?? new AttributeValue.Unknown(unknown ?? "");
    }

    private static AttributeValue? ReadMember(ref Utf8JsonReader reader, scoped ReadOnlySpan<byte> name)
    {
        if (name.Length == 1)
        {
            switch (name[0])
            {
                case (byte)'S':
                    return new AttributeValue.S(reader.GetString()!);
                case (byte)'N':
                    return new AttributeValue.N(reader.GetString()!);
                case (byte)'B':
                    return new AttributeValue.B(reader.GetBytesFromBase64());
                case (byte)'M':
                    return new AttributeValue.M(Read(ref reader, UsualCount));
                case (byte)'L':
                    return new AttributeValue.L(ReadList(ref reader));
            }
        }

        return name.SequenceEqual("BOOL"u8) ? new AttributeValue.BOOL(reader.GetBoolean())
            : name.SequenceEqual("NULL"u8) ? new AttributeValue.NULL(reader.GetBoolean())
            : name.SequenceEqual("SS"u8) ? new AttributeValue.SS(ReadTexts(ref reader))
            : name.SequenceEqual("NS"u8) ? new AttributeValue.NS(ReadTexts(ref reader))
            : name.SequenceEqual("BS"u8) ? new AttributeValue.BS(ReadBlobs(ref reader))
            : null;
    }

    private static AttributeValue[] ReadList(ref Utf8JsonReader reader)
    {
        Json.Expect(ref reader, JsonTokenType.StartArray);
        var values = new Gathered<AttributeValue>();
        while (Json.NextItem(ref reader))
        {
            values.Add(ReadValue(ref reader));
        }

        return values.Take();
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
