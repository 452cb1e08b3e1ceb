using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Specs.Clients;

namespace FreeTierGen.Generator.Lowering.Clients;

/// <summary>The options of a client that concern who calls: those alone that something in its model asks for.</summary>
internal sealed class IdentityOptions
{
    private const string Identity = "global::FreeTierGen.Runtime.Identity.";
    private const string Signing = "global::FreeTierGen.Runtime.Signing.";
    private const string TextList = "global::System.Collections.Generic.IReadOnlyList<string>?";

    /// <summary>Finds the options.</summary>
    public IdentityOptions(LoweringContext context)
    {
        var service = context.Closure.Service;
        var kinds = new AuthLowering(context).Kinds();
        var signsForSeveralRegions = MultiRegionSigning.IsKnownTo(service);
        if (kinds.Contains(AuthSchemeKind.HttpBearer))
        {
            var variable = service.Traits.Has(TraitIds.SigV4) ? " Null takes AWS_BEARER_TOKEN_ followed by the service's signing name in capitals." : "";
            AddIdentity("BearerToken", "Where the bearer token comes from. A BearerToken is the same one always." + variable);
        }

        if (kinds.Contains(AuthSchemeKind.HttpApiKey))
        {
            AddIdentity("ApiKey", "Where the API key comes from. An ApiKey is the same one always.");
        }

        if (kinds.Contains(AuthSchemeKind.HttpBasic))
        {
            AddIdentity("Login", "Where name and password come from. A Login is the same one always.");
        }

        if (signsForSeveralRegions)
        {
            Add(
                Signing + "IMultiRegionOptions",
                "SigningRegionSet",
                TextList,
                "The regions that signatures for several regions (sigv4a) are good for, or * for all of them. Null takes "
                    + "AWS_SIGV4A_SIGNING_REGION_SET, else what the endpoint rules say, else the client's region.",
                "TextList");
        }

        if (signsForSeveralRegions || kinds.Count > 1)
        {
            Add(
                Identity + "IAuthSchemeOptions",
                "AuthSchemePreference",
                TextList,
                "The auth schemes to prefer, in this order, where a request can be made by several, for instance sigv4a or httpBearerAuth. Null "
                    + "takes AWS_AUTH_SCHEME_PREFERENCE. Else it is the first one that an identity is set for.",
                "TextList");
        }
    }

    /// <summary>The options.</summary>
    public List<IdentityOption> All { get; } = [];

    private void AddIdentity(string name, string documentation)
        => Add($"{Identity}I{name}Options", name, $"{Identity}IdentityProvider<{Identity}{name}>?", documentation, name);

    private void Add(string contract, string name, string type, string documentation, string reader)
        => All.Add(new(contract, new ClientOptionSpec(name, type, new DocumentationSpec(null, documentation)), reader));
}

/// <summary>An option that concerns who calls.</summary>
/// <param name="Interface">The interface of the runtime that it is read by.</param>
/// <param name="Spec">The property.</param>
/// <param name="Reader">The method of <c>ConfigurationReader</c> that reads it.</param>
internal sealed record IdentityOption(string Interface, ClientOptionSpec Spec, string Reader);
