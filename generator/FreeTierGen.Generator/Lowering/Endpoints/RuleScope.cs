namespace FreeTierGen.Generator.Lowering.Endpoints;

/// <summary>The parameters and variables that expressions can refer to at a place of the rule set.</summary>
internal sealed class RuleScope
{
    private readonly Dictionary<string, Declared> _declared = new(StringComparer.Ordinal);
    private readonly RuleScope? _outer;

    private RuleScope(RuleScope? outer) => _outer = outer;

    public static RuleScope Of(IReadOnlyList<RuleParameter> parameters)
    {
        var scope = new RuleScope(null);
        foreach (var parameter in parameters)
        {
            scope.Declare(parameter.Name, parameter.Type);
        }

        return scope;
    }

    /// <summary>A scope that ends with the rule it belongs to.</summary>
    public RuleScope Open() => new(this);

    public void Declare(string name, RuleType type) => _declared[name] = new Declared(type);

    public RuleType? Find(string name) => _declared.TryGetValue(name, out var declared) ? declared.Type : _outer?.Find(name);

    private sealed record Declared(RuleType Type);
}
