using System.IO.Hashing;
using System.Security.Cryptography;

namespace FreeTierGen.Runtime.Checksums;

/// <summary>An algorithm that <c>@httpChecksum</c> can name.</summary>
/// <param name="name">Its name, for instance <c>CRC64NVME</c>.</param>
/// <param name="size">How many bytes a checksum has.</param>
/// <param name="create">Begins a computation.</param>
internal sealed class ChecksumAlgorithm(string name, int size, Func<ChecksumHash> create)
{
    private const string Prefix = "x-amz-checksum-";

    /// <summary>All algorithms, the fastest first.</summary>
    public static IReadOnlyList<ChecksumAlgorithm> All { get; } =
    [
        new("XXHASH3", 8, static () => new NonCryptographicHash(new XxHash3())),
        new("XXHASH128", 16, static () => new NonCryptographicHash(new XxHash128())),
        new("CRC32", 4, static () => new NonCryptographicHash(new Crc32(), isReversed: true)),
        new("CRC32C", 4, static () => new Crc32CHash()),
        new("XXHASH64", 8, static () => new NonCryptographicHash(new XxHash64())),
#if NET10_0_OR_GREATER
        new("CRC64NVME", 8, static () => new NonCryptographicHash(new Crc64(Crc64ParameterSet.Nvme), isReversed: true)),
#else
        new("CRC64NVME", 8, static () => new Crc64NvmeHash()),
#endif
        new("SHA1", SHA1.HashSizeInBytes, static () => new CryptographicHash(HashAlgorithmName.SHA1)),
        new("SHA256", SHA256.HashSizeInBytes, static () => new CryptographicHash(HashAlgorithmName.SHA256)),
        new("MD5", MD5.HashSizeInBytes, static () => new CryptographicHash(HashAlgorithmName.MD5)),
        new("SHA512", SHA512.HashSizeInBytes, static () => new CryptographicHash(HashAlgorithmName.SHA512)),
    ];

    /// <summary>The algorithm where the caller names none.</summary>
    public static ChecksumAlgorithm Default { get; } = Find("CRC32")!;

    /// <summary>The name, as the trait has it.</summary>
    public string Name => name;

    /// <summary>The header or trailer with a checksum.</summary>
    public string Header { get; } = Prefix + name.ToLowerInvariant();

    /// <summary>How many characters a checksum has in a header.</summary>
    public int TextLength => (size + 2) / 3 * 4;

    /// <summary>Begins a computation.</summary>
    public ChecksumHash Start() => create();

    /// <summary>The algorithm of a name; null where it is not known here.</summary>
    public static ChecksumAlgorithm? Find(string name)
    {
        foreach (var algorithm in All)
        {
            if (algorithm.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return algorithm;
            }
        }

        return null;
    }

    /// <summary>Whether a header is a checksum of the body, by an algorithm that may be newer than those here.</summary>
    public static bool IsHeader(string header)
        => header.Equals("Content-MD5", StringComparison.OrdinalIgnoreCase)
            || (header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
                && header.AsSpan(Prefix.Length) is var rest
                && !rest.Equals("mode", StringComparison.OrdinalIgnoreCase)
                && !rest.Equals("algorithm", StringComparison.OrdinalIgnoreCase)
                && !rest.Equals("type", StringComparison.OrdinalIgnoreCase));
}
