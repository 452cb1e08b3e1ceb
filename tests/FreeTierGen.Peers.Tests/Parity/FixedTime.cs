using System.Globalization;

namespace FreeTierGen.Peers.Tests.Parity;

/// <summary>The time that the AWS SDK signed a request for, if it did. Its own clock can't be set.</summary>
internal sealed class FixedTime(string? date) : TimeProvider
{
    private readonly DateTimeOffset _now = date is not null
        ? DateTimeOffset.ParseExact(date, "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)
        : System.GetUtcNow();

    public FixedTime(WireRequest signed)
        : this(signed.Find("X-Amz-Date"))
    {
    }

    public override DateTimeOffset GetUtcNow() => _now;
}
