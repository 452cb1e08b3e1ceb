using FreeTierGen.Generator.Nodes;

namespace FreeTierGen.Generator.Model;

/// <summary>By which schemes a service wants to know who calls an operation, and what a client can do of that.</summary>
internal sealed class AuthSchemes
{
    // The prelude's and AWS's own schemes; others are defined in the model itself.
    private static readonly Dictionary<string, AuthSchemeKind> Known = new(StringComparer.Ordinal)
    {
        [TraitIds.SigV4] = AuthSchemeKind.SigV4,
        [TraitIds.SigV4a] = AuthSchemeKind.SigV4a,
        [TraitIds.HttpApiKeyAuth] = AuthSchemeKind.HttpApiKey,
        [TraitIds.HttpBasicAuth] = AuthSchemeKind.HttpBasic,
        [TraitIds.HttpBearerAuth] = AuthSchemeKind.HttpBearer,
        ["aws.auth#cognitoUserPools"] = AuthSchemeKind.Other,
        ["smithy.api#httpDigestAuth"] = AuthSchemeKind.Other,
    };

    private readonly ServiceShape _service;
    private readonly IReadOnlyList<Property> _serviceSchemes;

    /// <summary>Reads what the service says for all of its operations.</summary>
    public AuthSchemes(SmithyModel model, ServiceShape service)
    {
        _service = service;

        // Where no list says otherwise, they are tried in the order of their names.
        _serviceSchemes = [.. service.Traits.All.Where(trait => IsScheme(model, trait.Name)).OrderBy(trait => trait.Name, StringComparer.Ordinal)];
    }

    /// <summary>
    /// Whether nobody is asked who they are: the model names no scheme, or none that a client knows where callers may stay unknown.
    /// </summary>
    public bool IsAnonymous(OperationShape operation)
    {
        var schemes = Of(operation);
        return schemes.Names.Count == 0 || (Supported(schemes.Names).Count == 0 && IsOptional(operation));
    }

    /// <summary>The schemes that a client calls an operation by, best first; empty where the operation is anonymous.</summary>
    public IReadOnlyList<AuthSchemeKind> SupportedBy(OperationShape operation) => Supported(Of(operation).Names);

    /// <summary>Whether nobody has to be known to call the operation.</summary>
    public static bool IsOptional(OperationShape operation) => operation.Traits.Has(TraitIds.OptionalAuth);

    /// <summary>The trait that asks for schemes none of which a client knows, or null where the operation can be called.</summary>
    public UnsupportedScheme? FindUnsupported(OperationShape operation)
    {
        var schemes = Of(operation);
        return schemes.Trait is not { } trait || Supported(schemes.Names).Count > 0 || IsOptional(operation)
            ? null
            : new UnsupportedScheme(trait, schemes.Owner, string.Join(", ", schemes.Names));
    }

    // Without the service's own trait there is no name to sign for, and no place for a key.
    private List<AuthSchemeKind> Supported(IReadOnlyList<string> schemes)
    {
        var kinds = new List<AuthSchemeKind>();
        foreach (var scheme in schemes)
        {
            if (Known.TryGetValue(scheme, out var kind) && kind != AuthSchemeKind.Other && _service.Traits.Has(scheme) && !kinds.Contains(kind))
            {
                kinds.Add(kind);
            }
        }

        return kinds;
    }

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
        => Known.ContainsKey(trait)
            || (ShapeId.Parse(trait) is { } id && model.Shapes.TryGetValue(id, out var shape) && shape.Traits.Has(TraitIds.AuthDefinition));
}

/// <summary>What a client knows of a scheme.</summary>
internal enum AuthSchemeKind
{
    /// <summary>Nothing.</summary>
    Other,

    /// <summary>Signatures for one region.</summary>
    SigV4,

    /// <summary>Signatures for several regions.</summary>
    SigV4a,

    /// <summary>A key in a header or in the query.</summary>
    HttpApiKey,

    /// <summary>A name and a password.</summary>
    HttpBasic,

    /// <summary>A token.</summary>
    HttpBearer,
}

/// <summary>A trait that asks for schemes none of which a client knows.</summary>
/// <param name="Trait">The trait.</param>
/// <param name="Owner">The operation or service that has it.</param>
/// <param name="Schemes">The schemes, for people.</param>
internal sealed record UnsupportedScheme(Property Trait, ShapeId Owner, string Schemes);
