using System.Numerics;
using System.Text;
using FreeTierGen.Runtime.Cbor;

namespace FreeTierGen.Runtime.Tests.Cbor;

/// <summary>A structure with members of all types, read and written as generated code does it.</summary>
internal sealed record Reading
{
    public string? Text { get; set; }

    public bool Flag { get; set; }

    public sbyte Tiny { get; set; }

    public int Whole { get; set; }

    public long Long { get; set; }

    public float Single { get; set; }

    public double Double { get; set; }

    public BigInteger Big { get; set; }

    public BigDecimal Decimal { get; set; }

    public DateTimeOffset At { get; set; }

    public byte[] Blob { get; set; } = [];

    public List<string> Names { get; } = [];

    public List<int?> Sparse { get; } = [];

    public Dictionary<string, long> Counts { get; } = [];

    public Reading? Inner { get; set; }

    public static void Write(ref CborWriter writer, Reading value)
    {
        writer.WriteStartMap();
        if (value.Text is { } text)
        {
            writer.WriteString("text"u8, text);
        }

        writer.WriteBoolean("flag"u8, value.Flag);
        writer.WriteNumber("tiny"u8, value.Tiny);
        writer.WriteNumber("whole"u8, value.Whole);
        writer.WriteNumber("long"u8, value.Long);
        writer.WriteNumber("single"u8, value.Single);
        writer.WriteNumber("double"u8, value.Double);
        writer.WriteName("big"u8);
        writer.WriteNumberValue(value.Big);
        writer.WriteName("decimal"u8);
        writer.WriteNumberValue(value.Decimal);
        writer.WriteName("at"u8);
        writer.WriteTimestampValue(value.At);
        writer.WriteBlob("blob"u8, value.Blob);
        writer.WriteName("names"u8);
        writer.WriteStartList(value.Names.Count);
        foreach (var name in value.Names)
        {
            writer.WriteStringValue(name);
        }

        writer.WriteName("sparse"u8);
        writer.WriteStartList(value.Sparse.Count);
        foreach (var item in value.Sparse)
        {
            if (item is { } number)
            {
                writer.WriteNumberValue(number);
            }
            else
            {
                writer.WriteNullValue();
            }
        }

        writer.WriteName("counts"u8);
        writer.WriteStartMap(value.Counts.Count);
        foreach (var (key, count) in value.Counts)
        {
            writer.WriteStringValue(key);
            writer.WriteNumberValue(count);
        }

        if (value.Inner is { } inner)
        {
            writer.WriteName("inner"u8);
            Write(ref writer, inner);
        }

        writer.WriteEndMap();
    }

    public static Reading Read(ref CborReader reader)
    {
        var value = new Reading();
        for (var left = reader.StartMap(); reader.NextMember(ref left, out var member);)
        {
            switch (member.Length)
            {
                case 2 when member.SequenceEqual("at"u8):
                    value.At = reader.ReadTimestamp();
                    break;
                case 3 when member.SequenceEqual("big"u8):
                    value.Big = reader.ReadBigInteger();
                    break;
                case 4 when member.SequenceEqual("text"u8):
                    value.Text = reader.ReadString();
                    break;
                case 4 when member.SequenceEqual("flag"u8):
                    value.Flag = reader.ReadBoolean();
                    break;
                case 4 when member.SequenceEqual("tiny"u8):
                    value.Tiny = reader.ReadSByte();
                    break;
                case 4 when member.SequenceEqual("long"u8):
                    value.Long = reader.ReadInt64();
                    break;
                case 4 when member.SequenceEqual("blob"u8):
                    value.Blob = reader.ReadBlob().ToArray();
                    break;
                case 5 when member.SequenceEqual("whole"u8):
                    value.Whole = reader.ReadInt32();
                    break;
                case 5 when member.SequenceEqual("names"u8):
                    for (var names = reader.StartList(); reader.NextItem(ref names);)
                    {
                        value.Names.Add(reader.ReadString());
                    }

                    break;
                case 5 when member.SequenceEqual("inner"u8):
                    value.Inner = Read(ref reader);
                    break;
                case 6 when member.SequenceEqual("single"u8):
                    value.Single = reader.ReadSingle();
                    break;
                case 6 when member.SequenceEqual("double"u8):
                    value.Double = reader.ReadDouble();
                    break;
                case 6 when member.SequenceEqual("sparse"u8):
                    for (var items = reader.StartList(); reader.NextSparseItem(ref items);)
                    {
                        value.Sparse.Add(reader.TryReadNull() ? null : reader.ReadInt32());
                    }

                    break;
                case 6 when member.SequenceEqual("counts"u8):
                    for (var entries = reader.StartMap(); reader.NextMember(ref entries, out var key);)
                    {
                        value.Counts[Encoding.UTF8.GetString(key)] = reader.ReadInt64();
                    }

                    break;
                case 7 when member.SequenceEqual("decimal"u8):
                    value.Decimal = reader.ReadBigDecimal();
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return value;
    }

    public static Reading Create(Random random, int depth = 3)
    {
        var value = new Reading
        {
            Text = random.Next(4) == 0 ? null : RandomText(random),
            Flag = random.Next(2) == 0,
            Tiny = (sbyte)random.Next(sbyte.MinValue, sbyte.MaxValue + 1),
            Whole = (int)random.NextInt64(int.MinValue, 1L + int.MaxValue) >> random.Next(32),
            Long = random.NextInt64(long.MinValue, long.MaxValue) >> random.Next(64),
            Single = BitConverter.Int32BitsToSingle(random.Next()),
            Double = random.Next(2) == 0 ? random.Next() : BitConverter.Int64BitsToDouble(random.NextInt64()),
            Big = new BigInteger(RandomBytes(random, 20)),
            At = DateTimeOffset.UnixEpoch.AddMilliseconds(random.NextInt64(-62_135_596_800_000, 253_402_300_799_999)),
            Blob = RandomBytes(random, 300),
            Inner = depth > 0 && random.Next(3) > 0 ? Create(random, depth - 1) : null,
        };
        value.Decimal = new BigDecimal(new BigInteger(RandomBytes(random, 12)), random.Next(-40, 40));
        for (var i = random.Next(30); i > 0; i--)
        {
            value.Names.Add(RandomText(random));
            value.Sparse.Add(random.Next(3) == 0 ? null : random.Next());
            value.Counts[RandomText(random)] = random.NextInt64();
        }

        return value;
    }

    /// <summary>All members as text, for comparing.</summary>
    public override string ToString()
        => string.Join(
            '|', Text, Flag, Tiny, Whole, Long, Single, Double, Big, Decimal, At.UtcTicks, Convert.ToHexString(Blob), string.Join(',', Names),
            string.Join(',', Sparse), string.Join(',', Counts), Inner);

    private static byte[] RandomBytes(Random random, int most)
    {
        var bytes = new byte[random.Next(most)];
        random.NextBytes(bytes);
        return bytes;
    }

    private static string RandomText(Random random)
        => string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => random.Next(12) switch
        {
            0 => "é",
            1 => "水",
            2 => "\U0001F600",
            3 => "\0",
            _ => ((char)random.Next(' ', '~')).ToString(),
        }));
}
