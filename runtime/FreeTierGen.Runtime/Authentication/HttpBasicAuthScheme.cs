using System.ComponentModel;
using FreeTierGen.Runtime.Identity;

namespace FreeTierGen.Runtime.Authentication;

/// <summary><c>smithy.api#httpBasicAuth</c>: a name and a password in the header <c>Authorization</c>.</summary>
/// <remarks>RFC 7617.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class HttpBasicAuthScheme : HttpAuthScheme<Login>
{
    private HttpBasicAuthScheme()
    {
    }

    /// <summary>The scheme, which is the same for all services.</summary>
    public static HttpBasicAuthScheme Instance { get; } = new();

    internal override string Name => "httpBasicAuth";

    private protected override string Secret => "a password";

    internal override string NeedOf(IAuthenticatedAttempt attempt) =>
        $"a user name with a password: set {nameof(ILoginOptions.Login)} in the client's options";

    private protected override IdentityProvider<Login>? ProviderOf(IAuthenticatedAttempt attempt, out IdentityOrigin origin)
    {
        origin = IdentityOrigin.Options;
        return (attempt.Options as ILoginOptions)?.Login;
    }

    private protected override void Send(IAuthenticatedAttempt attempt, Login identity) => attempt.SetHeader("Authorization", identity.HeaderValue);
}
