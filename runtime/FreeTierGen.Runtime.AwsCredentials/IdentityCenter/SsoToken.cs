using FreeTierGen.Runtime.Identity;

namespace FreeTierGen.Runtime.AwsCredentials;

/// <summary>A token with what renews it.</summary>
/// <param name="Token">The token, with its end.</param>
/// <param name="RefreshToken">What renews it; null where it can't be renewed.</param>
/// <param name="ClientId">The client that the user has logged in with.</param>
/// <param name="ClientSecret">The client's secret.</param>
/// <param name="RegistrationEnd">Until when the client may renew.</param>
internal sealed record SsoToken(BearerToken Token, string? RefreshToken, string? ClientId, string? ClientSecret, DateTimeOffset? RegistrationEnd)
{
    /// <summary>When the token ceases to be valid.</summary>
    public DateTimeOffset End => Token.Expiration!.Value;

    /// <summary>Whether it can be renewed.</summary>
    public bool CanBeRenewed(DateTimeOffset now) =>
        RefreshToken is not null && ClientId is not null && ClientSecret is not null && (RegistrationEnd is not { } end || now < end);

    /// <summary>Shows no secret.</summary>
    public override string ToString() => Token.ToString();
}
