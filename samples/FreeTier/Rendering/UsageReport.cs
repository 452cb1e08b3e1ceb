using FreeTier.Account;
using FreeTier.Client;

namespace FreeTier.Rendering;

/// <summary>Usage against limits, and a warning where they will not hold.</summary>
internal static class UsageReport
{
    /// <summary>Everything, or as much of it as fits.</summary>
    internal static IReadOnlyList<Block> Build(IReadOnlyList<OfferUsage> usage, Layout layout)
    {
        if (usage.Count == 0)
        {
            return [new TextBlock("No usage matches.")];
        }

        IReadOnlyList<Block> whole = Build(usage, TableOf(usage, layout), new Span(Legend(layout), Tone.Muted));
        return layout.Fits is { } fits && !fits(whole)
            ? Fitting.Most(usage.Count, shown => Build(usage, CompactTableOf([.. usage.Take(shown)], layout), MoreThan(usage, shown)), fits)
            : whole;
    }

    private static List<Block> Build(IReadOnlyList<OfferUsage> usage, Block table, Span remark) =>
    [
        .. Warning(usage, plan: null),
        table,
        new TextBlock([$"{Words.OfCount(usage.Count, "offer", "offers")}. ", remark]),
    ];

    private static Span MoreThan(IReadOnlyList<OfferUsage> usage, int shown) =>
        new($"{Words.OfCount(usage.Count - shown, "more", "more")}{OverLimitFrom(usage, shown)}: 'freetier usage' lists them.", Tone.Muted);

    /// <summary>" (3 over or soon over)" where rows that are not shown need attention, too.</summary>
    internal static string OverLimitFrom(IReadOnlyList<OfferUsage> usage, int shown) =>
        usage.Skip(shown).Count(offer => offer.IsOverLimit) is > 0 and var urgent ? $" ({urgent} over or soon over)" : "";

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

    /// <summary>A line an offer, whatever the width: what matters less is left out where there is no room.</summary>
    internal static TableBlock CompactTableOf(IReadOnlyList<OfferUsage> usage, Layout layout)
    {
        Column[] type = layout.IsNarrow ? [] : [new("Usage type", Cuts: true)];
        Column[] forecast = layout.IsTight ? [] : [new("Forecast", AlignRight: true)];
        return new TableBlock(
            [new("Service", Cuts: true), .. type, new("Region"), new("Used"), .. forecast, new("Outlook")],
            [.. usage.Select(Row)]);

        Line[] Row(OfferUsage offer) =>
        [
            offer.Usage.Service ?? "-",
            .. layout.IsNarrow ? [] : (Line[])[[new Span(offer.Usage.UsageType ?? "-", Tone.Muted)]],
            [new Span(offer.Usage.Region ?? "-", Tone.Muted)],
            [GaugeOf(offer, layout.IsTight ? 8 : 12), $" {Words.OfShare(offer.UsedShare),5}"],
            .. layout.IsTight ? [] : (Line[])[Words.OfShare(offer.ForecastShare)],
            [OutlookOf(offer)],
        ];
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
