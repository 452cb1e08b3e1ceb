using System.Diagnostics;

namespace FreeTierGen.Runtime.Identity;

/// <summary>
/// Who calls a service, where it is not AWS credentials: a secret that is sent with each request. Immutable; a renewed one is a new
/// instance. Neither <see cref="object.ToString"/> nor the debugger nor a serialiser shows the secret.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
public abstract class CallerIdentity
{
    private protected CallerIdentity(DateTimeOffset? expiration) => Expiration = expiration;

    /// <summary>When it ceases to be valid, or <see langword="null"/> if that is not known.</summary>
    public DateTimeOffset? Expiration { get; }

    /// <summary>What kind of identity it is, and until when; no secret.</summary>
    public sealed override string ToString() => Expiration is { } expiration ? $"{Kind}, valid until {expiration:u}" : Kind;

    private protected abstract string Kind { get; }
}
