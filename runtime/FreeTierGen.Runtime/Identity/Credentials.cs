using System.Diagnostics;
using System.Runtime.Serialization;
using System.Text.Json.Serialization;

namespace FreeTierGen.Runtime.Identity;

/// <summary>
/// An AWS identity: what requests are signed with. Immutable, so that one instance can be shared by all calls; renewed
/// credentials are a new instance. Neither <see cref="ToString"/> nor the debugger nor a serialiser shows its secrets.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class Credentials
{
    /// <summary>Creates credentials.</summary>
    /// <param name="accessKeyId">The access key's id, which requests carry in the clear.</param>
    /// <param name="secretAccessKey">The secret that belongs to the access key.</param>
    /// <param name="sessionToken">The token of temporary credentials, or <see langword="null"/> for long-lived ones.</param>
    /// <param name="expiration">When the credentials cease to be valid, or <see langword="null"/> if they do not expire.</param>
    /// <param name="accountId">The account that the identity belongs to, or <see langword="null"/> if it is not known.</param>
    /// <exception cref="ArgumentException">
    /// The access key's id or secret is null or empty; or a part was damaged when it was copied: it has white space around it, quotes
    /// or a control character, or letters in the id or token that no header can hold. The message never shows the part.
    /// </exception>
    public Credentials(
        string accessKeyId,
        string secretAccessKey,
        string? sessionToken = null,
        DateTimeOffset? expiration = null,
        string? accountId = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(accessKeyId);
        ArgumentException.ThrowIfNullOrEmpty(secretAccessKey);
        CredentialsText.Check(accessKeyId, "access key id", isSent: true, nameof(accessKeyId));
        CredentialsText.Check(secretAccessKey, "secret access key", isSent: false, nameof(secretAccessKey));
        CredentialsText.Check(sessionToken, "session token", isSent: true, nameof(sessionToken));

        AccessKeyId = accessKeyId;
        SecretAccessKey = secretAccessKey;
        SessionToken = string.IsNullOrEmpty(sessionToken) ? null : sessionToken;
        Expiration = expiration;
        AccountId = string.IsNullOrEmpty(accountId) ? null : accountId;
    }

    private Credentials()
    {
        AccessKeyId = "";
        SecretAccessKey = "";
    }

    /// <summary>Nobody's credentials: requests are sent without a signature. See <see cref="AnonymousCredentialsProvider"/>.</summary>
    public static Credentials Anonymous { get; } = new();

    /// <summary>True for <see cref="Anonymous"/>.</summary>
    public bool IsAnonymous => AccessKeyId.Length == 0;

    /// <summary>The access key's id. It is no secret: every signed request shows it.</summary>
    public string AccessKeyId { get; }

    /// <summary>The secret that belongs to the access key.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    [JsonIgnore]
    [IgnoreDataMember]
    public string SecretAccessKey { get; }

    /// <summary>The token of temporary credentials, or <see langword="null"/> for long-lived ones.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    [JsonIgnore]
    [IgnoreDataMember]
    public string? SessionToken { get; }

    /// <summary>When the credentials cease to be valid, or <see langword="null"/> if they do not expire.</summary>
    public DateTimeOffset? Expiration { get; }

    /// <summary>The account that the identity belongs to, or <see langword="null"/> if it is not known.</summary>
    public string? AccountId { get; }

    /// <summary>What the token is sent as, where it is that of a service's own session; null where it is sent as all others are.</summary>
    internal string? TokenName { get; init; }

    /// <summary>The session that a service handed these out for; null for credentials that sign for all services.</summary>
    internal CredentialsSession? Session { get; init; }

    /// <summary>The access key's id and the expiration; no secret.</summary>
    public override string ToString() => this switch
    {
        { IsAnonymous: true } => "Anonymous credentials",
        { Expiration: { } expiration } => $"Credentials {AccessKeyId}, valid until {expiration:u}",
        _ => $"Credentials {AccessKeyId}",
    };

    /// <summary>Whether both sign alike, whichever instances they are.</summary>
    internal bool SignsLike(Credentials other) =>
        ReferenceEquals(this, other)
        || (AccessKeyId == other.AccessKeyId && SecretAccessKey == other.SecretAccessKey && SessionToken == other.SessionToken);
}
