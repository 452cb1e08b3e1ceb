using FreeTier.Account;
using FreeTier.Client;

namespace FreeTier.Rendering;

/// <summary>The dashboard: plan, warning, activities, usage. What needs attention comes first, and plan and credits stay in sight.</summary>
internal static class StatusReport
{
    private const int FewActivities = 5;
    private const int FewOffers = 10;

    // Offers that cost money come before activities that earn some: a screen with fewer rows than this has none for the latter.
    private const int RowsForBoth = 12;

    internal static IReadOnlyList<Block> Build(AccountSnapshot account, Layout layout, DateTimeOffset now, bool all)
    {
        if (all)
        {
            return Roomy(account, layout, now, account.Activities.Count, account.Usage.Count);
        }

        IReadOnlyList<Block> roomy = Roomy(
            account, layout, now, Math.Min(account.Activities.Count, FewActivities), Math.Min(account.Usage.Count, FewOffers));
        return layout.Fits is { } fits && !fits(roomy) ? Fitted(account, layout, now, fits) : roomy;
    }

    private static List<Block> Roomy(AccountSnapshot account, Layout layout, DateTimeOffset now, int activities, int offers) =>
    [
        .. PlanReport.Blocks(account.Plan, now),
        .. UsageReport.Warning(account.Usage, account.Plan),
        .. Activities(account.Activities, activities, shown => ActivitiesReport.TableOf(shown, layout)),
        .. Usage(account.Usage, offers, shown => UsageReport.TableOf(shown, layout)),
        .. account.Usage.Count > 0 ? [new TextBlock([new Span(UsageReport.Legend(layout), Tone.Muted)])] : Array.Empty<Block>(),
    ];

    /// <summary>A line a row, and as many rows as there is room for.</summary>
    private static IReadOnlyList<Block> Fitted(AccountSnapshot account, Layout layout, DateTimeOffset now, Func<IReadOnlyList<Block>, bool> fits)
    {
        int rows = Fitting.MostRows(account.Usage.Count, shown => Compact(account, layout, now, activities: 0, shown), fits);
        int activities = rows < RowsForBoth ? 0 : Math.Min(account.Activities.Count, FewActivities);
        return Fitting.Most(account.Usage.Count, shown => Compact(account, layout, now, activities, shown), fits);
    }

    private static List<Block> Compact(AccountSnapshot account, Layout layout, DateTimeOffset now, int activities, int offers) =>
    [
        .. PlanReport.Blocks(account.Plan, now),
        .. UsageReport.Warning(account.Usage, account.Plan),
        .. Activities(account.Activities, activities, ActivitiesReport.CompactTableOf),
        .. Usage(account.Usage, offers, shown => UsageReport.CompactTableOf(shown, layout)),
    ];

    private static IEnumerable<Block> Activities(
        IReadOnlyList<ActivitySummary> activities, int shown, Func<IReadOnlyList<ActivitySummary>, TableBlock> table)
    {
        if (activities.Count == 0)
        {
            yield return new TextBlock("No activities.");
            yield break;
        }

        yield return new HeadingBlock(ActivitiesReport.Summary(activities));
        if (shown > 0)
        {
            yield return table([.. ActivityOrder.OpenFirst(activities).Take(shown)]);
            if (shown < activities.Count)
            {
                yield return new TextBlock([More(activities.Count - shown, "freetier activities")]);
            }
        }
    }

    private static IEnumerable<Block> Usage(IReadOnlyList<OfferUsage> usage, int shown, Func<IReadOnlyList<OfferUsage>, TableBlock> table)
    {
        if (usage.Count == 0)
        {
            yield return new TextBlock("No free-tier usage this month.");
            yield break;
        }

        yield return new HeadingBlock($"{Words.OfCount(usage.Count, "free-tier offer", "free-tier offers")} in use this month, the most urgent first");
        if (shown > 0)
        {
            yield return table([.. usage.Take(shown)]);
        }

        if (shown < usage.Count)
        {
            yield return new TextBlock([More(usage.Count - shown, "freetier usage", UsageReport.OverLimitFrom(usage, shown))]);
        }
    }

    private static Span More(int count, string command, string ofWhich = "") =>
        new($"{Words.OfCount(count, "more", "more")}{ofWhich}: '{command}' or --all shows everything.", Tone.Muted);
}
