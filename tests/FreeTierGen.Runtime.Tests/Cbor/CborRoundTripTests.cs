using System.Buffers;
using FreeTierGen.Runtime.Cbor;
using FreeTierGen.Runtime.Tests.Json;

namespace FreeTierGen.Runtime.Tests.Cbor;

/// <summary>Whole structures, held against System.Formats.Cbor in both directions, and what nobody may be able to do to a reader.</summary>
public class CborRoundTripTests
{
    [Fact]
    public void What_is_written_is_what_System_Formats_Cbor_reads()
    {
        var random = new Random(1);
        for (var i = 0; i < 300; i++)
        {
            var value = Reading.Create(random);
            var bytes = CborBytes.Write((ref CborWriter writer) => Reading.Write(ref writer, value));
            Assert.Equal(value.ToString(), PeerCbor.Read(bytes).ToString());
            Assert.Equal(value.ToString(), CborBytes.Read(bytes, Reading.Read).ToString());
        }
    }

    [Fact]
    public void No_byte_is_written_beyond_what_was_asked_for()
    {
        var random = new Random(2);
        for (var i = 0; i < 100; i++)
        {
            var value = Reading.Create(random);
            var output = new StingyOutput();
            var writer = new CborWriter(output);
            Reading.Write(ref writer, value);
            writer.Flush();
            Assert.Equal(CborBytes.Write((ref CborWriter other) => Reading.Write(ref other, value)), output.Written.ToArray());
        }
    }

    [Fact]
    public void What_System_Formats_Cbor_writes_is_read_in_all_its_forms()
    {
        var random = new Random(3);
        for (var i = 0; i < 300; i++)
        {
            var value = Reading.Create(random);
            Assert.Equal(value.ToString(), CborBytes.Read(PeerCbor.Write(value, random), Reading.Read).ToString());
        }
    }

    [Fact]
    public void Damaged_bytes_are_read_or_refused_and_nothing_else()
    {
        var random = new Random(4);
        var (read, refused) = (0, 0);
        for (var i = 0; i < 200; i++)
        {
            var bytes = PeerCbor.Write(Reading.Create(random, depth: 1), random);
            for (var j = 0; j < 100; j++)
            {
                if (TryRead(Damage(bytes, random)))
                {
                    read++;
                }
                else
                {
                    refused++;
                }
            }
        }

        Assert.True(read > 100 && refused > 100, $"{read} read, {refused} refused");
    }

    [Fact]
    public void Noise_is_read_or_refused_and_nothing_else()
    {
        var random = new Random(5);
        for (var i = 0; i < 20_000; i++)
        {
            var bytes = new byte[random.Next(1, 60)];
            random.NextBytes(bytes);
            TryRead(bytes);
            bytes[0] = 0xBF;
            TryRead(bytes);
            try
            {
                var reader = new CborReader(bytes);
                reader.Skip();
            }
            catch (CborFormatException)
            {
            }
        }
    }

    [Fact]
    public void Each_part_of_a_text_is_refused()
    {
        var bytes = CborBytes.Write((ref CborWriter writer) => Reading.Write(ref writer, Reading.Create(new Random(6))));
        for (var length = 0; length < bytes.Length; length++)
        {
            Assert.False(TryRead(bytes[..length]));
        }
    }

    [Fact]
    public void A_length_that_is_a_lie_allocates_nothing()
    {
        // Four billion of everything.
        foreach (var hex in new[] { "9affffffff00", "baffffffff00", "7affffffff00", "5affffffff00", "9b7fffffffffffffff00" })
        {
            var bytes = Convert.FromHexString("bf656e616d6573" + hex);
            TryRead(bytes);
            var before = GC.GetAllocatedBytesForCurrentThread();
            TryRead(bytes);
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 10_000);
        }
    }

    [Fact]
    public void Reading_and_writing_allocate_nothing_but_results()
    {
        var value = Reading.Create(new Random(7), depth: 2);
        value.Big = long.MaxValue;
        value.Inner!.Big = 12;
        var output = new ArrayBufferWriter<byte>(64 * 1024);
        var least = long.MaxValue;
        for (var i = 0; i < 100; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            output.ResetWrittenCount();
            var writer = new CborWriter(output);
            writer.WriteStartMap();
            writer.WriteString("text"u8, value.Text!);
            writer.WriteNumber("double"u8, value.Double);
            writer.WriteNumber("long"u8, value.Long);
            writer.WriteName("at"u8);
            writer.WriteTimestampValue(value.At);
            writer.WriteBlob("blob"u8, value.Blob);
            writer.WriteName("n"u8);
            writer.WriteStartList(1);
            writer.WriteNumberValue(1.1f);
            writer.WriteEndMap();
            writer.Flush();
            ReadAll(output.WrittenSpan);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.Equal(0, least);
    }

    private static int ReadAll(ReadOnlySpan<byte> bytes)
    {
        var reader = new CborReader(bytes);
        var seen = 0;
        for (var left = reader.StartMap(); reader.NextMember(ref left, out var name);)
        {
            switch (name)
            {
                case [(byte)'t', ..]:
                    seen += reader.ReadUtf8().Length;
                    break;
                case [(byte)'d', ..]:
                    seen += double.IsNaN(reader.ReadDouble()) ? 1 : 0;
                    break;
                case [(byte)'l', ..]:
                    seen += reader.ReadInt64() > 0 ? 1 : 0;
                    break;
                case [(byte)'a', ..]:
                    seen += reader.ReadTimestamp().Year;
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return seen;
    }

    private static bool TryRead(byte[] bytes)
    {
        try
        {
            CborBytes.Read(bytes, Reading.Read);
            return true;
        }
        catch (CborFormatException)
        {
            return false;
        }
    }

    private static byte[] Damage(byte[] bytes, Random random)
    {
        byte[] damaged = [.. bytes];
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            damaged[random.Next(damaged.Length)] = random.Next(3) == 0 ? (byte)0xFF : (byte)random.Next(256);
        }

        return random.Next(8) == 0 ? damaged[..random.Next(damaged.Length)] : damaged;
    }
}
