using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace FreeTierGen.Runtime.Transport;

/// <content>
/// Folding: data are a polynomial, and a part of it may be replaced by what is congruent to it modulo the checksum's polynomial. Two
/// multiplications by constants move 16 bytes onto those that come so much later.
/// </content>
internal static partial class Crc32
{
    private const int Lanes = 4;

    private static int BlockSize => Lanes * Vector128<byte>.Count;

    // x^(512 + 32) and x^(512 - 32) modulo the polynomial, bit by bit in reverse, as all here: onto the bytes four vectors later.
    private static Vector128<ulong> ByBlock => Vector128.Create(0x1_5444_2BD4UL, 0x1_C6E4_1596UL);

    // x^(128 + 32) and x^(128 - 32): onto the bytes of the next vector.
    private static Vector128<ulong> ByVector => Vector128.Create(0x1_7519_97D0UL, 0x0_CCAA_009EUL);

    private static bool CanFold(ReadOnlySpan<byte> data) => Pclmulqdq.IsSupported && data.Length >= BlockSize;

    /// <summary>Folds as many whole vectors as there are.</summary>
    /// <param name="crc">The state before the data.</param>
    /// <param name="data">At least one block.</param>
    /// <param name="rest">Receives 16 bytes that lead to the same state, starting from zero.</param>
    /// <returns>How many bytes were folded.</returns>
    private static int Fold(uint crc, ReadOnlySpan<byte> data, Span<byte> rest)
    {
        var first = At(data, 0) ^ Vector128.CreateScalar(crc).AsUInt64();
        var second = At(data, 16);
        var third = At(data, 32);
        var fourth = At(data, 48);
        var folded = BlockSize;
        for (; data.Length - folded >= BlockSize; folded += BlockSize)
        {
            var block = data.Slice(folded, BlockSize);
            first = Move(first, ByBlock) ^ At(block, 0);
            second = Move(second, ByBlock) ^ At(block, 16);
            third = Move(third, ByBlock) ^ At(block, 32);
            fourth = Move(fourth, ByBlock) ^ At(block, 48);
        }

        var all = Move(Move(Move(first, ByVector) ^ second, ByVector) ^ third, ByVector) ^ fourth;
        for (; data.Length - folded >= Vector128<byte>.Count; folded += Vector128<byte>.Count)
        {
            all = Move(all, ByVector) ^ At(data, folded);
        }

        all.AsByte().CopyTo(rest);
        return folded;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ulong> At(ReadOnlySpan<byte> data, int index) => Vector128.Create(data[index..]).AsUInt64();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ulong> Move(Vector128<ulong> bits, Vector128<ulong> factors) =>
        Pclmulqdq.CarrylessMultiply(bits, factors, 0x00) ^ Pclmulqdq.CarrylessMultiply(bits, factors, 0x11);
}
