using System.Runtime.Intrinsics;

namespace FreeTierGen.Runtime.Signing;

/// <summary>Hashes and signatures as SigV4 writes them: lower-case hexadecimal in UTF-8.</summary>
internal static class LowerHex
{
    /// <summary>Writes two digits for each byte, of which there are a multiple of 16.</summary>
    internal static void Write(ReadOnlySpan<byte> bytes, Span<byte> target)
    {
        var digits = Vector128.Create("0123456789abcdef"u8);
        for (var i = 0; i < bytes.Length; i += Vector128<byte>.Count)
        {
            var values = Vector128.Create(bytes[i..]);
            var (highStart, highEnd) = Vector128.Widen(Vector128.Shuffle(digits, values >>> 4));
            var (lowStart, lowEnd) = Vector128.Widen(Vector128.Shuffle(digits, values & Vector128.Create((byte)0xF)));

            // Each 16 bits hold a byte's two digits, the first one in the lower half, which comes first in memory.
            (highStart | (lowStart << 8)).AsByte().CopyTo(target[(2 * i)..]);
            (highEnd | (lowEnd << 8)).AsByte().CopyTo(target[((2 * i) + Vector128<byte>.Count)..]);
        }
    }
}
