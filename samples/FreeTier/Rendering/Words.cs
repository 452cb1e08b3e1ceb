using System.Globalization;
using FreeTier.Client;

namespace FreeTier.Rendering;

/// <summary>Values as a person reads them. Always the invariant culture: the same everywhere, and safe to cut up in a shell.</summary>
internal static class Words
{
    /// <summary>"IN_PROGRESS" as "in progress"; values newer than the model as well.</summary>
    internal static string OfEnum(string value) =>
        value.Length == 0 ? "unknown" : value.Replace('_', ' ').ToLowerInvariant();

    /// <summary>"1,235", "12.5", "0.0004": the digits that a person looks at.</summary>
    internal static string OfNumber(double value) => value.ToString(
        Math.Abs(value) switch
        {
            >= 1000 => "#,0",
            >= 1 => "0.##",
            _ => "0.######",
        },
        CultureInfo.InvariantCulture);

    /// <summary>"137.50 USD".</summary>
    internal static string OfMoney(double amount, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{amount:#,0.00} {unit}");

    /// <summary>"81%". What is not at the limit is never rounded onto it.</summary>
    internal static string OfShare(double? share)
    {
        if (share is not { } value)
        {
            return "-";
        }

        double percent = Math.Round(value * 100, MidpointRounding.AwayFromZero);
        if (percent == 100)
        {
            percent += value < 1 ? -1 : value > 1 ? 1 : 0;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{percent:0}%");
    }

    /// <summary>"2026-03-12", in UTC.</summary>
    internal static string OfDate(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>"2026-03-12 14:30 UTC".</summary>
    internal static string OfTime(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>"14:30:05 UTC".</summary>
    internal static string OfTimeOfDay(DateTimeOffset time) =>
        time.UtcDateTime.ToString("HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>"30s", "5m", "1.5h": as it is typed.</summary>
    internal static string OfSpan(TimeSpan span)
    {
        (double count, char unit) = span.TotalHours >= 1 ? (span.TotalHours, 'h')
            : span.TotalMinutes >= 1 ? (span.TotalMinutes, 'm')
            : (span.TotalSeconds, 's');
        return string.Create(CultureInfo.InvariantCulture, $"{count:0.##}{unit}");
    }

    /// <summary>How far away a day is: "in 12 days", "today", "3 days ago".</summary>
    internal static string OfDaysUntil(int days) => days switch
    {
        0 => "today",
        1 => "tomorrow",
        -1 => "yesterday",
        > 0 => string.Create(CultureInfo.InvariantCulture, $"in {days} days"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{-days} days ago"),
    };

    /// <summary>What an activity brings.</summary>
    internal static string OfReward(ActivityReward reward) => reward.Match(
        otherwise: other => other is ActivityReward.Unknown { Name.Length: > 0 } unknown ? unknown.Name : "unknown",
        credit: amount => OfMoney(amount.Amount, amount.Unit.Value));

    /// <summary>"1 offer", "2 offers".</summary>
    internal static string OfCount(int count, string singular, string plural) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:#,0} {(count == 1 ? singular : plural)}");
}
