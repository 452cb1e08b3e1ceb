using System.Formats.Cbor;
using Acme.CborExchange;
using FreeTierGen.Benchmarks.Floor.Http;
using FreeTierGen.Runtime;
using ExchangeTask = Acme.CborExchange.Task;

namespace FreeTierGen.Benchmarks.Serialization.Cbor;

/// <summary>What one would write by hand to read responses with System.Formats.Cbor: the same types, and no string for a member's name.</summary>
internal static class PeerCborReading
{
    public static TasksResponse ReadTasks(CborReader reader, ResponseMetadata metadata)
    {
        ExchangeTask[] tasks = [];
        for (reader.ReadStartMap(); reader.PeekState() != CborReaderState.EndMap;)
        {
            if (reader.ReadDefiniteLengthTextStringBytes().Span.SequenceEqual("tasks"u8))
            {
                var gathered = new Gathered<ExchangeTask>();
                for (reader.ReadStartArray(); reader.PeekState() != CborReaderState.EndArray;)
                {
                    gathered.Add(ReadTask(reader));
                }

                reader.ReadEndArray();
                tasks = gathered.Take();
            }
            else
            {
                reader.SkipValue();
            }
        }

        reader.ReadEndMap();
        return new TasksResponse { Tasks = tasks, Metadata = metadata };
    }

    public static UsagesResponse ReadUsages(CborReader reader, ResponseMetadata metadata)
    {
        Usage[] usages = [];
        for (reader.ReadStartMap(); reader.PeekState() != CborReaderState.EndMap;)
        {
            if (reader.ReadDefiniteLengthTextStringBytes().Span.SequenceEqual("usages"u8))
            {
                var gathered = new Gathered<Usage>();
                for (reader.ReadStartArray(); reader.PeekState() != CborReaderState.EndArray;)
                {
                    gathered.Add(ReadUsage(reader));
                }

                reader.ReadEndArray();
                usages = gathered.Take();
            }
            else
            {
                reader.SkipValue();
            }
        }

        reader.ReadEndMap();
        return new UsagesResponse { Usages = usages, Metadata = metadata };
    }

    private static ExchangeTask ReadTask(CborReader reader)
    {
        var taskId = "";
        var attempts = 0;
        var isRepeatable = false;
        TaskState state = default;
        DateTimeOffset startedAt = default;
        DateTimeOffset? completedAt = null;
        Reward? reward = null;
        IReadOnlyList<string>? steps = null;
        IReadOnlyDictionary<string, string>? labels = null;
        for (reader.ReadStartMap(); reader.PeekState() != CborReaderState.EndMap;)
        {
            var name = reader.ReadDefiniteLengthTextStringBytes().Span;
            switch (name.Length)
            {
                case 6 when name.SequenceEqual("taskId"u8):
                    taskId = reader.ReadTextString();
                    break;
                case 8 when name.SequenceEqual("attempts"u8):
                    attempts = reader.ReadInt32();
                    break;
                case 12 when name.SequenceEqual("isRepeatable"u8):
                    isRepeatable = reader.ReadBoolean();
                    break;
                case 5 when name.SequenceEqual("state"u8):
                    state = ReadState(reader.ReadDefiniteLengthTextStringBytes().Span);
                    break;
                case 9 when name.SequenceEqual("startedAt"u8):
                    startedAt = reader.ReadUnixTimeSeconds();
                    break;
                case 11 when name.SequenceEqual("completedAt"u8):
                    completedAt = reader.ReadUnixTimeSeconds();
                    break;
                case 6 when name.SequenceEqual("reward"u8):
                    reward = ReadReward(reader);
                    break;
                case 5 when name.SequenceEqual("steps"u8):
                    steps = ReadTexts(reader);
                    break;
                case 6 when name.SequenceEqual("labels"u8):
                    labels = ReadLabels(reader);
                    break;
                default:
                    reader.SkipValue();
                    break;
            }
        }

        reader.ReadEndMap();
        return new ExchangeTask
        {
            TaskId = taskId,
            Attempts = attempts,
            IsRepeatable = isRepeatable,
            State = state,
            StartedAt = startedAt,
            CompletedAt = completedAt,
            Reward = reward,
            Steps = steps,
            Labels = labels,
        };
    }

    private static Usage ReadUsage(CborReader reader)
    {
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
        for (reader.ReadStartMap(); reader.PeekState() != CborReaderState.EndMap;)
        {
            var name = reader.ReadDefiniteLengthTextStringBytes().Span;
            switch (name.Length)
            {
                case 7 when name.SequenceEqual("service"u8):
                    service = reader.ReadTextString();
                    break;
                case 9 when name.SequenceEqual("operation"u8):
                    operation = reader.ReadTextString();
                    break;
                case 9 when name.SequenceEqual("usageType"u8):
                    usageType = reader.ReadTextString();
                    break;
                case 6 when name.SequenceEqual("region"u8):
                    region = reader.ReadTextString();
                    break;
                case 17 when name.SequenceEqual("actualUsageAmount"u8):
                    actual = reader.ReadDouble();
                    break;
                case 21 when name.SequenceEqual("forecastedUsageAmount"u8):
                    forecasted = reader.ReadDouble();
                    break;
                case 5 when name.SequenceEqual("limit"u8):
                    limit = reader.ReadDouble();
                    break;
                case 4 when name.SequenceEqual("unit"u8):
                    unit = reader.ReadTextString();
                    break;
                case 11 when name.SequenceEqual("description"u8):
                    description = reader.ReadTextString();
                    break;
                case 12 when name.SequenceEqual("freeTierType"u8):
                    type = reader.ReadTextString();
                    break;
                default:
                    reader.SkipValue();
                    break;
            }
        }

        reader.ReadEndMap();
        return new Usage
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

    private static TaskState ReadState(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("WAITING"u8) ? TaskState.Waiting
        : name.SequenceEqual("STARTED"u8) ? TaskState.Started
        : name.SequenceEqual("COMPLETED"u8) ? TaskState.Completed
        : new TaskState(System.Text.Encoding.UTF8.GetString(name));

    private static Reward ReadReward(CborReader reader)
    {
        var amount = 0d;
        var unit = "";
        for (reader.ReadStartMap(); reader.PeekState() != CborReaderState.EndMap;)
        {
            var name = reader.ReadDefiniteLengthTextStringBytes().Span;
            if (name.SequenceEqual("amount"u8))
            {
                amount = reader.ReadDouble();
            }
            else if (name.SequenceEqual("unit"u8))
            {
                unit = reader.ReadTextString();
            }
            else
            {
                reader.SkipValue();
            }
        }

        reader.ReadEndMap();
        return new Reward { Amount = amount, Unit = unit };
    }

    private static string[] ReadTexts(CborReader reader)
    {
        var texts = new Gathered<string>();
        for (reader.ReadStartArray(); reader.PeekState() != CborReaderState.EndArray;)
        {
            texts.Add(reader.ReadTextString());
        }

        reader.ReadEndArray();
        return texts.Take();
    }

    private static Dictionary<string, string> ReadLabels(CborReader reader)
    {
        var labels = new Dictionary<string, string>();
        for (reader.ReadStartMap(); reader.PeekState() != CborReaderState.EndMap;)
        {
            labels[reader.ReadTextString()] = reader.ReadTextString();
        }

        reader.ReadEndMap();
        return labels;
    }
}
