using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace FreeTier.EmbeddedService.Data;

/// <summary>
/// Makes up usage: every offer in every Region. How heavily a row is used follows from its names alone, so the same rows exceed their
/// limits in every run; how much of that has been consumed follows from how far the month has come.
/// </summary>
internal static class UsageCatalog
{
    // Bills abbreviate a Region in front of the usage type; the oldest Region has no abbreviation.
    private static readonly (string Region, string Prefix)[] Regions =
    [
        ("us-east-1", ""), ("us-east-2", "USE2-"), ("us-west-2", "USW2-"), ("ca-central-1", "CAN1-"), ("sa-east-1", "SAE1-"),
        ("eu-west-1", "EU-"), ("eu-central-1", "EUC1-"), ("ap-northeast-1", "APN1-"), ("ap-southeast-2", "APS2-"),
    ];

    public static IReadOnlyList<UsageRow> Create(DateTimeOffset now)
    {
        var elapsed = ElapsedShareOfMonth(now);
        var rows = new List<UsageRow>();
        foreach (var offer in FreeOffer.All)
        {
            if (offer.IsGlobal)
            {
                rows.Add(Create(offer, "global", "Global-", elapsed));
                continue;
            }

            foreach (var (region, prefix) in Regions)
                rows.Add(Create(offer, region, prefix, elapsed));
        }

        return rows;
    }

    private static UsageRow Create(FreeOffer offer, string region, string prefix, double elapsed)
    {
        var (forecastShare, isAtOnce) = Intensity($"{offer.Service} {offer.Operation} {offer.UsageType} {region}");
        var forecast = forecastShare * offer.Limit;
        return new UsageRow
        {
            Service = offer.Service,
            Operation = offer.Operation,
            UsageType = prefix + offer.UsageType,
            Region = region,
            // Most usage builds up evenly. Some comes all at once at the month's beginning.
            Actual = Round(isAtOnce ? forecast * 0.95 : forecast * elapsed),
            Forecast = Round(forecast),
            Limit = offer.Limit,
            Unit = offer.Unit,
            Description = offer.Description,
            FreeTierType = offer.FreeTierType,
        };
    }

    // Most rows use little of their limit, about one in twelve more than all of it.
    private static (double ForecastShare, bool IsAtOnce) Intensity(string name)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(name));
        var share = BinaryPrimitives.ReadUInt32BigEndian(hash) / (double)uint.MaxValue;
        var forecast = hash[4] % 12 == 0 ? 1.02 + (share * 0.9) : share * share * 0.98;
        return (forecast, hash[5] % 8 == 0);
    }

    private static double ElapsedShareOfMonth(DateTimeOffset now)
    {
        var utc = now.UtcDateTime;
        var start = new DateTime(utc.Year, utc.Month, 1, 0, 0, 0, DateTimeKind.Utc);
        var days = (utc - start).TotalDays / DateTime.DaysInMonth(utc.Year, utc.Month);
        // Usage shows up with hours of delay; the first hours of a month are not empty.
        return Math.Max(days, 0.02);
    }

    private static double Round(double amount) => Math.Round(amount, 4);
}
