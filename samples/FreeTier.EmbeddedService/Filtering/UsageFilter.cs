using FreeTier.EmbeddedService.Data;

namespace FreeTier.EmbeddedService.Filtering;

/// <summary>A condition on rows of usage.</summary>
internal abstract class UsageFilter
{
    public static readonly UsageFilter All = new AllOf([]);

    public abstract bool Passes(UsageRow row);
}

/// <summary>Passes where every condition does.</summary>
internal sealed class AllOf(IReadOnlyList<UsageFilter> conditions) : UsageFilter
{
    public override bool Passes(UsageRow row) => conditions.All(condition => condition.Passes(row));
}

/// <summary>Passes where at least one condition does.</summary>
internal sealed class AnyOf(IReadOnlyList<UsageFilter> conditions) : UsageFilter
{
    public override bool Passes(UsageRow row) => conditions.Any(condition => condition.Passes(row));
}

/// <summary>Passes where the condition does not.</summary>
internal sealed class Negation(UsageFilter condition) : UsageFilter
{
    public override bool Passes(UsageRow row) => !condition.Passes(row);
}
