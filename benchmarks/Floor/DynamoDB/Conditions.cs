using System.Text.Json;
using Acme.DynamoDB;

namespace FreeTierGen.Benchmarks.Floor.DynamoDB;

/// <summary>Writes conditions on keys and attributes.</summary>
internal static class Conditions
{
    public static void WriteOptional(Utf8JsonWriter writer, JsonEncodedText name, IReadOnlyDictionary<string, Condition>? conditions)
    {
        if (conditions is null)
        {
            return;
        }

        writer.WriteStartObject(name);
        foreach (var (key, condition) in conditions)
        {
            writer.WriteStartObject(key);
            if (condition.AttributeValueList is { } values)
            {
                writer.WriteStartArray(Names.AttributeValueList);
                foreach (var value in values)
                {
                    Attributes.WriteValue(writer, value);
                }

                writer.WriteEndArray();
            }

            writer.WriteString(Names.ComparisonOperator, condition.ComparisonOperator.Value);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }
}
