using System.Buffers;
using System.Buffers.Binary;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace FreeTierGen.Runtime.Digests;

/// <summary>
/// The MD5 digests that queues send of a message's text and of its attributes, so that both sides know that they mean the same message.
/// Generated clients know which member is whose digest.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class MessageDigest
{
    // What stands before an attribute's value: which of the two it is.
    private const byte Text = 1;
    private const byte Binary = 2;

    /// <summary>Whether the digest is that of the text's UTF-8.</summary>
    /// <param name="digest">The digest in hexadecimal; null where none was sent, which is no damage.</param>
    /// <param name="text">The text, or null.</param>
    [SuppressMessage("Security", "CA5351", Justification = "The digest finds damage on the way; the service sends just this one.")]
    public static bool Matches(string? digest, string? text)
    {
        if (digest is null)
        {
            return true;
        }

        // Many messages of one answer are checked, so nothing is allocated for one.
        var memory = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text?.Length ?? 0));
        var length = Encoding.UTF8.GetBytes(text, memory);
        Span<byte> hash = stackalloc byte[MD5.HashSizeInBytes];
        MD5.HashData(memory.AsSpan(0, length), hash);
        ArrayPool<byte>.Shared.Return(memory, clearArray: true);
        return IsHexOf(hash, digest);
    }

    /// <summary>Whether the digest is that of the attributes.</summary>
    /// <remarks>
    /// Specified in "Calculating the MD5 message digest for message attributes" of Amazon SQS's developer guide: by the order of their
    /// names, each attribute's name, type and value, with their lengths.
    /// </remarks>
    /// <typeparam name="TKey">The attributes' names.</typeparam>
    /// <typeparam name="TValue">The attributes' values.</typeparam>
    /// <param name="digest">The digest in hexadecimal; null where none was sent, which is no damage.</param>
    /// <param name="attributes">The attributes; null for none.</param>
    /// <param name="read">What an attribute consists of: its type, and its value as a text or as bytes.</param>
    [SuppressMessage("Security", "CA5351", Justification = "The digest finds damage on the way; the service sends just this one.")]
    public static bool Matches<TKey, TValue>(
        string? digest,
        IReadOnlyDictionary<TKey, TValue>? attributes,
        Func<TValue, (string? DataType, string? Text, ReadOnlyMemory<byte>? Bytes)> read)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(read);
        if (digest is null)
        {
            return true;
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
        var named = (attributes ?? new Dictionary<TKey, TValue>()).Select(static attribute => (Name: attribute.Key.ToString() ?? "", attribute.Value));
        foreach (var (name, value) in named.OrderBy(static attribute => attribute.Name, StringComparer.Ordinal))
        {
            var (dataType, text, bytes) = read(value);
            Append(hash, Encoding.UTF8.GetBytes(name));
            Append(hash, Encoding.UTF8.GetBytes(dataType ?? ""));
            if (text is not null)
            {
                hash.AppendData([Text]);
                Append(hash, Encoding.UTF8.GetBytes(text));
            }
            else if (bytes is { } binary)
            {
                hash.AppendData([Binary]);
                Append(hash, binary.Span);
            }
        }

        Span<byte> code = stackalloc byte[MD5.HashSizeInBytes];
        hash.GetHashAndReset(code);
        return IsHexOf(code, digest);
    }

    private static void Append(IncrementalHash hash, ReadOnlySpan<byte> bytes)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }

    private static bool IsHexOf(ReadOnlySpan<byte> hash, string digest)
    {
        if (digest.Length != hash.Length * 2)
        {
            return false;
        }

        for (var index = 0; index < hash.Length; index++)
        {
            var (high, low) = (Digit(digest[index * 2]), Digit(digest[(index * 2) + 1]));
            if (high != hash[index] >> 4 || low != (hash[index] & 0xF))
            {
                return false;
            }
        }

        return true;
    }

    // Of a letter of either case, too. What is no digit is none of a byte's.
    private static int Digit(char character) => character <= '9' ? character - '0' : (character | 0x20) - 'a' + 10;
}
