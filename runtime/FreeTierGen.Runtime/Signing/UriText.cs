namespace FreeTierGen.Runtime.Signing;

/// <summary>RFC 3986 percent-encoding, in the strict form that signatures use.</summary>
internal static class UriText
{
    internal static ReadOnlySpan<byte> UpperHex => "0123456789ABCDEF"u8;

    internal static bool IsUnreserved(byte value) =>
        char.IsAsciiLetterOrDigit((char)value) || value is (byte)'-' or (byte)'.' or (byte)'_' or (byte)'~';

    /// <summary>Reads <c>%XX</c> at an index; anything else is not an escape.</summary>
    internal static bool TryReadEscape(ReadOnlySpan<byte> text, int index, out byte value)
    {
        if (text[index] == '%' && index + 2 < text.Length
            && char.IsAsciiHexDigit((char)text[index + 1]) && char.IsAsciiHexDigit((char)text[index + 2]))
        {
            value = (byte)((HexValue(text[index + 1]) << 4) | HexValue(text[index + 2]));
            return true;
        }

        value = 0;
        return false;
    }

    private static int HexValue(byte digit) => digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10;
}
