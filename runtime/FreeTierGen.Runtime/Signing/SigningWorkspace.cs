using System.Security.Cryptography;

namespace FreeTierGen.Runtime.Signing;

/// <summary>What a thread reuses from one signature to the next. Signing never waits, so nobody else on the thread gets between.</summary>
internal sealed class SigningWorkspace
{
    [ThreadStatic]
    private static SigningWorkspace? _current;

    internal static SigningWorkspace Current => _current ??= new SigningWorkspace();

    internal IncrementalHash Sha256 { get; } = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    internal CanonicalBuffer Buffer { get; } = new();

    internal HeaderFields Headers { get; } = new();

    /// <summary>Empties it for the next signature.</summary>
    internal void Clear()
    {
        Buffer.Clear();
        Headers.Clear();
    }

    internal void Hash(ReadOnlySpan<byte> content, Span<byte> hash)
    {
        Sha256.AppendData(content);
        Sha256.GetHashAndReset(hash);
    }
}
