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

    public bool RefersTo(string name)
        => Url.RefersTo(name)
            || Headers.Any(header => header.Values.Any(value => value.RefersTo(name)))
            || AuthSchemes.Any(scheme => scheme.RefersTo(name))
            || Properties.RefersTo(name);
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

    public bool RefersTo(string name)
        => Name.RefersTo(name)
            || SigningName?.RefersTo(name) == true
            || SigningRegion?.RefersTo(name) == true
            || SigningRegionSet?.Any(region => region.RefersTo(name)) == true
            || Properties.RefersTo(name);
}

/// <summary>A value of any depth in an endpoint's properties.</summary>
internal abstract class RuleValue
{
    public abstract bool RefersTo(string name);
}

/// <summary>A text, boolean or integer.</summary>
internal sealed class RuleScalar(RuleExpression expression) : RuleValue
{
    public RuleExpression Expression { get; } = expression;

    public override bool RefersTo(string name) => Expression.RefersTo(name);
}

/// <summary>A list of values.</summary>
internal sealed class RuleList(IReadOnlyList<RuleValue> items) : RuleValue
{
    public IReadOnlyList<RuleValue> Items { get; } = items;

    public override bool RefersTo(string name) => Items.Any(item => item.RefersTo(name));
}

/// <summary>Values by name.</summary>
internal sealed class RuleMap(IReadOnlyList<(string Name, RuleValue Value)> entries) : RuleValue
{
    public IReadOnlyList<(string Name, RuleValue Value)> Entries { get; } = entries;

    public override bool RefersTo(string name) => Entries.Any(entry => entry.Value.RefersTo(name));
}
