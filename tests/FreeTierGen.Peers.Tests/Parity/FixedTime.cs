using System.Globalization;

namespace FreeTierGen.Peers.Tests.Parity;

/// <summary>The time that the AWS SDK signed a request for. Its own clock can't be set.</summary>
internal sealed class FixedTime(WireRequest signed) : TimeProvider
{
    private readonly DateTimeOffset _now = DateTimeOffset.ParseExact(
        signed["X-Amz-Date"], "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    public override DateTimeOffset GetUtcNow() => _now;
}
