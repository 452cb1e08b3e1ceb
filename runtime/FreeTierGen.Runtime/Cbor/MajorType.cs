namespace FreeTierGen.Runtime.Cbor;

/// <summary>The upper three bits of a data item's first byte (RFC 8949, section 3.1) and the items of one byte that matter.</summary>
internal static class MajorType
{
    public const int Unsigned = 0x00;
    public const int Negative = 0x20;
    public const int Bytes = 0x40;
    public const int Text = 0x60;
    public const int Array = 0x80;
    public const int Map = 0xA0;
    public const int Tag = 0xC0;
    public const int Simple = 0xE0;

    /// <summary>The bits that say which of the eight it is.</summary>
    public const int Mask = 0xE0;

    /// <summary>The bits that hold a small argument, or say how many bytes it takes.</summary>
    public const int InfoMask = 0x1F;

    /// <summary>From here on the lower bits are no argument themselves.</summary>
    public const int OneByteInfo = 24;
    public const int TwoByteInfo = 25;
    public const int FourByteInfo = 26;
    public const int EightByteInfo = 27;
    public const int IndefiniteInfo = 31;

    public const byte False = 0xF4;
    public const byte True = 0xF5;
    public const byte Null = 0xF6;
    public const byte Undefined = 0xF7;
    public const byte Half = 0xF9;
    public const byte Single = 0xFA;
    public const byte Double = 0xFB;
    public const byte Break = 0xFF;

    /// <summary>What kind of item a first byte begins, for messages.</summary>
    public static string Name(byte initial) => (initial & Mask) switch
    {
        Unsigned or Negative => "a whole number",
        Bytes => "bytes",
        Text => "text",
        Array => "a list",
        Map => "a map",
        Tag => "a tag",
        _ => initial switch
        {
            False or True => "a boolean",
            Null or Undefined => "null",
            Half or Single or Double => "a floating-point number",
            Break => "the end of a list or map",
            _ => "a simple value",
        },
    };
}
