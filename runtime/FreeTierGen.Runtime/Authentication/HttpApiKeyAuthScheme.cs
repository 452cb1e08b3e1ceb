using System.ComponentModel;
using FreeTierGen.Runtime.Identity;

namespace FreeTierGen.Runtime.Authentication;

/// <summary><c>smithy.api#httpApiKeyAuth</c>: a key in a header or in the query, where the model says.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class HttpApiKeyAuthScheme : HttpAuthScheme<ApiKey>
{
    private readonly string _name;
    private readonly string? _prefix;
    private readonly bool _isInQuery;

    private HttpApiKeyAuthScheme(string name, string? prefix, bool isInQuery)
    {
        _name = name;
        _prefix = prefix;
        _isInQuery = isInQuery;
    }

    internal override string Name => "httpApiKeyAuth";

    private protected override string Secret => "an API key";

    /// <summary>The key is in a header.</summary>
    /// <param name="name">The header.</param>
    /// <param name="scheme">What stands before the key, with a space between; null where nothing does.</param>
    /// <returns>The scheme.</returns>
    public static HttpApiKeyAuthScheme InHeader(string name, string? scheme = null) => new(name, scheme is null ? null : scheme + " ", isInQuery: false);

    /// <summary>The key is in the query.</summary>
    /// <param name="name">The parameter.</param>
    /// <returns>The scheme.</returns>
    public static HttpApiKeyAuthScheme InQuery(string name) => new(name, null, isInQuery: true);

    internal override string NeedOf(IAuthenticatedAttempt attempt) =>
        $"an API key: set {nameof(IApiKeyOptions.ApiKey)} in the client's options";

    private protected override IdentityProvider<ApiKey>? ProviderOf(IAuthenticatedAttempt attempt, out IdentityOrigin origin)
    {
        origin = IdentityOrigin.Options;
        return (attempt.Options as IApiKeyOptions)?.ApiKey;
    }

    private protected override void Send(IAuthenticatedAttempt attempt, ApiKey identity)
    {
        if (_isInQuery)
        {
            attempt.AddQuery(_name, identity.Value);
        }
        else
        {
            attempt.SetHeader(_name, _prefix is null ? identity.Value : _prefix + identity.Value);
        }
    }
}
