using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Specs.Clients;

namespace FreeTierGen.Generator.Lowering.Clients;

/// <summary>Says by which schemes operations are called. Those that are signed for one region by the client's credentials, or by nobody, need nothing.</summary>
internal sealed class AuthLowering(LoweringContext context)
{
    private const string Namespace = "global::FreeTierGen.Runtime.Authentication.";

    private readonly AuthSchemes _schemes = new(context.Model, context.Closure.Service);
    private readonly bool _hasSessions = SessionLowering.Find(context) is not null;

    /// <summary>The lists that operations of the service have, each once, by name.</summary>
    public EquatableArray<AuthListSpec> Lists()
        => context.Closure.Operations
            .Select(List)
            .OfType<AuthListSpec>()
            .Distinct()
            .OrderBy(list => list.Name, StringComparer.Ordinal)
            .ToEquatableArray();

    /// <summary>The schemes of all operations.</summary>
    public IReadOnlyCollection<AuthSchemeKind> Kinds() => [.. context.Closure.Operations.SelectMany(_schemes.SupportedBy).Distinct()];

    /// <summary>The name of an operation's list; null where it needs none.</summary>
    public string? ListName(OperationShape operation) => List(operation)?.Name;

    /// <summary>Whether a URL can carry what the service wants to know of callers.</summary>
    public bool CanPresign(OperationShape operation)
        => _schemes.SupportedBy(operation).Any(kind => kind is AuthSchemeKind.SigV4 or AuthSchemeKind.SigV4a);

    private AuthListSpec? List(OperationShape operation)
    {
        var kinds = _schemes.SupportedBy(operation);
        var isOptional = AuthSchemes.IsOptional(operation);
        if (kinds.Count == 0 || (kinds.Count == 1 && kinds[0] == AuthSchemeKind.SigV4 && !isOptional && !MayHaveSession(operation)))
        {
            return null;
        }

        return new AuthListSpec(
            string.Join("Or", kinds) + (isOptional ? "OrNobody" : ""),
            kinds.Select(Scheme).ToEquatableArray(),
            isOptional);
    }

    private bool MayHaveSession(OperationShape operation) => _hasSessions && SessionSigning.MayBeWantedBy(context.Model, operation);

    private string Scheme(AuthSchemeKind kind) => Namespace + kind switch
    {
        AuthSchemeKind.SigV4 => "SignatureAuthScheme.SigV4",
        AuthSchemeKind.SigV4a => "SignatureAuthScheme.SigV4a",
        AuthSchemeKind.HttpBasic => "HttpBasicAuthScheme.Instance",
        AuthSchemeKind.HttpBearer => "HttpBearerAuthScheme.Instance",
        _ => ApiKeyScheme(),
    };

    private string ApiKeyScheme()
    {
        var trait = context.Closure.Service.Traits.Object(TraitIds.HttpApiKeyAuth)!;
        var name = CSharpLiteral.String(trait.String("name")!);
        return trait.String("in") == "query" ? $"HttpApiKeyAuthScheme.InQuery({name})"
            : trait.String("scheme") is { } scheme ? $"HttpApiKeyAuthScheme.InHeader({name}, {CSharpLiteral.String(scheme)})"
            : $"HttpApiKeyAuthScheme.InHeader({name})";
    }
}
