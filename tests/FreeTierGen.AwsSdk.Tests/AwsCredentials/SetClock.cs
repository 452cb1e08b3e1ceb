namespace FreeTierGen.AwsSdk.Tests.AwsCredentials;

/// <summary>A clock that stands still until it is set. Its timers run by the system's.</summary>
internal sealed class SetClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
