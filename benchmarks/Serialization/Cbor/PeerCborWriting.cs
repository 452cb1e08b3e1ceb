using System.Formats.Cbor;
using Acme.CborExchange;
using ExchangeTask = Acme.CborExchange.Task;

namespace FreeTierGen.Benchmarks.Serialization.Cbor;

/// <summary>What one would write by hand to write requests with System.Formats.Cbor, in the form that generated code has: structures of unknown length, shortest numbers.</summary>
internal static class PeerCborWriting
{
    public static void Write(CborWriter writer, TasksRequest request)
    {
        writer.WriteStartMap(null);
        writer.WriteTextString("tasks");
        writer.WriteStartArray(request.Tasks.Count);
        for (var index = 0; index < request.Tasks.Count; index++)
        {
            Write(writer, request.Tasks[index]);
        }

        writer.WriteEndArray();
        writer.WriteEndMap();
    }

    public static void Write(CborWriter writer, UsagesRequest request)
    {
        writer.WriteStartMap(null);
        writer.WriteTextString("usages");
        writer.WriteStartArray(request.Usages.Count);
        for (var index = 0; index < request.Usages.Count; index++)
        {
            Write(writer, request.Usages[index]);
        }

        writer.WriteEndArray();
        writer.WriteEndMap();
    }

    private static void Write(CborWriter writer, Usage usage)
    {
        writer.WriteStartMap(null);
        WriteOptional(writer, "service", usage.Service);
        WriteOptional(writer, "operation", usage.Operation);
        WriteOptional(writer, "usageType", usage.UsageType);
        WriteOptional(writer, "region", usage.Region);
        Write(writer, "actualUsageAmount", usage.ActualUsageAmount);
        Write(writer, "forecastedUsageAmount", usage.ForecastedUsageAmount);
        Write(writer, "limit", usage.Limit);
        WriteOptional(writer, "unit", usage.Unit);
        WriteOptional(writer, "description", usage.Description);
        WriteOptional(writer, "freeTierType", usage.FreeTierType);
        writer.WriteEndMap();
    }

    private static void Write(CborWriter writer, ExchangeTask task)
    {
        writer.WriteStartMap(null);
        WriteOptional(writer, "taskId", task.TaskId);
        writer.WriteTextString("attempts");
        writer.WriteInt32(task.Attempts);
        writer.WriteTextString("isRepeatable");
        writer.WriteBoolean(task.IsRepeatable);
        WriteOptional(writer, "state", task.State.Value);
        Write(writer, "startedAt", task.StartedAt);
        if (task.CompletedAt is { } completedAt)
        {
            Write(writer, "completedAt", completedAt);
        }

        if (task.Reward is { } reward)
        {
            writer.WriteTextString("reward");
            writer.WriteStartMap(null);
            Write(writer, "amount", reward.Amount);
            WriteOptional(writer, "unit", reward.Unit);
            writer.WriteEndMap();
        }

        if (task.Steps is { } steps)
        {
            writer.WriteTextString("steps");
            writer.WriteStartArray(steps.Count);
            for (var index = 0; index < steps.Count; index++)
            {
                writer.WriteTextString(steps[index]);
            }

            writer.WriteEndArray();
        }

        if (task.Labels is { } labels)
        {
            writer.WriteTextString("labels");
            writer.WriteStartMap(labels.Count);
            foreach (var (key, value) in labels)
            {
                writer.WriteTextString(key);
                writer.WriteTextString(value);
            }

            writer.WriteEndMap();
        }

        writer.WriteEndMap();
    }

    private static void WriteOptional(CborWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteTextString(name);
            writer.WriteTextString(value);
        }
    }

    private static void Write(CborWriter writer, string name, double value)
    {
        writer.WriteTextString(name);
        var single = (float)value;
        if (single == value)
        {
            writer.WriteSingle(single);
        }
        else
        {
            writer.WriteDouble(value);
        }
    }

    private static void Write(CborWriter writer, string name, DateTimeOffset value)
    {
        writer.WriteTextString(name);
        var (seconds, fraction) = Math.DivRem(value.ToUnixTimeMilliseconds(), 1000L);
        if (fraction == 0)
        {
            writer.WriteUnixTimeSeconds(seconds);
        }
        else
        {
            writer.WriteUnixTimeSeconds(value.ToUnixTimeMilliseconds() / 1000d);
        }
    }
}
