using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace FreeTier.EmbeddedService.Data;

/// <summary>
/// Makes up usage: every offer in every Region. How heavily a row is used and when follows from its names alone, so the same rows exceed
/// their limits in every run; how much of that has been consumed follows from how far the month has come. At each of a month's minutes some
/// rows are over their limits, some will be, some are near them, and most are not.
/// </summary>
internal static class UsageCatalog
{
    // What offers without a limit are measured by.
    private const double UnlimitedAmount = 1_000_000;

    // Bills abbreviate a Region in front of the usage type; the oldest Region has no abbreviation.
    private static readonly (string Region, string Prefix)[] Regions =
    [
        ("us-east-1", ""), ("us-east-2", "USE2-"), ("us-west-2", "USW2-"), ("ca-central-1", "CAN1-"), ("sa-east-1", "SAE1-"),
        ("eu-west-1", "EU-"), ("eu-central-1", "EUC1-"), ("ap-northeast-1", "APN1-"), ("ap-southeast-2", "APS2-"),
    ];

    private static readonly (string Region, string Prefix)[] Everywhere = [("global", "Global-")];

    private static readonly IReadOnlyList<Habit> Habits =
    [
        .. from offer in FreeOffer.All
           from place in offer.IsGlobal ? Everywhere : Regions
           select HabitOf(offer, place.Region, place.Prefix),
    ];

    /// <summary>What has been used of every offer since the month of <paramref name="now"/> (UTC) began.</summary>
    public static IReadOnlyList<UsageRow> At(DateTimeOffset now)
    {
        var elapsed = ElapsedShareOfMonth(now);
        return [.. Habits.Select(habit => Create(habit, elapsed))];
    }

    private static UsageRow Create(Habit habit, double elapsed)
    {
        var offer = habit.Offer;
        var forecast = habit.ForecastShare * (offer.Limit ?? UnlimitedAmount);
        return new UsageRow
        {
            Service = offer.Service,
            Operation = offer.Operation,
            UsageType = habit.Prefix + offer.UsageType,
            Region = habit.Region,
            Actual = Round(forecast * UsedShare(habit.Rhythm, elapsed)),
            Forecast = Round(forecast),
            Limit = offer.Limit,
            Unit = offer.Unit,
            Description = offer.Description,
            FreeTierType = offer.FreeTierType,
        };
    }

    private static double UsedShare(Rhythm rhythm, double elapsed) => rhythm switch
    {
        Rhythm.AtOnce => 0.95,
        Rhythm.AtLast => elapsed * 0.5,
        _ => elapsed,
    };

    // Most rows use little of their limit, about one in twelve more than all of it.
    private static Habit HabitOf(FreeOffer offer, string region, string prefix)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{offer.Service} {offer.Operation} {offer.UsageType} {region}"));
        var share = BinaryPrimitives.ReadUInt32BigEndian(hash) / (double)uint.MaxValue;
        var forecast = hash[4] % 12 == 0 ? 1.02 + (share * 0.9) : share * share * 0.98;
        var rhythm = (hash[5] % 8) switch
        {
            0 => Rhythm.AtOnce,
            1 => Rhythm.AtLast,
            _ => Rhythm.Even,
        };
        return new Habit(offer, region, prefix, forecast, rhythm);
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

    /// <summary>When in a month an offer is used.</summary>
    private enum Rhythm
    {
        /// <summary>A little each minute.</summary>
        Even,

        /// <summary>Nearly all at the month's beginning.</summary>
        AtOnce,

        /// <summary>Half of it in the month's last hours, too late to show up before the month is over.</summary>
        AtLast,
    }

    /// <summary>How an offer is used in a Region, the same each month.</summary>
    private sealed record Habit(FreeOffer Offer, string Region, string Prefix, double ForecastShare, Rhythm Rhythm);
}
