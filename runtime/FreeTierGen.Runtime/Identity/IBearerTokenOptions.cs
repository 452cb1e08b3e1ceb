namespace FreeTierGen.Runtime.Identity;

/// <summary>Options of clients whose service takes bearer tokens (<c>@httpBearerAuth</c>).</summary>
public interface IBearerTokenOptions
{
    /// <summary>
    /// Where the token comes from; a <see cref="Identity.BearerToken"/> is the same one always. Null takes <c>AWS_BEARER_TOKEN_{SERVICE}</c>
    /// where the service is one of AWS, for instance <c>AWS_BEARER_TOKEN_BEDROCK</c>.
    /// </summary>
    IdentityProvider<BearerToken>? BearerToken { get; set; }
}
