using System.Text.Json;
using Acme.DynamoDB;
using FreeTierGen.Benchmarks.Floor.Http;

namespace FreeTierGen.Benchmarks.Floor.DynamoDB;

/// <summary>Reads what a call consumed.</summary>
internal static class Capacities
{
    public static ConsumedCapacity ReadConsumed(ref Utf8JsonReader reader)
    {
        Json.Expect(ref reader, JsonTokenType.StartObject);
        string? tableName = null;
        double? units = null;
        double? readUnits = null;
        double? writeUnits = null;
        Capacity? table = null;
        Dictionary<string, Capacity>? localIndexes = null;
        Dictionary<string, Capacity>? globalIndexes = null;
        while (Json.NextMember(ref reader, out var name))
        {
            switch (name.Length)
            {
                case 9 when name.SequenceEqual("TableName"u8):
                    tableName = reader.GetString();
                    break;
                case 13 when name.SequenceEqual("CapacityUnits"u8):
                    units = Json.ReadDouble(ref reader);
                    break;
                case 17 when name.SequenceEqual("ReadCapacityUnits"u8):
                    readUnits = Json.ReadDouble(ref reader);
                    break;
                case 18 when name.SequenceEqual("WriteCapacityUnits"u8):
                    writeUnits = Json.ReadDouble(ref reader);
                    break;
                case 5 when name.SequenceEqual("Table"u8):
                    table = ReadCapacity(ref reader);
                    break;
                case 21 when name.SequenceEqual("LocalSecondaryIndexes"u8):
                    localIndexes = ReadIndexes(ref reader);
                    break;
                case 22 when name.SequenceEqual("GlobalSecondaryIndexes"u8):
                    globalIndexes = ReadIndexes(ref reader);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return new ConsumedCapacity
        {
            TableName = tableName,
            CapacityUnits = units,
            ReadCapacityUnits = readUnits,
            WriteCapacityUnits = writeUnits,
            Table = table,
            LocalSecondaryIndexes = localIndexes,
            GlobalSecondaryIndexes = globalIndexes,
        };
    }

    private static Capacity ReadCapacity(ref Utf8JsonReader reader)
    {
        Json.Expect(ref reader, JsonTokenType.StartObject);
        double? units = null;
        double? readUnits = null;
        double? writeUnits = null;
        while (Json.NextMember(ref reader, out var name))
        {
            switch (name.Length)
            {
                case 13 when name.SequenceEqual("CapacityUnits"u8):
                    units = Json.ReadDouble(ref reader);
                    break;
                case 17 when name.SequenceEqual("ReadCapacityUnits"u8):
                    readUnits = Json.ReadDouble(ref reader);
                    break;
                case 18 when name.SequenceEqual("WriteCapacityUnits"u8):
                    writeUnits = Json.ReadDouble(ref reader);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return new Capacity { CapacityUnits = units, ReadCapacityUnits = readUnits, WriteCapacityUnits = writeUnits };
    }

    private static Dictionary<string, Capacity> ReadIndexes(ref Utf8JsonReader reader)
    {
        Json.Expect(ref reader, JsonTokenType.StartObject);
        var indexes = new Dictionary<string, Capacity>();
        while (Json.NextMember(ref reader, out var name))
        {
            indexes[System.Text.Encoding.UTF8.GetString(name)] = ReadCapacity(ref reader);
        }

        return indexes;
    }
}
