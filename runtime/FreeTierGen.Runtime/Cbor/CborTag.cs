namespace FreeTierGen.Runtime.Cbor;

/// <summary>The tags that say how Smithy's types are to be read (RFC 8949, section 3.4).</summary>
internal static class CborTag
{
    public const ulong DateTimeText = 0;
    public const ulong EpochSeconds = 1;
    public const ulong PositiveBigInteger = 2;
    public const ulong NegativeBigInteger = 3;
    public const ulong DecimalFraction = 4;
}
