namespace FreeTierGen.Benchmarks.Serialization.Peers;

internal sealed class PeerTasks
{
    public List<PeerTask> Tasks { get; set; } = [];
}

internal sealed class PeerTask
{
    public string? TaskId { get; set; }

    public int Attempts { get; set; }

    public bool IsRepeatable { get; set; }

    public string? State { get; set; }

    public DateTime StartedAt { get; set; }

    public DateTime? CompletedAt { get; set; }

    public PeerReward? Reward { get; set; }

    public List<string>? Steps { get; set; }

    public Dictionary<string, string>? Labels { get; set; }
}

internal sealed class PeerReward
{
    public double Amount { get; set; }

    public string? Unit { get; set; }
}
