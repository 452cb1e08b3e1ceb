using System.Formats.Cbor;
using System.Globalization;
using System.Numerics;

namespace FreeTierGen.Runtime.Tests.Cbor;

/// <summary>The same structure, read and written by System.Formats.Cbor: in all forms that CBOR has for a value.</summary>
internal static class PeerCbor
{
    public static Reading Read(byte[] bytes)
    {
        var reader = new CborReader(bytes, CborConformanceMode.Strict);
        var value = Read(reader);
        Assert.Equal(0, reader.BytesRemaining);
        return value;
    }

    public static byte[] Write(Reading value, Random random)
    {
        var writer = new CborWriter(CborConformanceMode.Lax);
        Write(writer, value, random);
        return writer.Encode();
    }

    private static Reading Read(CborReader reader)
    {
        var value = new Reading();
        reader.ReadStartMap();
        while (reader.PeekState() != CborReaderState.EndMap)
        {
            switch (reader.ReadTextString())
            {
                case "text":
                    value.Text = reader.ReadTextString();
                    break;
                case "flag":
                    value.Flag = reader.ReadBoolean();
                    break;
                case "tiny":
                    value.Tiny = (sbyte)reader.ReadInt32();
                    break;
                case "whole":
                    value.Whole = reader.ReadInt32();
                    break;
                case "long":
                    value.Long = reader.ReadInt64();
                    break;
                case "single":
                    value.Single = reader.ReadSingle();
                    break;
                case "double":
                    value.Double = reader.ReadDouble();
                    break;
                case "big":
                    value.Big = ReadBig(reader);
                    break;
                case "decimal":
                    Assert.Equal(CborTag.DecimalFraction, reader.ReadTag());
                    reader.ReadStartArray();
                    var exponent = reader.ReadInt32();
                    value.Decimal = new BigDecimal(ReadBig(reader), -exponent);
                    reader.ReadEndArray();
                    break;
                case "at":
                    value.At = reader.ReadUnixTimeSeconds();
                    value.At = DateTimeOffset.FromUnixTimeMilliseconds((long)Math.Round((value.At - DateTimeOffset.UnixEpoch).TotalMilliseconds));
                    break;
                case "blob":
                    value.Blob = reader.ReadByteString();
                    break;
                case "names":
                    for (reader.ReadStartArray(); reader.PeekState() != CborReaderState.EndArray;)
                    {
                        value.Names.Add(reader.ReadTextString());
                    }

                    reader.ReadEndArray();
                    break;
                case "sparse":
                    for (reader.ReadStartArray(); reader.PeekState() != CborReaderState.EndArray;)
                    {
                        value.Sparse.Add(reader.PeekState() == CborReaderState.Null ? ReadNull(reader) : reader.ReadInt32());
                    }

                    reader.ReadEndArray();
                    break;
                case "counts":
                    for (reader.ReadStartMap(); reader.PeekState() != CborReaderState.EndMap;)
                    {
                        value.Counts.Add(reader.ReadTextString(), reader.ReadInt64());
                    }

                    reader.ReadEndMap();
                    break;
                case "inner":
                    value.Inner = Read(reader);
                    break;
                case var other:
                    throw new InvalidOperationException(other);
            }
        }

        reader.ReadEndMap();
        return value;
    }

    private static int? ReadNull(CborReader reader)
    {
        reader.ReadNull();
        return null;
    }

    private static BigInteger ReadBig(CborReader reader) => reader.PeekState() switch
    {
        CborReaderState.UnsignedInteger => reader.ReadUInt64(),
        CborReaderState.NegativeInteger => -BigInteger.One - reader.ReadCborNegativeIntegerRepresentation(),
        _ => reader.ReadBigInteger(),
    };

    private static void Write(CborWriter writer, Reading value, Random random)
    {
        var members = new List<Action>
        {
            () => Member("text", () => WriteText(writer, value.Text, random)),
            () => Member("flag", () => writer.WriteBoolean(value.Flag)),
            () => Member("tiny", () => writer.WriteInt32(value.Tiny)),
            () => Member("whole", () => WriteWhole(writer, value.Whole, random)),
            () => Member("long", () => writer.WriteInt64(value.Long)),
            () => Member("single", () => WriteSingle(writer, value.Single, random)),
            () => Member("double", () => WriteDouble(writer, value.Double)),
            () => Member("big", () => writer.WriteBigInteger(value.Big)),
            () => Member("decimal", () => WriteDecimal(writer, value.Decimal)),
            () => Member("at", () => WriteTimestamp(writer, value.At, random)),
            () => Member("blob", () => WriteBlob(writer, value.Blob, random)),
            () => Member("names", () => WriteList(writer, value.Names, random, name => WriteText(writer, name, random))),
            () => Member("sparse", () => WriteList(writer, value.Sparse, random, item => WriteSparse(writer, item, random))),
            () => Member("counts", () => WriteCounts(writer, value.Counts, random)),
        };
        if (value.Inner is { } inner)
        {
            members.Add(() => Member("inner", () => Write(writer, inner, random)));
        }

        // What nobody asked for.
        members.Add(() => Member("unknown", () => WriteList(writer, value.Names, random, name => WriteText(writer, name, random))));
        members.Add(() => Member("other", () => writer.WriteSimpleValue((CborSimpleValue)255)));
        members.Add(() => Member("null", writer.WriteNull));
        random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(members));
        writer.WriteStartMap(random.Next(2) == 0 ? null : members.Count);
        members.ForEach(member => member());
        writer.WriteEndMap();

