using System.Text.Json;
using System.Text.Json.Nodes;

namespace FreeTier.EmbeddedService.Protocol;

/// <summary>Changes an answer into one that a newer version of the service could give.</summary>
internal static class AnswerGrowth
{
    // Members whose values are unions: another member beside the one that is set would not be allowed there.
    private const string UnionMember = "reward";

    private static readonly Dictionary<string, string> NewerValues = new()
    {
        ["status"] = "PAUSED",
        ["unit"] = "EUR",
        ["accountPlanType"] = "ENTERPRISE",
        ["accountPlanStatus"] = "SUSPENDED",
    };

    private static readonly string[] OptionalMembers = ["nextToken", "accountPlanRemainingCredits", "accountPlanExpirationDate", "description"];

    public static void Apply(JsonObject answer, Growth growth)
    {
        if (growth != Growth.None)
            ApplyToObject(answer, growth, isUnion: false);
    }

    private static void ApplyToObject(JsonObject node, Growth growth, bool isUnion)
    {
        foreach (var (name, value) in node.ToList())
        {
            if (name == UnionMember && growth.HasFlag(Growth.UnionMembers))
                node[name] = new JsonObject { ["voucher"] = new JsonObject { ["code"] = "A1", ["uses"] = new JsonArray(1, 2) } };
            else if (growth.HasFlag(Growth.EnumValues) && NewerValues.TryGetValue(name, out var newer) && IsEnum(name, value))
                node[name] = newer;
            else
                ApplyToValue(value, growth, name == UnionMember);
        }

        if (growth.HasFlag(Growth.Nulls))
        {
            foreach (var name in OptionalMembers)
                node.TryAdd(name, null);
        }

        if (growth.HasFlag(Growth.Members) && !isUnion)
            node["newerMember"] = new JsonObject { ["deep"] = new JsonArray(1, "two", null, new JsonObject { ["three"] = true }) };
    }

    private static void ApplyToValue(JsonNode? value, Growth growth, bool isUnion)
    {
        if (value is JsonObject child)
            ApplyToObject(child, growth, isUnion);
        else if (value is JsonArray items)
        {
            foreach (var item in items)
                ApplyToValue(item, growth, isUnion: false);
        }
    }

    // The unit of usage is free text and no enum; that of money is three letters.
    private static bool IsEnum(string name, JsonNode? value) =>
        value?.GetValueKind() == JsonValueKind.String && (name != "unit" || value.GetValue<string>() == "USD");
}
