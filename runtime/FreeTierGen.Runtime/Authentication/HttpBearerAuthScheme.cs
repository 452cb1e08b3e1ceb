using System.ComponentModel;
using FreeTierGen.Runtime.Identity;

namespace FreeTierGen.Runtime.Authentication;

/// <summary><c>smithy.api#httpBearerAuth</c>: a token in the header <c>Authorization</c>.</summary>
/// <remarks>RFC 6750, section 2.1.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class HttpBearerAuthScheme : HttpAuthScheme<BearerToken>
{
    private HttpBearerAuthScheme()
    {
    }

    /// <summary>The scheme, which is the same for all services.</summary>
    public static HttpBearerAuthScheme Instance { get; } = new();

    internal override string Name => "httpBearerAuth";

    private protected override string Secret => "a bearer token";

    internal override string NeedOf(IAuthenticatedAttempt attempt) =>
        $"a bearer token: set {nameof(IBearerTokenOptions.BearerToken)} in the client's options"
        + (VariableOf(attempt) is { } variable ? $", or the environment variable {variable}" : "");

    private protected override IdentityProvider<BearerToken>? ProviderOf(IAuthenticatedAttempt attempt, out IdentityOrigin origin)
    {
        origin = IdentityOrigin.Options;
        if (attempt.Options is IBearerTokenOptions { BearerToken: { } provider })
        {
            return provider;
        }

        if (VariableOf(attempt) is not { } variable || attempt.ReadEnvironment(variable)?.Trim() is not { Length: > 0 } token)
        {
            return null;
        }

        origin = IdentityOrigin.ServiceEnvironment;
        return CredentialsText.ProblemOf(token, isSent: true) is { } problem
            ? throw new CredentialsException($"The environment variable {variable} {problem}. Set it again, without anything before or after the token.")
            : new BearerToken(token);
    }

    private protected override void Send(IAuthenticatedAttempt attempt, BearerToken identity) => attempt.SetHeader("Authorization", identity.HeaderValue);

    // The AWS SDKs' rule for services of AWS that take tokens; AWS_BEARER_TOKEN_BEDROCK is the one that is documented.
    private static string? VariableOf(IAuthenticatedAttempt attempt) =>
        attempt.SigningName is { Length: > 0 } name
            ? "AWS_BEARER_TOKEN_" + name.Replace('-', '_').Replace(' ', '_').ToUpperInvariant()
            : null;
}
