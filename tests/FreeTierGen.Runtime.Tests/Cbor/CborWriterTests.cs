using System.Globalization;
using System.Numerics;
using System.Text;
using FreeTierGen.Runtime.Cbor;
using FreeTierGen.Runtime.Tests.Json;
using Peer = System.Formats.Cbor;

namespace FreeTierGen.Runtime.Tests.Cbor;

/// <summary>What generated serialisers write with, held against System.Formats.Cbor.</summary>
public class CborWriterTests
{
    public static TheoryData<string> Texts => new()
    {
        "", "a", "plain text", "größer €", "\U0001F600", new string('x', 23), new string('x', 24), new string('x', 255), new string('x', 256),
        new string('é', 12), new string('é', 23), new string('é', 127), new string('é', 128), new string('€', 86), new string('€', 4096),
        new string('x', 4096), new string('x', 4097), new string('x', 65535), new string('x', 65536), new string('\u6C34', 30000),
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Texts_are_read_back_as_they_were(string text)
    {
        var output = new StingyOutput();
        var writer = new CborWriter(output);
        writer.WriteStartMap();
        writer.WriteString("member"u8, text);
        writer.WriteStringValue(text);
        writer.WriteStringValue(text);
        writer.WriteName(Encoding.UTF8.GetBytes(text));
        writer.WriteStringValue(Encoding.UTF8.GetBytes(text));
        writer.WriteEndMap();
        writer.Flush();

        var reader = new Peer.CborReader(output.Written.ToArray(), Peer.CborConformanceMode.Lax);
        reader.ReadStartMap();
        Assert.Equal("member", reader.ReadTextString());
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(text, reader.ReadTextString());
        }

        reader.ReadEndMap();
        Assert.Equal(0, reader.BytesRemaining);
    }

    [Theory]
    [InlineData(0, "00")]
    [InlineData(23, "17")]
    [InlineData(24, "1818")]
    [InlineData(255, "18ff")]
    [InlineData(256, "190100")]
    [InlineData(65535, "19ffff")]
    [InlineData(65536, "1a00010000")]
    [InlineData(4294967295, "1affffffff")]
    [InlineData(4294967296, "1b0000000100000000")]
    [InlineData(long.MaxValue, "1b7fffffffffffffff")]
    [InlineData(-1, "20")]
    [InlineData(-24, "37")]
    [InlineData(-25, "3818")]
    [InlineData(-1000, "3903e7")]
    [InlineData(long.MinValue, "3b7fffffffffffffff")]
    public void Whole_numbers_take_as_few_bytes_as_they_can(long value, string expected)
    {
        Assert.Equal(expected, CborBytes.WriteHex((ref CborWriter writer) => writer.WriteNumberValue(value)));
        Assert.Equal("616e" + expected, CborBytes.WriteHex((ref CborWriter writer) => writer.WriteNumber("n"u8, value)));
    }

    [Theory]
    [InlineData(1.889, "fb3ffe395810624dd3")]
    [InlineData(1.0, "fa3f800000")]
    [InlineData(-0.0, "fa80000000")]
    [InlineData(1e300, "fb7e37e43c8800759c")]
    [InlineData(double.NaN, "fb7ff8000000000000")]
    [InlineData(double.PositiveInfinity, "fa7f800000")]
    [InlineData(double.NegativeInfinity, "faff800000")]
    public void Doubles_are_single_where_that_is_the_same_number(double value, string expected)
    {
        // The sign of NaN says nothing.
        Assert.Equal(expected, CborBytes.WriteHex((ref CborWriter writer) => writer.WriteNumberValue(value)).Replace("fbfff8", "fb7ff8"));
        Assert.Equal("616e" + expected, CborBytes.WriteHex((ref CborWriter writer) => writer.WriteNumber("n"u8, value)).Replace("fbfff8", "fb7ff8"));
    }

    [Fact]
    public void Floats_are_single()
    {
        Assert.Equal("fa40f40000", CborBytes.WriteHex((ref CborWriter writer) => writer.WriteNumberValue(7.625f)));
        Assert.Equal("616efa40f40000", CborBytes.WriteHex((ref CborWriter writer) => writer.WriteNumber("n"u8, 7.625f)));
    }

    [Theory]
    [InlineData("1970-01-01T00:00:00Z", "c100")]
    [InlineData("2013-03-21T20:04:00Z", "c11a514b67b0")]
    [InlineData("2013-03-21T21:04:00+01:00", "c11a514b67b0")]
    [InlineData("2000-01-02T20:34:56.123Z", "c1fb41cc37db380fbe77")]
    [InlineData("2000-01-02T20:34:56.1239999Z", "c1fb41cc37db380fbe77")]
    [InlineData("1969-12-31T23:59:59.5Z", "c1fabf000000")]
    public void Timestamps_are_seconds_with_milliseconds_and_no_more(string value, string expected)
        => Assert.Equal(
            expected,
            CborBytes.WriteHex((ref CborWriter writer) => writer.WriteTimestampValue(DateTimeOffset.Parse(value, CultureInfo.InvariantCulture))));

