using FreeTier.Account;
using FreeTier.Client;

namespace FreeTier.Rendering;

/// <summary>The dashboard: plan, warning, activities, usage. What needs attention comes first, and no more than fits a screen or two.</summary>
internal static class StatusReport
{
    private const int FewActivities = 5;
    private const int FewOffers = 10;

    internal static IReadOnlyList<Block> Build(AccountSnapshot account, Layout layout, DateTimeOffset now, bool all)
    {
        var report = new List<Block>();
        report.AddRange(PlanReport.Blocks(account.Plan, now));
        report.AddRange(UsageReport.Warning(account.Usage, account.Plan));
        report.AddRange(Activities(account.Activities, layout, all));
        report.AddRange(Usage(account.Usage, layout, all));
        return report;
    }

    private static IEnumerable<Block> Activities(IReadOnlyList<ActivitySummary> activities, Layout layout, bool all)
    {
        if (activities.Count == 0)
        {
            yield return new TextBlock("No activities.");
            yield break;
        }

        IReadOnlyList<ActivitySummary> ordered = ActivityOrder.OpenFirst(activities);
        int shown = all ? ordered.Count : Math.Min(ordered.Count, FewActivities);
        yield return new HeadingBlock(ActivitiesReport.Summary(activities));
        yield return ActivitiesReport.TableOf([.. ordered.Take(shown)], layout);
        if (shown < ordered.Count)
        {
            yield return new TextBlock([More(ordered.Count - shown, "freetier activities")]);
        }
    }

    private static IEnumerable<Block> Usage(IReadOnlyList<OfferUsage> usage, Layout layout, bool all)
    {
        if (usage.Count == 0)
        {
            yield return new TextBlock("No free-tier usage this month.");
            yield break;
        }

        int shown = all ? usage.Count : Math.Min(usage.Count, FewOffers);
        yield return new HeadingBlock($"{Words.OfCount(usage.Count, "free-tier offer", "free-tier offers")} in use this month, the most urgent first");
        yield return UsageReport.TableOf([.. usage.Take(shown)], layout);
        if (shown < usage.Count)
        {
            int urgent = usage.Skip(shown).Count(offer => offer.IsOverLimit);
            string ofWhich = urgent == 0 ? "" : $", {urgent} of them over the limit now or soon";
            yield return new TextBlock([More(usage.Count - shown, "freetier usage", ofWhich)]);
        }

        yield return new TextBlock([new Span(UsageReport.Legend(layout), Tone.Muted)]);
    }

    private static Span More(int count, string command, string ofWhich = "") =>
        new($"{Words.OfCount(count, "more", "more")}{ofWhich}: '{command}' or --all shows everything.", Tone.Muted);
}
