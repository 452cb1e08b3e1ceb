using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace FreeTierGen.Runtime.Signing;

/// <summary>
/// A key of HMAC-SHA-256 that is set up once. The platform's hash objects keep the state behind the key's pads, which spares half of
/// the work for a short message; they serve one thread at a time, so there is one for each that computes at the same time.
/// </summary>
internal sealed class HmacSha256Key
{
    private const int MostKept = 64;

    private readonly byte[] _key;
    private readonly ConcurrentQueue<IncrementalHash> _others = new();
    private IncrementalHash? _free;

    internal HmacSha256Key(ReadOnlySpan<byte> key) => _key = key.ToArray();

    /// <summary>Computes the code of a message.</summary>
    /// <param name="message">What to authenticate.</param>
    /// <param name="code">Receives 32 bytes.</param>
    internal void Compute(ReadOnlySpan<byte> message, Span<byte> code)
    {
        var hash = Interlocked.Exchange(ref _free, null);
        if (hash is null && !_others.TryDequeue(out hash))
            hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _key);

        hash.AppendData(message);
        hash.GetHashAndReset(code);
        Return(hash);
    }

    private void Return(IncrementalHash hash)
    {
        if (Interlocked.CompareExchange(ref _free, hash, null) is null)
            return;

        if (_others.Count < MostKept)
            _others.Enqueue(hash);
        else
            hash.Dispose();
    }
}
