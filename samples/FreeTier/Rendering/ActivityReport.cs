using System.Globalization;
using FreeTier.Client;

namespace FreeTier.Rendering;

/// <summary>One activity in full.</summary>
internal static class ActivityReport
{
    internal static IReadOnlyList<Block> Build(GetAccountActivityResponse activity)
    {
        var fields = new List<(string, Line)>
        {
            ("Status", [ActivitiesReport.StatusOf(activity.Status)]),
            ("Reward", Words.OfReward(activity.Reward)),
        };
        if (activity.EstimatedTimeToCompleteInMinutes is { } minutes)
        {
            fields.Add(("Takes", string.Create(CultureInfo.InvariantCulture, $"about {Words.OfCount(minutes, "minute", "minutes")}")));
        }

        AddTime("Started", activity.StartedAt);
        AddTime("Completed", activity.CompletedAt);
        AddTime("Expires", activity.ExpiresAt);
        fields.Add(("ID", activity.ActivityId));

        return
        [
            new HeadingBlock([new Span(activity.Title, Tone.Strong)]),
            new FieldsBlock(fields),
            new TextBlock(activity.Description),
            new HeadingBlock([new Span("Instructions", Tone.Muted)]),
            new AddressBlock(activity.InstructionsUrl),
        ];

        void AddTime(string name, DateTimeOffset? time)
        {
            if (time is { } value)
            {
                fields.Add((name, Words.OfTime(value)));
            }
        }
    }
}
