using System.Globalization;
using FreeTier.Client;

namespace FreeTier.Account;

/// <summary>Which usage rows to ask for.</summary>
/// <param name="Services">Names or parts of names, of which one has to match; none means every service.</param>
/// <param name="Exact">The names are whole names.</param>
/// <param name="OverPercent">The least used share of the limit, in percent.</param>
internal sealed record UsageFilter(IReadOnlyList<string> Services, bool Exact, decimal? OverPercent)
{
    /// <summary>The service takes no longer value; the rest of a longer name is compared here.</summary>
    private const int LongestValue = 20;

    internal static UsageFilter None { get; } = new([], Exact: false, OverPercent: null);

    /// <summary>The filter in the service's own language, or null where there is nothing to filter.</summary>
    internal Expression? ToExpression() => (ServiceExpression(), OverExpression()) switch
    {
        ({ } service, { } over) => new Expression { And = [service, over] },
        (var service, var over) => service ?? over,
    };

    /// <summary>Whether the service name matches in full, past what the service itself could compare.</summary>
    internal bool Matches(FreeTierUsage usage) =>
        Services.All(name => name.Length <= LongestValue)
        || Services.Any(name => Exact
            ? string.Equals(usage.Service, name, StringComparison.OrdinalIgnoreCase)
            : usage.Service?.Contains(name, StringComparison.OrdinalIgnoreCase) == true);

    private Expression? ServiceExpression()
    {
        if (Services.Count == 0)
        {
            return null;
        }

        if (!Exact)
        {
            return Condition(Dimension.Service, MatchOption.Contains, Services.Select(Shortened));
        }

        string[] whole = [.. Services.Where(name => name.Length <= LongestValue)];
        string[] shortened = [.. Services.Where(name => name.Length > LongestValue).Select(Shortened)];
        return (whole, shortened) switch
        {
            (_, []) => Condition(Dimension.Service, MatchOption.EqualTo, whole),
            ([], _) => Condition(Dimension.Service, MatchOption.StartsWith, shortened),
            _ => new Expression
            {
                Or =
                [
                    Condition(Dimension.Service, MatchOption.EqualTo, whole),
                    Condition(Dimension.Service, MatchOption.StartsWith, shortened),
                ],
            },
        };
    }

    private Expression? OverExpression() => OverPercent is { } percent
        ? Condition(
            Dimension.UsagePercentage,
            MatchOption.GreaterThanOrEqual,
            [percent.ToString("0.####", CultureInfo.InvariantCulture)])
        : null;

    private static Expression Condition(Dimension key, MatchOption option, IEnumerable<string> values) =>
        new() { Dimensions = new DimensionValues { Key = key, MatchOptions = [option], Values = [.. values] } };

    private static string Shortened(string name) => name.Length <= LongestValue ? name : name[..LongestValue];
}
