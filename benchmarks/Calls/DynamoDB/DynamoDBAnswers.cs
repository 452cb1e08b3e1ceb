using System.Globalization;
using System.Text.Json;
using FreeTierGen.Benchmarks.Floor.DynamoDB;

namespace FreeTierGen.Benchmarks.Calls.DynamoDB;

/// <summary>What DynamoDB would answer.</summary>
internal static class DynamoDBAnswers
{
    /// <summary>How many items a query finds.</summary>
    public const int Items = 100;

    public static PreparedAnswer GetItem { get; } = Answer("""
        {"Item":{"id":{"S":"customer#8f14e45f"},"version":{"N":"42"},"name":{"S":"Erika Mustermann"},"active":{"BOOL":true}}}
        """u8.ToArray());

    public static PreparedAnswer Query { get; } = Answer(QueryBody());

    public static PreparedAnswer BatchWriteItem { get; } = Answer("""{"UnprocessedItems":{}}"""u8.ToArray());

    private static PreparedAnswer Answer(byte[] body) => new(body)
    {
        Headers = [new("x-amz-crc32", Checksum.Compute(body).ToString(CultureInfo.InvariantCulture))],
    };

    private static byte[] QueryBody()
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteNumber("Count", Items);
            writer.WriteStartArray("Items");
            for (var item = 0; item < Items; item++)
            {
                WriteItem(writer, item);
            }

            writer.WriteEndArray();
            writer.WriteNumber("ScannedCount", Items);
            writer.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static void WriteItem(Utf8JsonWriter writer, int item)
    {
        writer.WriteStartObject();
        Write("customerId", "S", "customer#8f14e45f");
        Write("orderId", "S", $"order#2026-01-{(item % 28) + 1:00}#{item:0000}");
        Write("status", "S", item % 3 == 0 ? "SHIPPED" : "DELIVERED");
        Write("currency", "S", "EUR");
        Write("total", "N", (item * 13.37).ToString("0.00", CultureInfo.InvariantCulture));
        Write("quantity", "N", ((item % 9) + 1).ToString(CultureInfo.InvariantCulture));
        Write("createdAt", "N", (1_767_225_600 + (item * 3_600)).ToString(CultureInfo.InvariantCulture));
        writer.WriteStartObject("isGift");
        writer.WriteBoolean("BOOL", item % 10 == 0);
        writer.WriteEndObject();
        writer.WriteStartObject("tags");
        writer.WriteStartArray("SS");
        writer.WriteStringValue("online");
        writer.WriteStringValue($"region-{item % 5}");
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteStartObject("address");
        writer.WriteStartObject("M");
        Write("city", "S", "Zürich");
        Write("zip", "S", "8001");
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndObject();

        void Write(string name, string type, string value)
        {
            writer.WriteStartObject(name);
            writer.WriteString(type, value);
            writer.WriteEndObject();
        }
    }
}
