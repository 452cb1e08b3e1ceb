namespace FreeTierGen.EmbeddedService.Tests.Harness;

/// <summary>A clock that stands still at noon of the 16th of a month, when about half of it is over.</summary>
internal sealed class FixedTime : TimeProvider
{
    public static readonly DateTimeOffset Now = new(2026, 4, 16, 12, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
