namespace FreeTierGen.EmbeddedService.Tests.Harness;

/// <summary>A clock that stands still until a test moves it.</summary>
internal sealed class MovingTime : TimeProvider
{
    public DateTimeOffset Now { get; set; } = FixedTime.Now;

    public override DateTimeOffset GetUtcNow() => Now;
}
