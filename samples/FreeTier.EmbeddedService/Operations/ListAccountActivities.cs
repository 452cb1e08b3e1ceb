using System.Text;
using System.Text.Json.Nodes;
using FreeTier.EmbeddedService.Data;
using FreeTier.EmbeddedService.State;
using FreeTier.EmbeddedService.Validation;

namespace FreeTier.EmbeddedService.Operations;

/// <summary>Lists activities, page by page.</summary>
internal static class ListAccountActivities
{
    public static JsonObject Run(Account account, InputObject input)
    {
        var statuses = input.Enums("filterActivityStatuses", EnumValues.ActivityStatus) ?? [];
        var token = input.String("nextToken", StringConstraint.NextPageToken);
        var maxResults = input.Integer("maxResults", 1, 1000, whenAbsent: 10);
        var language = input.Enum("languageCode", EnumValues.LanguageCode);
        input.Violations.ThrowIfAny();

        var selected = account.Activities.Where(activity => statuses.Count == 0 || statuses.Contains(activity.Status)).ToList();
        var list = Encoding.UTF8.GetBytes($"activities {string.Join(',', statuses)} {language}");
        var page = Page.Of(selected, token, maxResults, account.PagingTokens, list);

        var answer = new JsonObject { ["activities"] = new JsonArray([.. page.Items.Select(activity => Summarize(activity, language))]) };
        if (page.NextToken is not null)
            answer["nextToken"] = page.NextToken;
        return answer;
    }

    private static JsonObject Summarize(Activity activity, string? language) => new()
    {
        ["activityId"] = activity.Id,
        ["title"] = activity.Title(language),
        ["reward"] = JsonValues.Credit(activity.Reward),
        ["status"] = activity.Status,
    };
}
