using FreeTier.Account;
using FreeTier.Client;

namespace FreeTier.Rendering;

/// <summary>Activities and what they bring.</summary>
internal static class ActivitiesReport
{
    internal static IReadOnlyList<Block> Build(IReadOnlyList<ActivitySummary> activities, Layout layout) => activities.Count == 0
        ? [new TextBlock("No activities match.")]
        : [TableOf(activities, layout), new TextBlock(Summary(activities))];

    /// <summary>How many there are, and what they earned and can still earn.</summary>
    internal static Line Summary(IReadOnlyCollection<ActivitySummary> activities)
    {
        Rewards rewards = Rewards.Of(activities);
        return
        [
            $"{Words.OfCount(activities.Count, "activity", "activities")}: ",
            new Span($"{Words.OfMoney(rewards.Earned, "USD")} earned", Tone.Good),
            $", {Words.OfMoney(rewards.Open, "USD")} still to earn",
        ];
    }

    internal static TableBlock TableOf(IReadOnlyList<ActivitySummary> activities, Layout layout)
    {
        Column[] named = layout.IsPlain ? [new("ID"), new("Title")]
            : layout.IsNarrow ? [new("Activity", Wraps: true)]
            : [new("Title", Wraps: true), new("ID")];
        return new TableBlock(
            [new("Status"), new("Reward", AlignRight: true), .. named],
            [.. activities.Select(activity => RowOf(activity, layout))]);
    }

    /// <summary>A line an activity, whatever the width.</summary>
    internal static TableBlock CompactTableOf(IReadOnlyList<ActivitySummary> activities) => new(
        [new("Status"), new("Reward", AlignRight: true), new("Title", Cuts: true)],
        [.. activities.Select(activity => new Line[] { [StatusOf(activity.Status)], Words.OfReward(activity.Reward), activity.Title })]);

    /// <summary>A narrow terminal has the ID below the title; plain output has what varies in length last.</summary>
    private static Line[] RowOf(ActivitySummary activity, Layout layout)
    {
        var id = new Span(activity.ActivityId, Tone.Muted);
        Line[] named = layout.IsPlain ? [[id], activity.Title]
            : layout.IsNarrow ? [[activity.Title, new LineEnd(), id]]
            : [activity.Title, [id]];
        return [[StatusOf(activity.Status)], Words.OfReward(activity.Reward), .. named];
    }

    internal static Span StatusOf(ActivityStatus status) => new(
        Words.OfEnum(status.Value),
        status == ActivityStatus.Completed ? Tone.Good
        : status == ActivityStatus.Expiring ? Tone.Caution
        : status == ActivityStatus.InProgress ? Tone.Strong
        : Tone.Normal);
}
