using System.Text.Json.Nodes;
using FreeTier.EmbeddedService.Data;
using FreeTier.EmbeddedService.Protocol;
using FreeTier.EmbeddedService.State;
using FreeTier.EmbeddedService.Validation;

namespace FreeTier.EmbeddedService.Operations;

/// <summary>Describes one activity in full.</summary>
internal static class GetAccountActivity
{
    public static JsonObject Run(Account account, InputObject input)
    {
        var id = input.String("activityId", StringConstraint.ActivityId, isRequired: true);
        var language = input.Enum("languageCode", EnumValues.LanguageCode);
        input.Violations.ThrowIfAny();

        var activity = account.Activities.FirstOrDefault(candidate => candidate.Id == id)
            ?? throw ServiceErrors.ResourceNotFound("No activity has this id.");
        return Describe(activity, language);
    }

    private static JsonObject Describe(Activity activity, string? language)
    {
        var answer = new JsonObject
        {
            ["activityId"] = activity.Id,
            ["title"] = activity.Title(language),
            ["description"] = activity.Description(language),
            ["status"] = activity.Status,
            ["instructionsUrl"] = activity.InstructionsUrl,
            ["reward"] = JsonValues.Credit(activity.Reward),
            ["estimatedTimeToCompleteInMinutes"] = activity.EstimatedMinutes,
            ["expiresAt"] = JsonValues.DateTime(activity.ExpiresAt),
        };
        if (activity.StartedAt is { } startedAt)
            answer["startedAt"] = JsonValues.DateTime(startedAt);
        if (activity.CompletedAt is { } completedAt)
            answer["completedAt"] = JsonValues.DateTime(completedAt);
        return answer;
    }
}
