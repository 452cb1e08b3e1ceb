using System.Buffers.Binary;
using System.Runtime.Intrinsics;

namespace FreeTierGen.Runtime.Transport;

/// <summary>
/// The CRC-32 of ISO 3309 (as in gzip). Amazon DynamoDB sends it of its responses. Where the processor multiplies polynomials, long data
/// are folded to 16 bytes first; what is left takes eight bytes a step.
/// </summary>
internal static partial class Crc32
{
    private const int Slices = 8;
    private static readonly uint[] Table = CreateTable();

    public static uint Compute(ReadOnlySpan<byte> data)
    {
        var crc = uint.MaxValue;
        if (CanFold(data))
        {
            Span<byte> rest = stackalloc byte[Vector128<byte>.Count];
            data = data[Fold(crc, data, rest)..];
            crc = Update(0, rest);
        }

        return ~Update(crc, data);
    }

    private static uint Update(uint crc, ReadOnlySpan<byte> data)
    {
        var table = Table;
        while (data.Length >= Slices)
        {
            var low = BinaryPrimitives.ReadUInt32LittleEndian(data) ^ crc;
            var high = BinaryPrimitives.ReadUInt32LittleEndian(data[4..]);
            crc = table[(7 * 256) + (byte)low]
                ^ table[(6 * 256) + (byte)(low >> 8)]
                ^ table[(5 * 256) + (byte)(low >> 16)]
                ^ table[(4 * 256) + (int)(low >> 24)]
                ^ table[(3 * 256) + (byte)high]
                ^ table[(2 * 256) + (byte)(high >> 8)]
                ^ table[256 + (byte)(high >> 16)]
                ^ table[(int)(high >> 24)];
            data = data[Slices..];
        }

        foreach (var value in data)
        {
            crc = table[(byte)(crc ^ value)] ^ (crc >> 8);
        }

        return crc;
    }

    private static uint[] CreateTable()
    {
        const uint Polynomial = 0xEDB88320;
        var table = new uint[Slices * 256];
        for (var value = 0; value < 256; value++)
        {
            var crc = (uint)value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ Polynomial;
            }

            table[value] = crc;
        }

        // Each further slice continues the one before it by a zero byte.
        for (var index = 256; index < table.Length; index++)
        {
            var previous = table[index - 256];
            table[index] = table[(byte)previous] ^ (previous >> 8);
        }

        return table;
    }
}
