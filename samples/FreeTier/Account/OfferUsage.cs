using FreeTier.Client;

namespace FreeTier.Account;

/// <summary>One free-tier offer's usage, seen against its limit.</summary>
internal sealed class OfferUsage
{
    /// <summary>The share from which a forecast is near its limit; AWS's own usage alerts come at 85 percent too.</summary>
    internal const double NearShare = 0.85;

    internal OfferUsage(FreeTierUsage usage)
    {
        Usage = usage;
        UsedShare = ShareOf(usage.ActualUsageAmount, usage.Limit);
        ForecastShare = ShareOf(usage.ForecastedUsageAmount, usage.Limit);
        Outlook = UsedShare > 1 ? Outlook.Exceeded
            : ForecastShare > 1 ? Outlook.WillExceed
            : Math.Max(UsedShare ?? 0, ForecastShare ?? 0) >= NearShare ? Outlook.NearLimit
            : Outlook.WithinLimit;
    }

    internal FreeTierUsage Usage { get; }

    /// <summary>What is used so far, 1 being the limit; null where the service gives no limit.</summary>
    internal double? UsedShare { get; }

    /// <summary>What will be used by the end of the month, 1 being the limit; null where the service gives no limit.</summary>
    internal double? ForecastShare { get; }

    internal Outlook Outlook { get; }

    /// <summary>The limit is or will be passed.</summary>
    internal bool IsOverLimit => Outlook is Outlook.WillExceed or Outlook.Exceeded;

    /// <summary>By how much the limit will be passed; then by name, so that the order is the same each time.</summary>
    internal static int MostUrgentFirst(OfferUsage x, OfferUsage y)
    {
        int byOverLimit = y.IsOverLimit.CompareTo(x.IsOverLimit);
        if (byOverLimit != 0)
        {
            return byOverLimit;
        }

        int byShare = y.LargestShare.CompareTo(x.LargestShare);
        if (byShare != 0)
        {
            return byShare;
        }

        int byService = string.CompareOrdinal(x.Usage.Service, y.Usage.Service);
        int byType = byService != 0 ? byService : string.CompareOrdinal(x.Usage.UsageType, y.Usage.UsageType);
        return byType != 0 ? byType : string.CompareOrdinal(x.Usage.Region, y.Usage.Region);
    }

    private double LargestShare => Math.Max(UsedShare ?? 0, ForecastShare ?? 0);

    private static double? ShareOf(double amount, double limit)
    {
        double share = amount / limit;
        return limit > 0 && double.IsFinite(share) ? share : null;
    }
}
