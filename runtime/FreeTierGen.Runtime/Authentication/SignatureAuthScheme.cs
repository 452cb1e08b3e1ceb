using System.ComponentModel;
using FreeTierGen.Runtime.Signing;

namespace FreeTierGen.Runtime.Authentication;

/// <summary>Signatures by AWS credentials: <c>aws.auth#sigv4</c> and <c>aws.auth#sigv4a</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SignatureAuthScheme : AuthScheme
{
    private readonly bool _isForRegionSet;

    private SignatureAuthScheme(string name, bool isForRegionSet)
    {
        Name = name;
        _isForRegionSet = isForRegionSet;
    }

    /// <summary><c>aws.auth#sigv4</c>.</summary>
    public static SignatureAuthScheme SigV4 { get; } = new(SigV4Signer.SchemeName, isForRegionSet: false);

    /// <summary><c>aws.auth#sigv4a</c>. An endpoint's rules can want the other one.</summary>
    public static SignatureAuthScheme SigV4a { get; } = new(SigV4aSigner.SchemeName, isForRegionSet: true);

    internal override string Name { get; }

    internal override bool IsSignature => true;

    internal override string NeedOf(IAuthenticatedAttempt attempt) => "AWS credentials";

    internal override AuthMethod Bind(IAuthenticatedAttempt attempt, bool isOptional, out IdentityOrigin origin)
    {
        origin = attempt.HasCredentials ? IdentityOrigin.Options : IdentityOrigin.Default;
        return new Method(_isForRegionSet, isOptional);
    }

    private sealed class Method(bool isForRegionSet, bool isOptional) : AuthMethod
    {
        public override ValueTask AuthenticateAsync(IAuthenticatedAttempt attempt, CancellationToken cancellationToken) =>
            attempt.SignAsync(isForRegionSet, isOptional, cancellationToken);
    }
}
