using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace FreeTier.EmbeddedService.State;

/// <summary>
/// Tokens that stand for a place in a list. Each is bound to the list that it was given out for: the operation and everything that
/// chooses and orders the items. It carries a keyed hash, so a token that was changed or comes with another filter is refused.
/// </summary>
internal sealed class PagingTokens(string accountId)
{
    private const int OffsetBytes = sizeof(int);

    private readonly byte[] _key = SHA256.HashData(Encoding.UTF8.GetBytes("paging of " + accountId));

    public string Create(int offset, ReadOnlySpan<byte> list)
    {
        Span<byte> token = stackalloc byte[OffsetBytes + HMACSHA256.HashSizeInBytes];
        BinaryPrimitives.WriteInt32BigEndian(token, offset);
        Seal(token[..OffsetBytes], list).CopyTo(token[OffsetBytes..]);
        return Base64Url.EncodeToString(token);
    }

    /// <summary>The place that a token stands for, or null where it is none of this list's.</summary>
    public int? Read(string token, ReadOnlySpan<byte> list)
    {
        var bytes = new byte[OffsetBytes + HMACSHA256.HashSizeInBytes];
        if (!Base64Url.IsValid(token, out var length)
            || length != bytes.Length
            || !Base64Url.TryDecodeFromChars(token, bytes, out _)
            || !CryptographicOperations.FixedTimeEquals(Seal(bytes.AsSpan(0, OffsetBytes), list), bytes.AsSpan(OffsetBytes)))
            return null;

        return BinaryPrimitives.ReadInt32BigEndian(bytes);
    }

    private byte[] Seal(ReadOnlySpan<byte> offset, ReadOnlySpan<byte> list) => HMACSHA256.HashData(_key, (byte[])[.. offset, .. list]);
}
