using FreeTierGen.Generator.Diagnostics;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Nodes;

namespace FreeTierGen.Generator.Checking;

/// <summary>Checks values that don't depend on where the trait stands.</summary>
internal static class TraitValueCheck
{
    /// <summary>Reports each trait whose value is not built as its definition says.</summary>
    public static void Check(TraitMap traits, TraitOwner owner, DiagnosticBag diagnostics)
    {
        foreach (var trait in traits.All)
        {
            if (Reason(trait.Name, trait.Value) is { } reason)
            {
                diagnostics.Add(Descriptors.InvalidTraitValue, trait.Value.Position, trait.Name, owner.ToString(), reason);
            }
        }
    }

    private static string? Reason(string trait, Node value) => trait switch
    {
        TraitIds.Documentation or TraitIds.Title or TraitIds.Pattern => value is StringNode ? null : "it has to be a string",
        TraitIds.Error => value is StringNode { Value: "client" or "server" } ? null : "it has to be client or server",
        TraitIds.HttpError => IsBetween(value, 100, 999) ? null : "it has to be an HTTP status",
        TraitIds.TimestampFormat => value is StringNode { Value: "date-time" or "epoch-seconds" or "http-date" }
            ? null
            : "it has to be date-time, epoch-seconds or http-date",
        TraitIds.HttpApiKeyAuth => ApiKey(value),
        TraitIds.Range => Bounds(value, isWhole: false),
        TraitIds.Length => Bounds(value, isWhole: true),
        _ => null,
    };

    private static bool IsBetween(Node value, int min, int max)
        => value is NumberNode number && ModelNumber.TryWhole(number.Text, out var whole) && whole >= min && whole <= max;

    private static string? ApiKey(Node value) => value switch
    {
        ObjectNode key when key["in"] is not StringNode { Value: "header" or "query" } => "\"in\" has to be header or query",
        ObjectNode key when key["name"] is not StringNode { Value.Length: > 0 } => "\"name\" has to be the name of the header or of the parameter",
        ObjectNode key when key["in"] is StringNode { Value: "header" } && !HttpToken.Is(key.String("name")!) => "\"name\" has to be the name of a header",
        ObjectNode key when key["scheme"] is { } scheme && (scheme is not StringNode { Value: var text } || !HttpToken.Is(text)) => "\"scheme\" has to be a word",
        ObjectNode key when key["scheme"] is not null && key.String("in") == "query" => "\"scheme\" is for headers only",
        ObjectNode => null,
        _ => "it has to be an object with \"in\" and \"name\"",
    };

    private static string? Bounds(Node value, bool isWhole)
    {
        if (value is not ObjectNode bounds)
        {
            return "it has to be an object with \"min\" or \"max\"";
        }

        var (min, max) = (bounds["min"], bounds["max"]);
        if (!IsBound(min, isWhole) || !IsBound(max, isWhole))
        {
            return isWhole ? "\"min\" and \"max\" have to be whole numbers from 0 on" : "\"min\" and \"max\" have to be numbers";
        }

        return min is NumberNode lower && max is NumberNode upper && ModelNumber.Compare(lower.Text, upper.Text) > 0
            ? "\"min\" is above \"max\", so that no value would do"
            : null;
    }

    private static bool IsBound(Node? bound, bool isWhole)
        => bound is null || (bound is NumberNode number && (!isWhole || (ModelNumber.TryWhole(number.Text, out var value) && value.Sign >= 0)));
}
