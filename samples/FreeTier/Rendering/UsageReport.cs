using FreeTier.Account;
using FreeTier.Client;

namespace FreeTier.Rendering;

/// <summary>Usage against limits, and a warning where they will not hold.</summary>
internal static class UsageReport
{
    internal static IReadOnlyList<Block> Build(IReadOnlyList<OfferUsage> usage, Layout layout)
    {
        if (usage.Count == 0)
        {
            return [new TextBlock("No usage matches.")];
        }

        var report = new List<Block>();
        report.AddRange(Warning(usage, plan: null));
        report.Add(TableOf(usage, layout));
        report.Add(new TextBlock([$"{Words.OfCount(usage.Count, "offer", "offers")}. ", new Span(Legend(layout), Tone.Muted)]));
        return report;
    }

    /// <summary>One paragraph where something is or will be over its limit, else nothing.</summary>
    internal static IEnumerable<Block> Warning(IReadOnlyList<OfferUsage> usage, GetAccountPlanStateResponse? plan)
    {
        int exceeded = usage.Count(u => u.Outlook == Outlook.Exceeded);
        int willExceed = usage.Count(u => u.Outlook == Outlook.WillExceed);
        if (exceeded + willExceed == 0)
        {
            yield break;
        }

        string verdict = (exceeded, willExceed) switch
        {
            (0, _) => $"{Words.OfCount(willExceed, "offer", "offers")} will exceed the free limit this month.",
            (_, 0) => $"{Words.OfCount(exceeded, "offer is", "offers are")} over the free limit already.",
            _ => $"{Words.OfCount(exceeded, "offer is", "offers are")} over the free limit already, {Words.OfCount(willExceed, "more", "more")} will exceed it this month.",
        };
        string consequence =
            plan?.AccountPlanType == AccountPlanType.Free ? " What goes beyond the limit is taken from your credits."
            : plan?.AccountPlanType == AccountPlanType.Paid ? " What goes beyond the limit is charged."
            : " What goes beyond the limit costs credits or money.";
        yield return new TextBlock([new Span($"WARNING: {verdict}", Tone.Bad), consequence]);
    }

    /// <summary>What the two shades of a bar mean.</summary>
    internal static string Legend(Layout layout) => layout.IsPlain
        ? "Bars: # used so far, + forecast for the whole month."
        : "Bars: used so far, then in a lighter shade the forecast for the whole month.";

    internal static TableBlock TableOf(IReadOnlyList<OfferUsage> usage, Layout layout)
    {
        (Column[] columns, Func<OfferUsage, Line[]> row) = layout switch
        {
            { IsPlain: true } => (PlainColumns, PlainRow),
            { IsWide: true } => (WideColumns, WideRow),
            { IsTight: true } => (TightColumns, TightRow),
            _ => (TwoLineColumns, (Func<OfferUsage, Line[]>)TwoLineRow),
        };
        return new TableBlock(columns, [.. usage.Select(row)]);
    }

    private static Column[] PlainColumns =>
    [
        new("Outlook"), new("Bar"), new("Used", AlignRight: true), new("Forecast", AlignRight: true),
        new("Amount", AlignRight: true), new("Unit"), new("Service"), new("Usage type"), new("Region"), new("Offer"),
    ];

    private static Line[] PlainRow(OfferUsage offer) =>
    [
        [OutlookOf(offer)],
        [GaugeOf(offer, 10)],
        Words.OfShare(offer.UsedShare),
        Words.OfShare(offer.ForecastShare),
        Amounts(offer.Usage),
        offer.Usage.Unit ?? "-",
        offer.Usage.Service ?? "-",
        offer.Usage.UsageType ?? "-",
        offer.Usage.Region ?? "-",
        offer.Usage.FreeTierType ?? "-",
    ];

    private static Column[] WideColumns =>
    [
        new("Service", Wraps: true), new("Usage type", Wraps: true), new("Region"), new("Used"),
        new("Amount", AlignRight: true), new("Forecast", AlignRight: true), new("Outlook"),
    ];

    private static Line[] WideRow(OfferUsage offer) =>
    [
        offer.Usage.Service ?? "-",
        [new Span(offer.Usage.UsageType ?? "-", Tone.Muted)],
        [new Span(offer.Usage.Region ?? "-", Tone.Muted)],
        [GaugeOf(offer, 14), $" {Words.OfShare(offer.UsedShare),5}"],
        AmountsAndUnit(offer.Usage),
        Words.OfShare(offer.ForecastShare),
        [OutlookOf(offer)],
    ];

    private static Column[] TwoLineColumns => [new("Service", Wraps: true), new("Used"), new("Forecast")];

    private static Line[] TwoLineRow(OfferUsage offer) =>
    [
        [offer.Usage.Service ?? "-", new LineEnd(), new Span(TypeAndRegion(offer.Usage), Tone.Muted)],
        [GaugeOf(offer, 20), $" {Words.OfShare(offer.UsedShare),5}", new LineEnd(), new Span(AmountsAndUnit(offer.Usage), Tone.Muted)],
        [Words.OfShare(offer.ForecastShare), new LineEnd(), OutlookOf(offer)],
    ];

    private static Column[] TightColumns => [new("Service", Wraps: true), new("Used"), new("Forecast")];

    private static Line[] TightRow(OfferUsage offer) =>
    [
        [
            offer.Usage.Service ?? "-", new LineEnd(),
            new Span(TypeAndRegion(offer.Usage), Tone.Muted), new LineEnd(),
            new Span(AmountsAndUnit(offer.Usage), Tone.Muted),
        ],
        [GaugeOf(offer, 12), $" {Words.OfShare(offer.UsedShare),5}"],
        [Words.OfShare(offer.ForecastShare), new LineEnd(), OutlookOf(offer)],
    ];

    private static string AmountsAndUnit(FreeTierUsage usage) => $"{Amounts(usage)} {usage.Unit}".TrimEnd();

    private static string TypeAndRegion(FreeTierUsage usage) =>
        string.Join(", ", new[] { usage.UsageType, usage.Region }.Where(part => !string.IsNullOrEmpty(part)));

    private static string Amounts(FreeTierUsage usage) => usage.Limit > 0
        ? $"{Words.OfNumber(usage.ActualUsageAmount)} of {Words.OfNumber(usage.Limit)}"
        : Words.OfNumber(usage.ActualUsageAmount);

    private static Gauge GaugeOf(OfferUsage usage, int width) =>
        new(usage.UsedShare ?? 0, usage.ForecastShare ?? 0, width, ToneOf(usage.Outlook));

    private static Span OutlookOf(OfferUsage usage) => new(
        usage.Outlook switch
        {
            Outlook.Exceeded => "EXCEEDED",
            Outlook.WillExceed => "will exceed",
            Outlook.NearLimit => "near limit",
            _ => usage.UsedShare is null ? "no limit" : "ok",
        },
        ToneOf(usage.Outlook));

    private static Tone ToneOf(Outlook outlook) => outlook switch
    {
        Outlook.Exceeded or Outlook.WillExceed => Tone.Bad,
        Outlook.NearLimit => Tone.Caution,
        _ => Tone.Good,
    };
}
