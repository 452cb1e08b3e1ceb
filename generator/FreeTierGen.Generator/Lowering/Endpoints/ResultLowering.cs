using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Specs.Endpoints;

namespace FreeTierGen.Generator.Lowering.Endpoints;

/// <summary>Lowers what rules end in: endpoints, of which constant ones are kept in fields, and errors.</summary>
internal sealed class ResultLowering(string serviceName)
{
    private const int MaxHostLength = 253;
    private const int MaxLabelLength = 63;

    private readonly List<EndpointConstantSpec> _constants = [];
    private readonly Dictionary<EndpointSpec, string> _fields = [];
    private readonly NameScope _names = new(StringComparer.Ordinal, [.. ReservedWords.OfEndpointResolver, serviceName + "EndpointResolver"]);

    /// <summary>The constant endpoints that were met so far.</summary>
    public EquatableArray<EndpointConstantSpec> Constants => _constants.ToEquatableArray();

    /// <summary>Names of the resolver's members, each given out once.</summary>
    public NameScope Names => _names;

    /// <summary>The statement that returns the endpoint.</summary>
    public RuleStatementSpec Return(EndpointTemplate endpoint, CodeScope scope)
    {
        var spec = EndpointCode.Of(endpoint, scope);
        return EndpointCode.IsConstant(endpoint) && IsValid(endpoint)
            ? new RuleLineSpec("return " + ConstantOf(((TextLiteral)endpoint.Url).Value, spec))
            : new RuleReturnSpec(spec);
    }

    /// <summary>The statement that throws the error.</summary>
    public static RuleStatementSpec Throw(RuleExpression message, CodeScope scope) => Throw(ExpressionCode.Of(message, scope));

    /// <summary>The statement for parameters that no rule matches.</summary>
    public RuleStatementSpec ThrowNoMatch()
        => Throw(CSharpLiteral.String($"The endpoint rules of {serviceName} have no endpoint for these parameters."));

    /// <summary>The check that a parameter without a default is set.</summary>
    public static RuleStatementSpec Require(RuleParameter parameter, CodeScope scope)
    {
        RuleStatementSpec error = Throw(CSharpLiteral.String($"The endpoint parameter '{parameter.Name}' is required, but not set."));
        return new RuleIfSpec(
            new[] { scope.Value(parameter.Name).Code + " is null" }.ToEquatableArray(),
            new[] { error }.ToEquatableArray());
    }

    private static RuleLineSpec Throw(string message) => new($"throw new {RuntimeTypes.ResolutionException}({message})");

    // A URL that is none must fail when it is resolved, not when the resolver's type is initialised.
    private static bool IsValid(EndpointTemplate endpoint)
        => endpoint.Url is TextLiteral url
            && Uri.TryCreate(url.Value, UriKind.Absolute, out var parsed)
            && parsed.Scheme is "http" or "https"
            && parsed.HostNameType == UriHostNameType.Dns
            && parsed.Host.Length < MaxHostLength
            && url.Value.All(character => character < 0x7F && (char.IsLetterOrDigit(character) || "-._~:/".IndexOf(character) >= 0))
            && parsed.Host.Split('.').All(label => label.Length is > 0 and < MaxLabelLength && label[0] != '-' && label[label.Length - 1] != '-');

    private string ConstantOf(string url, EndpointSpec spec)
    {
        if (!_fields.TryGetValue(spec, out var field))
        {
            _fields.Add(spec, field = _names.Take(RuleNames.Constant(url), "Endpoint"));
            _constants.Add(new EndpointConstantSpec(field, spec));
        }

        return field;
    }
}
