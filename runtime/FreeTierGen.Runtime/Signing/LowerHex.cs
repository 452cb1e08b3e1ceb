namespace FreeTierGen.Runtime.Signing;

/// <summary>Hashes and signatures as SigV4 writes them: lower-case hexadecimal in UTF-8.</summary>
internal static class LowerHex
{
    private static ReadOnlySpan<byte> Digits => "0123456789abcdef"u8;

    internal static void Write(ReadOnlySpan<byte> bytes, Span<byte> target)
    {
        for (var i = 0; i < bytes.Length; i++)
        {
            target[(i * 2) + 1] = Digits[bytes[i] & 0xF];
            target[i * 2] = Digits[bytes[i] >> 4];
        }
    }
}
