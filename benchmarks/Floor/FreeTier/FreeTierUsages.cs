using System.Text.Json;
using Acme.FreeTier;
using FreeTierGen.Benchmarks.Floor.Http;
using FreeTierGen.Runtime;

namespace FreeTierGen.Benchmarks.Floor.FreeTier;

/// <summary>The JSON of GetFreeTierUsage.</summary>
internal readonly struct FreeTierUsages : IJsonOperation<GetFreeTierUsageRequest, GetFreeTierUsageResponse>
{
    public static void Write(Utf8JsonWriter writer, GetFreeTierUsageRequest input) => FreeTierUsageRequest.Write(writer, input);

    public static GetFreeTierUsageResponse Read(ref Utf8JsonReader reader, ResponseMetadata metadata)
    {
        Json.Expect(ref reader, JsonTokenType.StartObject);
        FreeTierUsage[] usages = [];
        string? nextToken = null;
        while (Json.NextMember(ref reader, out var name))
        {
            if (name.SequenceEqual("freeTierUsages"u8))
            {
                usages = ReadUsages(ref reader);
            }
            else if (name.SequenceEqual("nextToken"u8))
            {
                nextToken = reader.GetString();
            }
            else
            {
                reader.Skip();
            }
        }

        return new GetFreeTierUsageResponse { FreeTierUsages = usages, NextToken = nextToken, Metadata = metadata };
    }

    private static FreeTierUsage[] ReadUsages(ref Utf8JsonReader reader)
    {
        Json.Expect(ref reader, JsonTokenType.StartArray);
        var usages = new Gathered<FreeTierUsage>();
        while (Json.NextItem(ref reader))
        {
            usages.Add(ReadUsage(ref reader));
        }

        return usages.Take();
    }

    private static FreeTierUsage ReadUsage(ref Utf8JsonReader reader)
    {
        Json.Expect(ref reader, JsonTokenType.StartObject);
        string? service = null;
        string? operation = null;
        string? usageType = null;
        string? region = null;
        var actual = 0d;
        var forecasted = 0d;
        var limit = 0d;
        string? unit = null;
        string? description = null;
        string? type = null;
        while (Json.NextMember(ref reader, out var name))
        {
            // The length alone tells nearly all of them apart; the comparison makes sure.
            switch (name.Length)
            {
                case 7 when name.SequenceEqual("service"u8):
                    service = reader.GetString();
                    break;
                case 9 when name.SequenceEqual("operation"u8):
                    operation = reader.GetString();
                    break;
                case 9 when name.SequenceEqual("usageType"u8):
                    usageType = reader.GetString();
                    break;
                case 6 when name.SequenceEqual("region"u8):
                    region = reader.GetString();
                    break;
                case 17 when name.SequenceEqual("actualUsageAmount"u8):
                    actual = Json.ReadDouble(ref reader);
                    break;
                case 21 when name.SequenceEqual("forecastedUsageAmount"u8):
                    forecasted = Json.ReadDouble(ref reader);
                    break;
                case 5 when name.SequenceEqual("limit"u8):
                    limit = Json.ReadDouble(ref reader);
                    break;
                case 4 when name.SequenceEqual("unit"u8):
                    unit = reader.GetString();
                    break;
                case 11 when name.SequenceEqual("description"u8):
                    description = reader.GetString();
                    break;
                case 12 when name.SequenceEqual("freeTierType"u8):
                    type = reader.GetString();
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return new FreeTierUsage
        {
            Service = service,
            Operation = operation,
            UsageType = usageType,
            Region = region,
            ActualUsageAmount = actual,
            ForecastedUsageAmount = forecasted,
            Limit = limit,
            Unit = unit,
            Description = description,
            FreeTierType = type,
        };
    }
}
