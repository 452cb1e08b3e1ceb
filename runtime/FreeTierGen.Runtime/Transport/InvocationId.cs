namespace FreeTierGen.Runtime.Transport;

/// <summary>Ids of calls, random UUIDs. They need to differ, not to be secret: the system's random numbers would cost more than signing.</summary>
internal static class InvocationId
{
    private const int VersionByte = 7;
    private const int VariantByte = 8;

    public static string Next()
    {
        Span<byte> bytes = stackalloc byte[16];
        Random.Shared.NextBytes(bytes);

        // Version 4, variant 1 of RFC 9562, in the order that Guid keeps its fields in.
        bytes[VersionByte] = (byte)((bytes[VersionByte] & 0x0F) | 0x40);
        bytes[VariantByte] = (byte)((bytes[VariantByte] & 0x3F) | 0x80);
        return new Guid(bytes).ToString();
    }
}
