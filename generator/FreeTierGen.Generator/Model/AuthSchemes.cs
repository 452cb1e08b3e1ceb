using FreeTierGen.Generator.Nodes;

namespace FreeTierGen.Generator.Model;

/// <summary>By which schemes a service wants to know who calls an operation, and what a client can do of that.</summary>
internal sealed class AuthSchemes
{
    // The prelude's and AWS's own schemes; others are defined in the model itself.
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        TraitIds.SigV4,
        "aws.auth#cognitoUserPools",
        "aws.auth#sigv4a",
        "smithy.api#httpApiKeyAuth",
        "smithy.api#httpBasicAuth",
        "smithy.api#httpBearerAuth",
        "smithy.api#httpDigestAuth",
    };

    private readonly ServiceShape _service;
    private readonly IReadOnlyList<Property> _serviceSchemes;

    /// <summary>Reads what the service says for all of its operations.</summary>
    public AuthSchemes(SmithyModel model, ServiceShape service)
    {
        _service = service;
        _serviceSchemes = [.. service.Traits.All.Where(trait => IsScheme(model, trait.Name))];
    }

    /// <summary>
    /// Whether nobody is asked who they are: the model names no scheme, or none that a client knows where callers may stay unknown.
    /// </summary>
    public bool IsAnonymous(OperationShape operation)
    {
        var schemes = Of(operation);
        return schemes.Names.Count == 0 || (!IsSigned(schemes.Names) && operation.Traits.Has(TraitIds.OptionalAuth));
    }

    /// <summary>The trait that asks for schemes none of which a client knows, or null where the operation can be called.</summary>
    public UnsupportedScheme? FindUnsupported(OperationShape operation)
    {
        var schemes = Of(operation);
        return schemes.Trait is not { } trait || IsSigned(schemes.Names) || operation.Traits.Has(TraitIds.OptionalAuth)
            ? null
            : new UnsupportedScheme(trait, schemes.Owner, string.Join(", ", schemes.Names));
    }

    // Without the service's own trait there is no name to sign for.
    private bool IsSigned(IReadOnlyList<string> schemes) => schemes.Contains(TraitIds.SigV4) && _service.Traits.Has(TraitIds.SigV4);

    // The nearest list counts; where there is none, all that the service has.
    private (Property? Trait, ShapeId Owner, IReadOnlyList<string> Names) Of(OperationShape operation)
    {
        if (Listed(operation) is { } own)
        {
            return own;
        }

        if (Listed(_service) is { } common)
        {
            return common;
        }

        return _serviceSchemes.Count == 0
            ? (null, _service.Id, [])
            : (_serviceSchemes[0], _service.Id, [.. _serviceSchemes.Select(scheme => scheme.Name)]);
    }

    private static (Property? Trait, ShapeId Owner, IReadOnlyList<string> Names)? Listed(Shape shape)
    {
        foreach (var trait in shape.Traits.All)
        {
            if (trait.Name == TraitIds.Auth && trait.Value is ArrayNode list)
            {
                var names = list.Items.OfType<StringNode>().Select(item => item.Value).ToList();
                return (names.Count == 0 ? null : trait, shape.Id, names);
            }
        }

        return null;
    }

    private static bool IsScheme(SmithyModel model, string trait)
        => Known.Contains(trait)
            || (ShapeId.Parse(trait) is { } id && model.Shapes.TryGetValue(id, out var shape) && shape.Traits.Has(TraitIds.AuthDefinition));
}

/// <summary>A trait that asks for schemes none of which a client knows.</summary>
/// <param name="Trait">The trait.</param>
/// <param name="Owner">The operation or service that has it.</param>
/// <param name="Schemes">The schemes, for people.</param>
internal sealed record UnsupportedScheme(Property Trait, ShapeId Owner, string Schemes);
