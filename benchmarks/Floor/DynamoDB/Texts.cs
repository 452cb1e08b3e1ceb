using System.Text.Json;

namespace FreeTierGen.Benchmarks.Floor.DynamoDB;

/// <summary>Writes members of strings, lists and maps of strings, unless they are null.</summary>
internal static class Texts
{
    public static void WriteOptional(Utf8JsonWriter writer, JsonEncodedText name, string? text)
    {
        if (text is not null)
        {
            writer.WriteString(name, text);
        }
    }

    public static void WriteOptional(Utf8JsonWriter writer, JsonEncodedText name, IReadOnlyList<string>? texts)
    {
        if (texts is null)
        {
            return;
        }

        writer.WriteStartArray(name);
        for (var index = 0; index < texts.Count; index++)
        {
            writer.WriteStringValue(texts[index]);
        }

        writer.WriteEndArray();
    }

    public static void WriteOptional(Utf8JsonWriter writer, JsonEncodedText name, IReadOnlyDictionary<string, string>? texts)
    {
        if (texts is null)
        {
            return;
        }

        writer.WriteStartObject(name);
        foreach (var (key, text) in texts)
        {
            writer.WriteString(key, text);
        }

        writer.WriteEndObject();
    }
}
