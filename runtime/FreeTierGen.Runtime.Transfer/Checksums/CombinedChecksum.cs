using System.Buffers.Binary;

namespace FreeTierGen.Runtime.Transfer.Checksums;

/// <summary>
/// The CRC of a whole from those of its parts, without its bytes: a part's is multiplied by x to the power of the bits behind it, modulo the
/// algorithm's polynomial. Bits are in reversed order, the coefficient of the highest power last.
/// </summary>
internal static class CombinedChecksum
{
    /// <summary>The checksum as it stands in a header; null where a part's is not known, or the algorithm is no CRC that is known here.</summary>
    /// <param name="algorithm">The algorithm.</param>
    /// <param name="parts">The checksums of the parts, in their order.</param>
    /// <param name="lengths">How many bytes each has.</param>
    public static string? Of(string? algorithm, IReadOnlyList<string?> parts, IReadOnlyList<long> lengths)
    {
        var (bits, polynomial) = PolynomialOf(algorithm);
        var whole = 0UL;
        var (lastLength, lastPower) = (0L, 0UL);
        for (var index = 0; index < parts.Count && bits > 0; index++)
        {
            if (Read(parts[index], bits / 8) is not { } part)
            {
                return null;
            }

            // All parts but the last have one length.
            if (lengths[index] != lastLength)
            {
                (lastLength, lastPower) = (lengths[index], Power(lengths[index], bits, polynomial));
            }

            whole = Multiply(lastPower, whole, bits, polynomial) ^ part;
        }

        return bits == 0 ? null : Write(whole, bits / 8);
    }

    /// <summary>Whether checksums of an algorithm can be combined.</summary>
    public static bool Combines(string algorithm) => PolynomialOf(algorithm).Bits > 0;

    private static (int Bits, ulong Polynomial) PolynomialOf(string? algorithm) => algorithm switch
    {
        "CRC32" => (32, 0xEDB88320UL),
        "CRC32C" => (32, 0x82F63B78UL),
        "CRC64NVME" => (64, 0x9A6C9329AC4BC9B5UL),
        _ => (0, 0UL),
    };

    // x to the power of the bits that so many bytes have.
    private static ulong Power(long bytes, int bits, ulong polynomial)
    {
        var result = 1UL << (bits - 1);
        var square = 1UL << (bits - 2);
        for (var exponent = (ulong)bytes * 8; exponent > 0; exponent >>= 1)
        {
            if ((exponent & 1) != 0)
            {
                result = Multiply(result, square, bits, polynomial);
            }

            square = Multiply(square, square, bits, polynomial);
        }

        return result;
    }

    private static ulong Multiply(ulong left, ulong right, int bits, ulong polynomial)
    {
        var product = 0UL;
        for (var bit = 1UL << (bits - 1); bit != 0; bit >>= 1)
        {
            if ((left & bit) != 0)
            {
                product ^= right;
            }

            right = (right & 1) == 0 ? right >> 1 : (right >> 1) ^ polynomial;
        }

        return product;
    }

    private static ulong? Read(string? text, int size)
    {
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        return text is not null && Convert.TryFromBase64String(text, bytes[(sizeof(ulong) - size)..], out var count) && count == size
            ? BinaryPrimitives.ReadUInt64BigEndian(bytes)
            : null;
    }

    private static string Write(ulong value, int size)
    {
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, value);
        return Convert.ToBase64String(bytes[(sizeof(ulong) - size)..]);
    }
}
