using System.ComponentModel;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace FreeTierGen.Runtime.Json;

/// <summary>The converters of values that unions hold. They need nothing of what a serializer's options know of types.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ValueConverters
{
    /// <summary>Strings.</summary>
    public static JsonConverter<string> Strings => JsonMetadataServices.StringConverter!;

    /// <summary>Booleans.</summary>
    public static JsonConverter<bool> Booleans => JsonMetadataServices.BooleanConverter;

    /// <summary>Whole numbers of 8 bits.</summary>
    public static JsonConverter<sbyte> Bytes => JsonMetadataServices.SByteConverter;

    /// <summary>Whole numbers of 16 bits.</summary>
    public static JsonConverter<short> Shorts => JsonMetadataServices.Int16Converter;

    /// <summary>Whole numbers of 32 bits.</summary>
    public static JsonConverter<int> Integers => JsonMetadataServices.Int32Converter;

    /// <summary>Whole numbers of 64 bits.</summary>
    public static JsonConverter<long> Longs => JsonMetadataServices.Int64Converter;

    /// <summary>Floats; those that are no numbers by their names.</summary>
    public static JsonConverter<float> Floats { get; } = new NamedSingleConverter();

    /// <summary>Doubles; those that are no numbers by their names.</summary>
    public static JsonConverter<double> Doubles { get; } = new NamedDoubleConverter();

    /// <summary>Whole numbers of any size.</summary>
    public static JsonConverter<BigInteger> BigIntegers { get; } = new BigIntegerConverter();

    /// <summary>Decimal numbers of any size.</summary>
    public static JsonConverter<BigDecimal> BigDecimals { get; } = new BigDecimalConverter();

    /// <summary>Points in time, as ISO 8601 writes them.</summary>
    public static JsonConverter<DateTimeOffset> Timestamps => JsonMetadataServices.DateTimeOffsetConverter;

    /// <summary>Bytes, as base64.</summary>
    public static JsonConverter<ReadOnlyMemory<byte>> Blobs => JsonMetadataServices.ReadOnlyMemoryByteConverter;

    /// <summary>Documents.</summary>
    public static JsonConverter<JsonElement> Documents => JsonMetadataServices.JsonElementConverter;
}