        void Member(string name, Action write)
        {
            WriteText(writer, name, random);
            if (random.Next(8) == 0)
            {
                writer.WriteTag(CborTag.SelfDescribeCbor);
            }

            write();
        }
    }

    private static void WriteList<T>(CborWriter writer, List<T> items, Random random, Action<T> write)
    {
        writer.WriteStartArray(random.Next(2) == 0 ? null : items.Count);
        items.ForEach(write);
        writer.WriteEndArray();
    }

    private static void WriteCounts(CborWriter writer, Dictionary<string, long> counts, Random random)
    {
        writer.WriteStartMap(random.Next(2) == 0 ? null : counts.Count);
        foreach (var (key, count) in counts)
        {
            WriteText(writer, key, random);
            writer.WriteInt64(count);
        }

        writer.WriteEndMap();
    }

    private static void WriteText(CborWriter writer, string? text, Random random)
    {
        if (text is null)
        {
            writer.WriteNull();
        }
        else if (random.Next(4) == 0)
        {
            writer.WriteStartIndefiniteLengthTextString();
            foreach (var rune in text.EnumerateRunes())
            {
                writer.WriteTextString(rune.ToString());
            }

            writer.WriteEndIndefiniteLengthTextString();
        }
        else
        {
            writer.WriteTextString(text);
        }
    }

    private static void WriteBlob(CborWriter writer, byte[] blob, Random random)
    {
        if (random.Next(3) == 0)
        {
            writer.WriteStartIndefiniteLengthByteString();
            foreach (var chunk in blob.Chunk(7))
            {
                writer.WriteByteString(chunk);
            }

            writer.WriteEndIndefiniteLengthByteString();
        }
        else
        {
            writer.WriteByteString(blob);
        }
    }

    private static void WriteWhole(CborWriter writer, int value, Random random)
    {
        switch (random.Next(3))
        {
            case 0:
                writer.WriteDouble(value);
                break;
            case 1:
                writer.WriteBigInteger(value);
                break;
            default:
                writer.WriteInt32(value);
                break;
        }
    }

    private static void WriteSparse(CborWriter writer, int? value, Random random)
    {
        if (value is { } number)
        {
            WriteWhole(writer, number, random);
        }
        else if (random.Next(2) == 0)
        {
            writer.WriteNull();
        }
        else
        {
            writer.WriteSimpleValue(CborSimpleValue.Undefined);
        }
    }

    private static void WriteSingle(CborWriter writer, float value, Random random)
    {
        if (random.Next(2) == 0)
        {
            writer.WriteDouble(value);
        }
        else
        {
            writer.WriteSingle(value);
        }
    }

    private static void WriteDouble(CborWriter writer, double value)
    {
        if ((double)(Half)value == value)
        {
            writer.WriteHalf((Half)value);
        }
        else if (Math.Truncate(value) == value && Math.Abs(value) < 1e15)
        {
            writer.WriteInt64((long)value);
        }
        else
        {
            writer.WriteDouble(value);
        }
    }

    private static void WriteDecimal(CborWriter writer, BigDecimal value)
    {
        writer.WriteTag(CborTag.DecimalFraction);
        writer.WriteStartArray(2);
        writer.WriteInt32(-value.Scale);
        writer.WriteBigInteger(value.UnscaledValue);
        writer.WriteEndArray();
    }

    private static void WriteTimestamp(CborWriter writer, DateTimeOffset value, Random random)
    {
        if (random.Next(3) == 0)
        {
            writer.WriteTag(CborTag.DateTimeString);
            writer.WriteTextString(value.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
        }
        else
        {
            writer.WriteTag(CborTag.UnixTimeSeconds);
            writer.WriteDouble(value.ToUnixTimeMilliseconds() / 1000.0);
        }
    }
}
