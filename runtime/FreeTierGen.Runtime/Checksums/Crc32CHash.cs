using System.Buffers.Binary;
using System.Numerics;

namespace FreeTierGen.Runtime.Checksums;

/// <summary>CRC-32C (Castagnoli), for which processors have an instruction.</summary>
internal sealed class Crc32CHash : ChecksumHash
{
    private uint _state = uint.MaxValue;

    /// <inheritdoc/>
    public override void Append(ReadOnlySpan<byte> part)
    {
        var state = _state;
        for (; part.Length >= sizeof(ulong); part = part[sizeof(ulong)..])
        {
            state = BitOperations.Crc32C(state, BinaryPrimitives.ReadUInt64LittleEndian(part));
        }

        foreach (var value in part)
        {
            state = BitOperations.Crc32C(state, value);
        }

        _state = state;
    }

    /// <inheritdoc/>
    public override string Finish()
    {
        Span<byte> bytes = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, ~_state);
        return Convert.ToBase64String(bytes);
    }
}
