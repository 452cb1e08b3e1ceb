namespace FreeTierGen.Runtime.Tests.Identity;

/// <summary>A clock that stands still until it is set.</summary>
internal sealed class ManualClock : TimeProvider
{
    internal static DateTimeOffset Start { get; } = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    internal DateTimeOffset Now { get; set; } = Start;

    public override DateTimeOffset GetUtcNow() => Now;
}
