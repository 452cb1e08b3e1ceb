using Acme.Exchange;
using FreeTierGen.Benchmarks.Serialization.Peers;
using ExchangeTask = Acme.Exchange.Task;

namespace FreeTierGen.Benchmarks.Serialization;

/// <summary>Rows of many types: whole numbers, booleans, enums, timestamps, structures, lists and maps; the same for both sides.</summary>
internal static class TaskSamples
{
    private static readonly TaskState[] States = [TaskState.Waiting, TaskState.Started, TaskState.Completed];

    public static TasksRequest Generated(int count) => new() { Tasks = [.. Enumerable.Range(0, count).Select(Task)] };

    public static PeerTasks Peer(TasksRequest request) => new()
    {
        Tasks = [.. request.Tasks.Select(task => new PeerTask
        {
            TaskId = task.TaskId,
            Attempts = task.Attempts,
            IsRepeatable = task.IsRepeatable,
            State = task.State.Value,
            StartedAt = task.StartedAt.UtcDateTime,
            CompletedAt = task.CompletedAt?.UtcDateTime,
            Reward = task.Reward is { } reward ? new PeerReward { Amount = reward.Amount, Unit = reward.Unit } : null,
            Steps = task.Steps is { } steps ? [.. steps] : null,
            Labels = task.Labels is { } labels ? new Dictionary<string, string>(labels) : null,
        })],
    };

    private static ExchangeTask Task(int index)
    {
        var started = new DateTimeOffset(2026, 1, 1, 8, 0, 0, TimeSpan.Zero).AddSeconds(index * 61L);
        var isCompleted = index % 3 == 2;
        return new()
        {
            TaskId = $"task-{index:D8}",
            Attempts = index % 5,
            IsRepeatable = index % 2 == 0,
            State = States[index % 3],
            StartedAt = started,
            CompletedAt = isCompleted ? started.AddMilliseconds(1_250 + index) : null,
            Reward = isCompleted ? new Reward { Amount = 20, Unit = "USD" } : null,
            Steps = ["Open the console", "Start a virtual machine", "End it"],
            Labels = new Dictionary<string, string> { ["team"] = "billing", ["stage"] = index % 2 == 0 ? "test" : "production" },
        };
    }
}