    [Theory]
    [InlineData("0", "00")]
    [InlineData("-1", "20")]
    [InlineData("18446744073709551615", "1bffffffffffffffff")]
    [InlineData("18446744073709551616", "c249010000000000000000")]
    [InlineData("-18446744073709551616", "3bffffffffffffffff")]
    [InlineData("-18446744073709551617", "c349010000000000000000")]
    public void Big_integers_have_a_tag_where_they_need_one(string value, string expected)
        => Assert.Equal(
            expected,
            CborBytes.WriteHex((ref CborWriter writer) => writer.WriteNumberValue(BigInteger.Parse(value, CultureInfo.InvariantCulture))));

    [Theory]
    [InlineData("273.15", "c48221196ab3")]
    [InlineData("1.00", "c482211864")]
    [InlineData("3E+1", "c4820103")]
    [InlineData("0", "c4820000")]
    public void Decimals_keep_all_their_digits(string value, string expected)
        => Assert.Equal(expected, CborBytes.WriteHex((ref CborWriter writer) => writer.WriteNumberValue(BigDecimal.Parse(value))));

    [Fact]
    public void Members_lists_maps_and_nulls_are_written()
        => Assert.Equal(
            "bf" + "6161f5" + "6162f4" + "616c9818" + string.Concat(Enumerable.Repeat("f6", 24)) + "616da1616b426869" + "6173f6" + "6265744101" + "ff",
            CborBytes.WriteHex((ref CborWriter writer) =>
            {
                writer.WriteStartMap();
                writer.WriteBoolean("a"u8, true);
                writer.WriteName("b"u8);
                writer.WriteBooleanValue(false);
                writer.WriteName("l"u8);
                writer.WriteStartList(24);
                for (var i = 0; i < 24; i++)
                {
                    writer.WriteNullValue();
                }

                writer.WriteName("m"u8);
                writer.WriteStartMap(1);
                writer.WriteStringValue("k");
                writer.WriteBlobValue("hi"u8);
                writer.WriteName("s"u8);
                writer.WriteNullValue();
                writer.WriteBlob("et"u8, [1]);
                writer.WriteEndMap();
            }));

    [Fact]
    public void What_says_nothing_is_refused()
    {
        Assert.Throws<ArgumentNullException>(() => CborBytes.Write((ref CborWriter writer) => writer.WriteString("s"u8, null!)));
        Assert.Throws<ArgumentNullException>(() => CborBytes.Write((ref CborWriter writer) => writer.WriteStringValue((string)null!)));
        Assert.Throws<ArgumentException>(() => CborBytes.Write((ref CborWriter writer) => writer.WriteEnum("s"u8, "")));
        Assert.Throws<ArgumentException>(() => CborBytes.Write((ref CborWriter writer) => writer.WriteEnumValue("")));
        Assert.Throws<ArgumentException>(() => CborBytes.Write((ref CborWriter writer) => writer.WriteUnknownUnionMember()));
    }

    [Fact]
    public void What_is_only_compared_may_say_nothing_and_what_is_empty_has_no_text()
    {
        Assert.NotEmpty(CborText.Of("", static (ref CborWriter writer, string value) => writer.WriteEnumValue(value)));
        Assert.NotEmpty(CborText.Of("", static (ref CborWriter writer, string _) => writer.WriteUnknownUnionMember()));
        Assert.Equal("", CborText.Of("", static (ref CborWriter writer, string _) => writer.WriteStartMap(0)));
        Assert.Equal("", CborText.Of("", static (ref CborWriter writer, string _) => writer.WriteStartList(0)));
        Assert.Equal("", CborText.Of("", static (ref CborWriter writer, string _) =>
        {
            writer.WriteStartMap();
            writer.WriteEndMap();
        }));
    }

    [Theory]
    [InlineData(256, true)]
    [InlineData(257, false)]
    public void A_structure_that_holds_itself_is_not_written_for_ever(int levels, bool isWritten)
    {
        var failure = Record.Exception(() => CborBytes.Write((ref CborWriter writer) =>
        {
            for (var level = 0; level < levels; level++)
            {
                writer.WriteStartMap();
            }

            for (var level = 0; level < levels; level++)
            {
                writer.WriteEndMap();
            }

            writer.WriteStartMap();
        }));

        Assert.Equal(isWritten, failure is null);
        Assert.True(isWritten || failure is RequestSerializationException);
    }

    [Fact]
    public void Half_of_a_surrogate_pair_is_replaced()
        => Assert.Equal("65" + "61efbfbd62", CborBytes.WriteHex((ref CborWriter writer) => writer.WriteStringValue("a\uD83Db")));

    [Theory]
    [InlineData(0)]
    [InlineData(5000)]
    [InlineData(100_000)]
    public void Blobs_of_any_size_are_read_back(int length)
    {
        var blob = new byte[length];
        new Random(1).NextBytes(blob);
        var bytes = CborBytes.Write((ref CborWriter writer) => writer.WriteBlobValue(blob));
        Assert.Equal(blob, new Peer.CborReader(bytes).ReadByteString());
    }

    [Fact]
    public void An_output_that_hands_out_too_little_is_an_error()
        => Assert.Throws<InvalidOperationException>(() =>
        {
            var writer = new CborWriter(new StingyOutput { Missing = 1 });
            writer.WriteStringValue(new string('x', 300));
        });
}
