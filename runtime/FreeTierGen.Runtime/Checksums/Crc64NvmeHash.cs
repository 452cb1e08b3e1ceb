using System.Buffers.Binary;

namespace FreeTierGen.Runtime.Checksums;

/// <summary>
/// CRC-64/NVME by tables, eight bytes a step. For .NET 8, for whose users we ask for a <c>System.IO.Hashing</c> that does not have it.
/// </summary>
internal sealed class Crc64NvmeHash : ChecksumHash
{
    private const int Slices = 8;
    private static readonly ulong[] Table = CreateTable();
    private ulong _state = ulong.MaxValue;

    /// <inheritdoc/>
    public override void Append(ReadOnlySpan<byte> part)
    {
        var table = Table;
        var state = _state;
        for (; part.Length >= Slices; part = part[Slices..])
        {
            var next = BinaryPrimitives.ReadUInt64LittleEndian(part) ^ state;
            state = table[(7 * 256) + (byte)next]
                ^ table[(6 * 256) + (byte)(next >> 8)]
                ^ table[(5 * 256) + (byte)(next >> 16)]
                ^ table[(4 * 256) + (byte)(next >> 24)]
                ^ table[(3 * 256) + (byte)(next >> 32)]
                ^ table[(2 * 256) + (byte)(next >> 40)]
                ^ table[256 + (byte)(next >> 48)]
                ^ table[(byte)(next >> 56)];
        }

        foreach (var value in part)
        {
            state = table[(byte)(state ^ value)] ^ (state >> 8);
        }

        _state = state;
    }

    /// <inheritdoc/>
    public override string Finish()
    {
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, ~_state);
        return Convert.ToBase64String(bytes);
    }

    private static ulong[] CreateTable()
    {
        // Bit by bit in reverse, as it is computed.
        const ulong Polynomial = 0x9A6C_9329_AC4B_C9B5;
        var table = new ulong[Slices * 256];
        for (var value = 0; value < 256; value++)
        {
            var crc = (ulong)value;
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
