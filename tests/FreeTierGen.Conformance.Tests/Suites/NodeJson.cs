using System.Text;
using System.Text.Json;
using FreeTierGen.Generator.Nodes;

namespace FreeTierGen.Conformance.Tests.Suites;

/// <summary>Turns values of a model back into JSON, number by number as they were written.</summary>
internal static class NodeJson
{
    public static JsonElement Of(Node node)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            Write(writer, node);
        }

        return JsonDocument.Parse(Encoding.UTF8.GetString(buffer.ToArray())).RootElement;
    }

    private static void Write(Utf8JsonWriter writer, Node node)
    {
        switch (node)
        {
            case ObjectNode map:
                writer.WriteStartObject();
                foreach (var property in map.Properties)
                {
                    writer.WritePropertyName(property.Name);
                    Write(writer, property.Value);
                }

                writer.WriteEndObject();
                break;
            case ArrayNode list:
                writer.WriteStartArray();
                foreach (var item in list.Items)
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            case StringNode text:
                writer.WriteStringValue(text.Value);
                break;
            case NumberNode number:
                writer.WriteRawValue(number.Text);
                break;
            case BooleanNode flag:
                writer.WriteBooleanValue(flag.Value);
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }
}
