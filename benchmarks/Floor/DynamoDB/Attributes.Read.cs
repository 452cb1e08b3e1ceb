using System.Text;
using System.Text.Json;
using Acme.DynamoDB;
using FreeTierGen.Benchmarks.Floor.Http;

namespace FreeTierGen.Benchmarks.Floor.DynamoDB;

/// <content>How they are read.</content>
internal static partial class Attributes
{
    private const int Few = 16;

    public static IReadOnlyDictionary<string, AttributeValue>[] ReadItems(ref Utf8JsonReader reader)
    {
        Json.Expect(ref reader, JsonTokenType.StartArray);
        var items = new Gathered<IReadOnlyDictionary<string, AttributeValue>>();
        while (Json.NextItem(ref reader))
        {
            items.Add(Read(ref reader));
        }

        return items.Take();
    }

    /// <summary>Reads an item. DynamoDB sends each attribute once.</summary>
    public static IReadOnlyDictionary<string, AttributeValue> Read(ref Utf8JsonReader reader)
    {
        Json.Expect(ref reader, JsonTokenType.StartObject);
        var current = AttributeNames.Current;
        var names = new Gathered<string>();
        var values = new Gathered<AttributeValue>();
        while (Json.NextMember(ref reader, out var name))
        {
            names.Add(current.Of(name));
            values.Add(ReadValue(ref reader));
        }

        IReadOnlyDictionary<string, AttributeValue> item = names.Items.Length <= Few
            ? new ItemMap(current.Share(names.Items), values.Items.ToArray())
            : ToDictionary(names.Items, values.Items);
        names.Return();
        values.Return();
        return item;
    }

    private static Dictionary<string, AttributeValue> ToDictionary(ReadOnlySpan<string> names, ReadOnlySpan<AttributeValue> values)
    {
        var dictionary = new Dictionary<string, AttributeValue>(names.Length);
        for (var index = 0; index < names.Length; index++)
        {
            dictionary.Add(names[index], values[index]);
        }

        return dictionary;
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
                    return new AttributeValue.M(Read(ref reader));
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
