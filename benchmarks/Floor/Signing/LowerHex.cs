using System.Runtime.Intrinsics;

namespace FreeTierGen.Benchmarks.Floor.Signing;

/// <summary>A SHA-256 in lower-case hexadecimal digits.</summary>
internal static class LowerHex
{
    /// <summary>How many digits a SHA-256 has.</summary>
    public const int Length = 64;

    /// <summary>Writes the 64 digits of 32 bytes.</summary>
    public static void Write(ReadOnlySpan<byte> hash, Span<byte> digits)
    {
        WriteHalf(Vector128.Create(hash), digits);
        WriteHalf(Vector128.Create(hash[16..]), digits[32..]);
    }

    // Each byte becomes 16 bits that hold its two half-bytes in the order of their digits; a table turns each into its digit.
    private static void WriteHalf(Vector128<byte> bytes, Span<byte> digits)
    {
        var table = Vector128.Create("0123456789abcdef"u8);
        var (first, second) = Vector128.Widen(bytes);
        Vector128.Shuffle(table, HalfBytes(first)).CopyTo(digits);
        Vector128.Shuffle(table, HalfBytes(second)).CopyTo(digits[16..]);
    }

    private static Vector128<byte> HalfBytes(Vector128<ushort> bytes) =>
        ((bytes >>> 4) | ((bytes & Vector128.Create((ushort)0xF)) << 8)).AsByte();
}
