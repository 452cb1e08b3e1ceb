using System.Formats.Cbor;
using System.Globalization;
using System.Numerics;
using System.Text.Json;
using FreeTierGen.Runtime;

namespace FreeTierGen.Generator.Tests.Protocols;

/// <summary>Trees as JSON and as CBOR, by the libraries of .NET.</summary>
internal static class WireBodies
{
    /// <summary>JSON as awsJson has it, with timestamps as epoch seconds.</summary>
    public static byte[] Json(object? tree)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            Write(writer, tree);
        }

        return buffer.ToArray();
    }

    /// <summary>CBOR as rpcv2Cbor has it, with lengths known or not.</summary>
    public static byte[] Cbor(object? tree)
    {
        var writer = new CborWriter();
        Write(writer, tree);
        return writer.Encode();
    }

    /// <summary>What a body of CBOR means: the same text for all forms of a value.</summary>
    public static string Meaning(byte[] cbor)
    {
        var reader = new CborReader(cbor);
        var meaning = Meaning(reader);
        Assert.Equal(0, reader.BytesRemaining);
        return meaning;
    }

    private static void Write(Utf8JsonWriter writer, object? tree)
    {
        switch (tree)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case float or double when Convert.ToDouble(tree, null) is var number && !double.IsFinite(number):
                writer.WriteStringValue(double.IsNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity");
                break;
            case float number:
                writer.WriteNumberValue(number);
                break;
            case double number:
                writer.WriteNumberValue(number);
                break;
            case sbyte or short or int or long:
                writer.WriteNumberValue(Convert.ToInt64(tree, null));
                break;
            case BigInteger or BigDecimal:
                writer.WriteRawValue(string.Create(CultureInfo.InvariantCulture, $"{tree}"));
                break;
            case DateTimeOffset at:
                writer.WriteNumberValue(at.ToUnixTimeMilliseconds() / 1000m);
                break;
            case ReadOnlyMemory<byte> blob:
                writer.WriteBase64StringValue(blob.Span);
                break;
            case List<object?> items:
                writer.WriteStartArray();
                items.ForEach(item => Write(writer, item));
                writer.WriteEndArray();
                break;
            case Dictionary<string, object?> members:
                writer.WriteStartObject();
                foreach (var (name, value) in members)
                {
                    writer.WritePropertyName(name);
                    Write(writer, value);
                }

                writer.WriteEndObject();
                break;
            default:
                throw new ArgumentException(tree.GetType().Name);
        }
    }

    private static void Write(CborWriter writer, object? tree)
    {
        switch (tree)
        {
            case null:
                writer.WriteNull();
                break;
            case string text:
                writer.WriteTextString(text);
                break;
            case bool flag:
                writer.WriteBoolean(flag);
                break;
            case float number:
                writer.WriteSingle(number);
                break;
            case double number:
                writer.WriteDouble(number);
                break;
            case sbyte or short or int or long:
                writer.WriteInt64(Convert.ToInt64(tree, null));
                break;
            case BigInteger number:
                writer.WriteBigInteger(number);
                break;
            case BigDecimal number:
                writer.WriteTag(CborTag.DecimalFraction);
                writer.WriteStartArray(2);
                writer.WriteInt64(-(long)number.Scale);
                writer.WriteBigInteger(number.UnscaledValue);
                writer.WriteEndArray();
                break;
            case DateTimeOffset at:
                writer.WriteTag(CborTag.UnixTimeSeconds);
                writer.WriteDouble(at.ToUnixTimeMilliseconds() / 1000.0);
                break;
            case ReadOnlyMemory<byte> blob:
                writer.WriteByteString(blob.Span);
                break;
            case List<object?> items:
                writer.WriteStartArray(items.Count % 2 == 0 ? null : items.Count);
                items.ForEach(item => Write(writer, item));
                writer.WriteEndArray();
                break;
            case Dictionary<string, object?> members:
                writer.WriteStartMap(members.Count % 2 == 0 ? null : members.Count);
                foreach (var (name, value) in members)
                {
                    writer.WriteTextString(name);
                    Write(writer, value);
                }

                writer.WriteEndMap();
                break;
            default:
                throw new ArgumentException(tree.GetType().Name);
        }
    }

    private static string Meaning(CborReader reader)
    {
        switch (reader.PeekState())
        {
            case CborReaderState.Null:
                reader.ReadNull();
                return "null";
            case CborReaderState.Boolean:
                return reader.ReadBoolean() ? "true" : "false";
            case CborReaderState.TextString:
                return "\"" + reader.ReadTextString() + "\"";
            case CborReaderState.ByteString:
                return "0x" + Convert.ToHexString(reader.ReadByteString());
            case CborReaderState.UnsignedInteger:
                return reader.ReadUInt64().ToString(CultureInfo.InvariantCulture);
            case CborReaderState.NegativeInteger:
                return (-BigInteger.One - reader.ReadCborNegativeIntegerRepresentation()).ToString(CultureInfo.InvariantCulture);
            case CborReaderState.HalfPrecisionFloat:
                return ((double)reader.ReadHalf()).ToString("R", CultureInfo.InvariantCulture);
            case CborReaderState.SinglePrecisionFloat or CborReaderState.DoublePrecisionFloat:
                return reader.ReadDouble().ToString("R", CultureInfo.InvariantCulture);
            case CborReaderState.Tag:
                return Tagged(reader);
            case CborReaderState.StartArray:
                return List(reader);
            case CborReaderState.StartMap:
                return Map(reader);
            case var other:
                throw new InvalidOperationException(other.ToString());
        }
    }

    private static string Tagged(CborReader reader)
    {
        switch (reader.PeekTag())
        {
            case CborTag.UnsignedBigNum or CborTag.NegativeBigNum:
                return reader.ReadBigInteger().ToString(CultureInfo.InvariantCulture);
            case var tag:
                reader.ReadTag();
                return $"{tag}({Meaning(reader)})";
        }
    }

    private static string List(CborReader reader)
    {
        var items = new List<string>();
        reader.ReadStartArray();
        while (reader.PeekState() != CborReaderState.EndArray)
        {
            items.Add(Meaning(reader));
        }

        reader.ReadEndArray();
        return "[" + string.Join(", ", items) + "]";
    }

    private static string Map(CborReader reader)
    {
        var members = new SortedDictionary<string, string>(StringComparer.Ordinal);
        reader.ReadStartMap();
        while (reader.PeekState() != CborReaderState.EndMap)
        {
            members.Add(reader.ReadTextString(), Meaning(reader));
        }

        reader.ReadEndMap();
        return "{" + string.Join(", ", members.Select(member => $"{member.Key}: {member.Value}")) + "}";
    }
}
