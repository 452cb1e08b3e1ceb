using System.Text.Json;
using Acme.DynamoDB;
using FreeTierGen.Benchmarks.Floor.Http;
using FreeTierGen.Runtime;

namespace FreeTierGen.Benchmarks.Floor.DynamoDB;

/// <summary>The JSON of GetItem.</summary>
internal readonly struct GetItem : IJsonOperation<GetItemInput, GetItemOutput>
{
    public static void Write(Utf8JsonWriter writer, GetItemInput input)
    {
        writer.WriteStartObject();
        writer.WriteString(Names.TableName, input.TableName);
        writer.WritePropertyName(Names.Key);
        Attributes.Write(writer, input.Key);
        Texts.WriteOptional(writer, Names.AttributesToGet, input.AttributesToGet);
        if (input.ConsistentRead is { } consistentRead)
        {
            writer.WriteBoolean(Names.ConsistentRead, consistentRead);
        }

        Texts.WriteOptional(writer, Names.ReturnConsumedCapacity, input.ReturnConsumedCapacity?.Value);
        Texts.WriteOptional(writer, Names.ProjectionExpression, input.ProjectionExpression);
        Texts.WriteOptional(writer, Names.ExpressionAttributeNames, input.ExpressionAttributeNames);
        writer.WriteEndObject();
    }

    public static GetItemOutput Read(ref Utf8JsonReader reader, ResponseMetadata metadata)
    {
        Json.Expect(ref reader, JsonTokenType.StartObject);
        IReadOnlyDictionary<string, AttributeValue>? item = null;
        ConsumedCapacity? consumedCapacity = null;
        while (Json.NextMember(ref reader, out var name))
        {
            if (name.SequenceEqual("Item"u8))
            {
                item = Attributes.Read(ref reader);
            }
            else if (name.SequenceEqual("ConsumedCapacity"u8))
            {
                consumedCapacity = Capacities.ReadConsumed(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        return new GetItemOutput { Item = item, ConsumedCapacity = consumedCapacity, Metadata = metadata };
    }
}
