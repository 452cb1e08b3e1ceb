using System.Globalization;
using FreeTier.EmbeddedService.Validation;

namespace FreeTier.EmbeddedService.Filtering;

/// <summary>Turns an <c>Expression</c> of the model into a condition, and collects what is wrong with it.</summary>
internal static class UsageFilterReader
{
    private static readonly string[] Operators = ["Or", "And", "Not", "Dimensions"];

    public static UsageFilter Read(InputObject expression)
    {
        // Every member is read, so that the violations inside all of them are found.
        var conditions = new List<UsageFilter>();
        if (ReadAll(expression, "Or") is { } any)
            conditions.Add(new AnyOf(any));
        if (ReadAll(expression, "And") is { } all)
            conditions.Add(new AllOf(all));
        if (expression.Object("Not") is { } not)
            conditions.Add(new Negation(Read(not)));
        if (expression.Object("Dimensions") is { } dimensions)
            conditions.Add(ReadDimensions(dimensions));

        if (conditions.Count == 1)
            return conditions[0];

        expression.Violations.Add(expression.Path, $"Expression must have exactly one of: {string.Join(", ", Operators)}");
        return UsageFilter.All;
    }

    private static List<UsageFilter>? ReadAll(InputObject expression, string name)
    {
        if (expression.Objects(name) is not { } items)
            return null;

        if (items.Count == 0)
            expression.Violations.AddLength($"{expression.Path}/{name}", 0, "Expressions must not be empty");
        return [.. items.Select(Read)];
    }

    private static UsageFilter ReadDimensions(InputObject dimensions)
    {
        var key = dimensions.Enum("Key", EnumValues.Dimension, isRequired: true);
        var values = dimensions.Strings("Values", StringConstraint.Value, minItems: 1);
        var options = dimensions.Enums("MatchOptions", EnumValues.MatchOption, isRequired: true);
        if (key is null || values is null || options is null)
            return UsageFilter.All;

        if (options.Count != 1)
        {
            dimensions.Violations.AddLength($"{dimensions.Path}/MatchOptions", options.Count, "MatchOptions must have exactly one item");
            return UsageFilter.All;
        }

        CheckCombination(dimensions, key, values, options[0]);
        return new DimensionFilter(key, values, options[0]);
    }

    // A percentage is compared as a number and in no other way, and nothing else is.
    private static void CheckCombination(InputObject dimensions, string key, IReadOnlyList<string> values, string option)
    {
        var isPercentage = key == DimensionFilter.UsagePercentage;
        if (isPercentage != (option == DimensionFilter.GreaterThanOrEqual))
        {
            dimensions.Violations.Add(
                $"{dimensions.Path}/MatchOptions/0",
                $"{DimensionFilter.GreaterThanOrEqual} goes with {DimensionFilter.UsagePercentage} and with nothing else");
        }

        for (var i = 0; isPercentage && i < values.Count; i++)
        {
            if (!double.TryParse(values[i], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _))
                dimensions.Violations.Add($"{dimensions.Path}/Values/{i}", "A percentage must be a number");
        }
    }
}
