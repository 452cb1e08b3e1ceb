using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Security.Cryptography;

namespace FreeTierGen.Runtime.Transport;

/// <summary>Checksums of request bodies that services ask for in <c>x-amz-checksum-…</c> (<c>@httpChecksum</c>).</summary>
internal static class BodyChecksum
{
    /// <summary>The algorithm where the caller names none.</summary>
    public const string Default = "CRC32";

    private const string Prefix = "x-amz-checksum-";

    /// <summary>Whether a header is a checksum of the body already.</summary>
    public static bool IsHeader(string name)
        => name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) || name.Equals("Content-MD5", StringComparison.OrdinalIgnoreCase);

    /// <summary>The header with a body's checksum.</summary>
    /// <exception cref="RequestSerializationException">The algorithm is not known here.</exception>
    [SuppressMessage("Security", "CA5350", Justification = "The checksum finds damage on the way; callers ask for just this one.")]
    public static (string Name, string Value) Of(string algorithm, ReadOnlySpan<byte> body) => algorithm switch
    {
        "CRC32" => (Prefix + "crc32", Text(Crc32.Compute(body))),
        "CRC32C" => (Prefix + "crc32c", Text(Crc32C(body))),
        "SHA1" => (Prefix + "sha1", Convert.ToBase64String(SHA1.HashData(body))),
        "SHA256" => (Prefix + "sha256", Convert.ToBase64String(SHA256.HashData(body))),
        _ => throw new RequestSerializationException(
            "The request was not sent: its body needs a checksum by an algorithm that is not known here. Name CRC32, CRC32C, SHA1 or SHA256, or set the checksum."),
    };

    private static string Text(uint checksum)
    {
        Span<byte> bytes = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, checksum);
        return Convert.ToBase64String(bytes);
    }

    private static uint Crc32C(ReadOnlySpan<byte> body)
    {
        var crc = uint.MaxValue;
        for (; body.Length >= sizeof(ulong); body = body[sizeof(ulong)..])
        {
            crc = BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(body));
        }

        foreach (var value in body)
        {
            crc = BitOperations.Crc32C(crc, value);
        }

        return ~crc;
    }
}
