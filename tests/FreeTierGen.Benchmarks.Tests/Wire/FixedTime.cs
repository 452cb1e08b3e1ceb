namespace FreeTierGen.Benchmarks.Tests.Wire;

/// <summary>A clock that stands, so that two signatures can be equal.</summary>
internal sealed class FixedTime : TimeProvider
{
    private static readonly DateTimeOffset Now = new(2026, 2, 3, 4, 5, 6, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
