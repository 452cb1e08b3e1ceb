using System.Diagnostics;
using System.Runtime.Serialization;
using System.Text.Json.Serialization;

namespace FreeTierGen.Runtime.Identity;

/// <summary>A token that lets whoever has it call a service (<c>@httpBearerAuth</c>), for instance one of OAuth 2.0.</summary>
public sealed class BearerToken : CallerIdentity
{
    /// <summary>Creates an identity.</summary>
    /// <param name="value">The token, without the word <c>Bearer</c>.</param>
    /// <param name="expiration">When the token ceases to be valid, or <see langword="null"/> if that is not known.</param>
    /// <exception cref="ArgumentException">
    /// The token is null or empty, or was damaged when it was copied: it has white space around it, quotes, a control character or one that no
    /// header can hold. The message never shows it.
    /// </exception>
    public BearerToken(string value, DateTimeOffset? expiration = null)
        : base(expiration)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        CredentialsText.Check(value, "bearer token", isSent: true, nameof(value));
        Value = value;
        HeaderValue = "Bearer " + value;
    }

    /// <summary>The token.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    [JsonIgnore]
    [IgnoreDataMember]
    public string Value { get; }

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    internal string HeaderValue { get; }

    private protected override string Kind => "Bearer token";
}
