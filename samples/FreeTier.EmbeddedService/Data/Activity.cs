namespace FreeTier.EmbeddedService.Data;

/// <summary>Something that the account can do to earn credits.</summary>
internal sealed record Activity
{
    public required string Id { get; init; }

    public required ActivityTask Task { get; init; }

    /// <summary>The name of the service that the task is about. It is the same in every language.</summary>
    public required string Service { get; init; }

    public required string Status { get; init; }

    /// <summary>US dollars.</summary>
    public required double Reward { get; init; }

    public required int EstimatedMinutes { get; init; }

    public required string InstructionsUrl { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? StartedAt { get; init; }

    public DateTimeOffset? CompletedAt { get; init; }

    public string Title(string? language) => ActivityTexts.Title(Task, Service, language);

    public string Description(string? language) => ActivityTexts.Description(Task, Service, language);
}
