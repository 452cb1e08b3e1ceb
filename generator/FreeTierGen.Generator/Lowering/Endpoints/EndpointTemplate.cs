namespace FreeTierGen.Generator.Lowering.Endpoints;

/// <summary>What an endpoint rule gives.</summary>
internal sealed class EndpointTemplate(
    RuleExpression url,
    IReadOnlyList<(string Name, IReadOnlyList<RuleExpression> Values)> headers,
    IReadOnlyList<AuthSchemeTemplate> authSchemes,
    RuleMap properties)
{
    public RuleExpression Url { get; } = url;

    public IReadOnlyList<(string Name, IReadOnlyList<RuleExpression> Values)> Headers { get; } = headers;

    public IReadOnlyList<AuthSchemeTemplate> AuthSchemes { get; } = authSchemes;

    /// <summary>Properties other than <c>authSchemes</c>.</summary>
    public RuleMap Properties { get; } = properties;

    /// <summary>Adds the names that the endpoint refers to.</summary>
    public void AddNames(HashSet<string> names)
    {
        Url.AddNames(names);
        foreach (var value in Headers.SelectMany(header => header.Values))
        {
            value.AddNames(names);
        }

        foreach (var scheme in AuthSchemes)
        {
            scheme.AddNames(names);
        }

        Properties.AddNames(names);
    }
}

/// <summary>An item of an endpoint's <c>authSchemes</c>.</summary>
internal sealed class AuthSchemeTemplate(
    RuleExpression name,
    RuleExpression? signingName,
    RuleExpression? signingRegion,
    IReadOnlyList<RuleExpression>? signingRegionSet,
    bool disableDoubleEncoding,
    RuleMap properties)
{
    public RuleExpression Name { get; } = name;

    public RuleExpression? SigningName { get; } = signingName;

    public RuleExpression? SigningRegion { get; } = signingRegion;

    public IReadOnlyList<RuleExpression>? SigningRegionSet { get; } = signingRegionSet;

    public bool DisableDoubleEncoding { get; } = disableDoubleEncoding;

    /// <summary>What else the scheme says.</summary>
    public RuleMap Properties { get; } = properties;

    /// <summary>Adds the names that the scheme refers to.</summary>
    public void AddNames(HashSet<string> names)
    {
        Name.AddNames(names);
        SigningName?.AddNames(names);
        SigningRegion?.AddNames(names);
        foreach (var region in SigningRegionSet ?? [])
        {
            region.AddNames(names);
        }

        Properties.AddNames(names);
    }
}

/// <summary>A value of any depth in an endpoint's properties.</summary>
internal abstract class RuleValue
{
    /// <summary>Adds the names that the value refers to.</summary>
    public abstract void AddNames(HashSet<string> names);
}

/// <summary>A text, boolean or integer.</summary>
internal sealed class RuleScalar(RuleExpression expression) : RuleValue
{
    public RuleExpression Expression { get; } = expression;

    public override void AddNames(HashSet<string> names) => Expression.AddNames(names);
}

/// <summary>A list of values.</summary>
internal sealed class RuleList(IReadOnlyList<RuleValue> items) : RuleValue
{
    public IReadOnlyList<RuleValue> Items { get; } = items;

    public override void AddNames(HashSet<string> names)
    {
        foreach (var item in Items)
        {
            item.AddNames(names);
        }
    }
}

/// <summary>Values by name.</summary>
internal sealed class RuleMap(IReadOnlyList<(string Name, RuleValue Value)> entries) : RuleValue
{
    public IReadOnlyList<(string Name, RuleValue Value)> Entries { get; } = entries;

    public override void AddNames(HashSet<string> names)
    {
        foreach (var entry in Entries)
        {
            entry.Value.AddNames(names);
        }
    }
}
