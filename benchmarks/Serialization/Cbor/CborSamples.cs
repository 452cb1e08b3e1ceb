using Acme.CborExchange;
using ExchangeTask = Acme.CborExchange.Task;

namespace FreeTierGen.Benchmarks.Serialization.Cbor;

/// <summary>The rows that are read and written as JSON, as the types of the client that speaks CBOR.</summary>
internal static class CborSamples
{
    public static TasksRequest Tasks(int count) => new()
    {
        Tasks = [.. TaskSamples.Generated(count).Tasks.Select(task => new ExchangeTask
        {
            TaskId = task.TaskId,
            Attempts = task.Attempts,
            IsRepeatable = task.IsRepeatable,
            State = new TaskState(task.State.Value),
            StartedAt = task.StartedAt,
            CompletedAt = task.CompletedAt,
            Reward = task.Reward is { } reward ? new Reward { Amount = reward.Amount, Unit = reward.Unit } : null,
            Steps = task.Steps,
            Labels = task.Labels,
        })],
    };

    public static UsagesRequest Usages(int count) => new()
    {
        Usages = [.. UsageSamples.Generated(count).Usages.Select(usage => new Usage
        {
            Service = usage.Service,
            Operation = usage.Operation,
            UsageType = usage.UsageType,
            Region = usage.Region,
            ActualUsageAmount = usage.ActualUsageAmount,
            ForecastedUsageAmount = usage.ForecastedUsageAmount,
            Limit = usage.Limit,
            Unit = usage.Unit,
            Description = usage.Description,
            FreeTierType = usage.FreeTierType,
        })],
    };
}
