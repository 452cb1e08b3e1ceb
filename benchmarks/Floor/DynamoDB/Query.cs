using System.Text.Json;
using Acme.DynamoDB;
using FreeTierGen.Benchmarks.Floor.Http;
using FreeTierGen.Runtime;

namespace FreeTierGen.Benchmarks.Floor.DynamoDB;

/// <summary>The JSON of Query.</summary>
internal readonly struct Query : IJsonOperation<QueryInput, QueryOutput>
{
    public static void Write(Utf8JsonWriter writer, QueryInput input)
    {
        writer.WriteStartObject();
        writer.WriteString(Names.TableName, input.TableName);
        Texts.WriteOptional(writer, Names.IndexName, input.IndexName);
        Texts.WriteOptional(writer, Names.Select, input.Select?.Value);
        Texts.WriteOptional(writer, Names.AttributesToGet, input.AttributesToGet);
        if (input.Limit is { } limit)
        {
            writer.WriteNumber(Names.Limit, limit);
        }

        if (input.ConsistentRead is { } consistentRead)
        {
            writer.WriteBoolean(Names.ConsistentRead, consistentRead);
        }

        Conditions.WriteOptional(writer, Names.KeyConditions, input.KeyConditions);
        Conditions.WriteOptional(writer, Names.QueryFilter, input.QueryFilter);
        Texts.WriteOptional(writer, Names.ConditionalOperator, input.ConditionalOperator?.Value);
        if (input.ScanIndexForward is { } scanIndexForward)
        {
            writer.WriteBoolean(Names.ScanIndexForward, scanIndexForward);
        }

        Attributes.WriteOptional(writer, Names.ExclusiveStartKey, input.ExclusiveStartKey);
        Texts.WriteOptional(writer, Names.ReturnConsumedCapacity, input.ReturnConsumedCapacity?.Value);
        Texts.WriteOptional(writer, Names.ProjectionExpression, input.ProjectionExpression);
        Texts.WriteOptional(writer, Names.FilterExpression, input.FilterExpression);
        Texts.WriteOptional(writer, Names.KeyConditionExpression, input.KeyConditionExpression);
        Texts.WriteOptional(writer, Names.ExpressionAttributeNames, input.ExpressionAttributeNames);
        Attributes.WriteOptional(writer, Names.ExpressionAttributeValues, input.ExpressionAttributeValues);
        writer.WriteEndObject();
    }

    public static QueryOutput Read(ref Utf8JsonReader reader, ResponseMetadata metadata)
    {
        Json.Expect(ref reader, JsonTokenType.StartObject);
        IReadOnlyDictionary<string, AttributeValue>[]? items = null;
        var count = 0;
        var scannedCount = 0;
        IReadOnlyDictionary<string, AttributeValue>? lastEvaluatedKey = null;
        ConsumedCapacity? consumedCapacity = null;
        while (Json.NextMember(ref reader, out var name))
        {
            if (name.SequenceEqual("Items"u8))
            {
                items = Attributes.ReadItems(ref reader);
            }
            else if (name.SequenceEqual("Count"u8))
            {
                count = reader.GetInt32();
            }
            else if (name.SequenceEqual("ScannedCount"u8))
            {
                scannedCount = reader.GetInt32();
            }
            else if (name.SequenceEqual("LastEvaluatedKey"u8))
            {
                lastEvaluatedKey = Attributes.Read(ref reader);
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

        return new QueryOutput
        {
            Items = items,
            Count = count,
            ScannedCount = scannedCount,
            LastEvaluatedKey = lastEvaluatedKey,
            ConsumedCapacity = consumedCapacity,
            Metadata = metadata,
        };
    }
}
