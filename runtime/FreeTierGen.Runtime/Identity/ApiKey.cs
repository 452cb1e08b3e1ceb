using System.Diagnostics;
using System.Runtime.Serialization;
using System.Text.Json.Serialization;

namespace FreeTierGen.Runtime.Identity;

/// <summary>A key that a service has given to a caller (<c>@httpApiKeyAuth</c>).</summary>
public sealed class ApiKey : CallerIdentity
{
    /// <summary>Creates an identity.</summary>
    /// <param name="value">The key.</param>
    /// <param name="expiration">When the key ceases to be valid, or <see langword="null"/> if that is not known.</param>
    /// <exception cref="ArgumentException">
    /// The key is null or empty, or was damaged when it was copied: it has white space around it, quotes, a control character or one that no
    /// header can hold. The message never shows it.
    /// </exception>
    public ApiKey(string value, DateTimeOffset? expiration = null)
        : base(expiration)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        CredentialsText.Check(value, "API key", isSent: true, nameof(value));
        Value = value;
    }

    /// <summary>The key.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    [JsonIgnore]
    [IgnoreDataMember]
    public string Value { get; }

    private protected override string Kind => "API key";
}
