using System.Globalization;
using FreeTier.EmbeddedService.Data;

namespace FreeTier.EmbeddedService.Filtering;

/// <summary>Compares one property of a row with several values: it passes where one of them fits. Letters' case matters.</summary>
internal sealed class DimensionFilter(string dimension, IReadOnlyList<string> values, string matchOption) : UsageFilter
{
    public const string UsagePercentage = "USAGE_PERCENTAGE";
    public const string GreaterThanOrEqual = "GREATER_THAN_OR_EQUAL";

    public override bool Passes(UsageRow row) => dimension == UsagePercentage
        ? values.Any(value => row.UsagePercentage >= double.Parse(value, CultureInfo.InvariantCulture))
        : values.Any(value => Fits(Property(row), value));

    private string Property(UsageRow row) => dimension switch
    {
        "SERVICE" => row.Service,
        "OPERATION" => row.Operation,
        "USAGE_TYPE" => row.UsageType,
        "REGION" => row.Region,
        "FREE_TIER_TYPE" => row.FreeTierType,
        _ => row.Description,
    };

    private bool Fits(string property, string value) => matchOption switch
    {
        "EQUALS" => property == value,
        "STARTS_WITH" => property.StartsWith(value, StringComparison.Ordinal),
        "ENDS_WITH" => property.EndsWith(value, StringComparison.Ordinal),
        _ => property.Contains(value, StringComparison.Ordinal),
    };
}
