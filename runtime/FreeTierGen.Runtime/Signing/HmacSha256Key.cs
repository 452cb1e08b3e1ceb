using System.Security.Cryptography;

namespace FreeTierGen.Runtime.Signing;

/// <summary>
/// A key of HMAC-SHA-256 with its two pads computed once. Hashing twice with a hash object that is kept costs half of what
/// <see cref="HMACSHA256"/> costs, which sets up its key for each message.
/// </summary>
/// <remarks>Specification: RFC 2104, for keys that are not longer than a block.</remarks>
internal sealed class HmacSha256Key
{
    private const int BlockSize = 64;

    private readonly byte[] _innerPad = new byte[BlockSize];
    private readonly byte[] _outerPad = new byte[BlockSize];

    internal HmacSha256Key(ReadOnlySpan<byte> key)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(key.Length, BlockSize);

        key.CopyTo(_innerPad);
        key.CopyTo(_outerPad);
        for (var i = 0; i < BlockSize; i++)
        {
            _innerPad[i] ^= 0x36;
            _outerPad[i] ^= 0x5C;
        }
    }

    /// <summary>Computes the code of a message.</summary>
    /// <param name="sha256">An SHA-256 that has nothing appended; it is left so.</param>
    /// <param name="message">What to authenticate.</param>
    /// <param name="code">Receives 32 bytes.</param>
    internal void Compute(IncrementalHash sha256, ReadOnlySpan<byte> message, Span<byte> code)
    {
        sha256.AppendData(_innerPad);
        sha256.AppendData(message);
        sha256.GetHashAndReset(code);
        sha256.AppendData(_outerPad);
        sha256.AppendData(code[..SHA256.HashSizeInBytes]);
        sha256.GetHashAndReset(code);
    }
}
