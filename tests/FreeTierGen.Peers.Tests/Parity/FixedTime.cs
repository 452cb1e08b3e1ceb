using System.Globalization;

namespace FreeTierGen.Peers.Tests.Parity;

/// <summary>The time that the AWS SDK signed a request for, if it did. Its own clock can't be set.</summary>
internal sealed class FixedTime(WireRequest signed) : TimeProvider
{
    private readonly DateTimeOffset _now = signed.Find("X-Amz-Date") is { } date
        ? DateTimeOffset.ParseExact(date, "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)
        : System.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => _now;
}
