using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace FreeTierGen.Benchmarks.Floor.DynamoDB;

/// <summary>
/// The CRC-32 of a response. Where the processor multiplies polynomials, 64 bytes are folded at a time, and only the last few go through
/// the table.
/// </summary>
internal static class Checksum
{
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(value => Shift((uint)value))];

    public static uint Compute(ReadOnlySpan<byte> data)
    {
        var state = uint.MaxValue;
        if (Pclmulqdq.IsSupported && data.Length >= 64)
        {
            state = Fold(state, data, out var folded);
            data = data[folded..];
        }

        return ~Update(state, data);
    }

    private static uint Update(uint state, ReadOnlySpan<byte> data)
    {
        foreach (var value in data)
        {
            state = Table[(byte)(state ^ value)] ^ (state >> 8);
        }

        return state;
    }

    // Multiplying by x^n modulo the polynomial moves bits n places on without changing what is left in the end.
    private static uint Fold(uint state, ReadOnlySpan<byte> data, out int folded)
    {
        var by64 = Vector128.Create(0x1_5444_2BD4UL, 0x1_C6E4_1596UL);
        var by16 = Vector128.Create(0x1_7519_97D0UL, 0x0_CCAA_009EUL);
        ref var start = ref MemoryMarshal.GetReference(data);
        var a = Load(ref start, 0) ^ Vector128.CreateScalar(state).AsUInt64();
        var b = Load(ref start, 16);
        var c = Load(ref start, 32);
        var d = Load(ref start, 48);
        folded = 64;
        for (; data.Length - folded >= 64; folded += 64)
        {
            a = Move(a, by64) ^ Load(ref start, folded);
            b = Move(b, by64) ^ Load(ref start, folded + 16);
            c = Move(c, by64) ^ Load(ref start, folded + 32);
            d = Move(d, by64) ^ Load(ref start, folded + 48);
        }

        a = Move(a, by16) ^ b;
        a = Move(a, by16) ^ c;
        a = Move(a, by16) ^ d;
        for (; data.Length - folded >= 16; folded += 16)
        {
            a = Move(a, by16) ^ Load(ref start, folded);
        }

        Span<byte> rest = stackalloc byte[16];
        a.AsByte().CopyTo(rest);
        return Update(0, rest);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ulong> Load(ref byte start, int offset) =>
        Vector128.LoadUnsafe(ref start, (nuint)offset).AsUInt64();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ulong> Move(Vector128<ulong> bits, Vector128<ulong> factors) =>
        Pclmulqdq.CarrylessMultiply(bits, factors, 0x00) ^ Pclmulqdq.CarrylessMultiply(bits, factors, 0x11);

    private static uint Shift(uint value)
    {
        for (var bit = 0; bit < 8; bit++)
        {
            value = (value >> 1) ^ ((value & 1) * 0xEDB8_8320);
        }

        return value;
    }
}
