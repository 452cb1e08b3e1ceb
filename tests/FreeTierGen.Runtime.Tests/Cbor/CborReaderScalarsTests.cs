using System.Globalization;
using System.Numerics;
using System.Text;
using FreeTierGen.Runtime.Cbor;

namespace FreeTierGen.Runtime.Tests.Cbor;

/// <summary>Single values: RFC 8949's examples (appendix A) and what services send in their place.</summary>
public class CborReaderScalarsTests
{
    [Theory]
    [InlineData("00", 0)]
    [InlineData("01", 1)]
    [InlineData("0a", 10)]
    [InlineData("17", 23)]
    [InlineData("1818", 24)]
    [InlineData("1819", 25)]
    [InlineData("1864", 100)]
    [InlineData("1903e8", 1000)]
    [InlineData("1a000f4240", 1000000)]
    [InlineData("1b000000e8d4a51000", 1000000000000)]
    [InlineData("1b7fffffffffffffff", long.MaxValue)]
    [InlineData("3b7fffffffffffffff", long.MinValue)]
    [InlineData("20", -1)]
    [InlineData("29", -10)]
    [InlineData("3863", -100)]
    [InlineData("3903e7", -1000)]
    [InlineData("1800", 0)] // longer than needed
    [InlineData("1b0000000000000005", 5)]
    [InlineData("f94500", 5)] // floating-point numbers without a fraction
    [InlineData("fac0800000", -4)]
    [InlineData("fb4202a05f20000000", 10000000000)]
    [InlineData("fbc3e0000000000000", long.MinValue)]
    [InlineData("c24105", 5)] // big integers that are small
    [InlineData("c34104", -5)]
    [InlineData("c35f41004104ff", -5)]
    [InlineData("d9d9f705", 5)] // tags that say nothing
    [InlineData("d9d9f7f94500", 5)]
    [InlineData("c4820103", 30)] // 3 * 10^1
    public void Whole_numbers_are_read_however_they_are_written(string hex, long expected)
        => Assert.Equal(expected, CborBytes.Read(hex, (ref CborReader reader) => reader.ReadInt64()));

    [Theory]
    [InlineData("1bffffffffffffffff")]
    [InlineData("3b8000000000000000")]
    [InlineData("f93e00")] // 1.5
    [InlineData("f97e00")]
    [InlineData("f97c00")]
    [InlineData("fb43e0000000000000")] // 2^63
    [InlineData("c249010000000000000000")]
    [InlineData("c482200f")] // 1.5
    [InlineData("c4821a7fffffff01")] // 10^2147483647
    [InlineData("6131")]
    [InlineData("4101")]
    [InlineData("f5")]
    [InlineData("f6")]
    [InlineData("ff")]
    [InlineData("80")]
    [InlineData("1c")]
    [InlineData("1f")]
    [InlineData("3e")]
    [InlineData("18")]
    [InlineData("1901")]
    [InlineData("1b00000000000000")]
    [InlineData("c1")]
    [InlineData("")]
    public void What_is_no_whole_number_is_an_error(string hex)
        => Assert.Throws<CborFormatException>(() => CborBytes.Read(hex, (ref CborReader reader) => reader.ReadInt64()));

    [Fact]
    public void Smaller_numbers_end_where_their_type_ends()
    {
        Assert.Equal(sbyte.MinValue, CborBytes.Read("387f", (ref CborReader reader) => reader.ReadSByte()));
        Assert.Equal(sbyte.MaxValue, CborBytes.Read("187f", (ref CborReader reader) => reader.ReadSByte()));
        Assert.Throws<CborFormatException>(() => CborBytes.Read("1880", (ref CborReader reader) => reader.ReadSByte()));
        Assert.Throws<CborFormatException>(() => CborBytes.Read("3880", (ref CborReader reader) => reader.ReadSByte()));
        Assert.Equal(short.MinValue, CborBytes.Read("397fff", (ref CborReader reader) => reader.ReadInt16()));
        Assert.Throws<CborFormatException>(() => CborBytes.Read("198000", (ref CborReader reader) => reader.ReadInt16()));
        Assert.Equal(int.MaxValue, CborBytes.Read("1a7fffffff", (ref CborReader reader) => reader.ReadInt32()));
        Assert.Throws<CborFormatException>(() => CborBytes.Read("1a80000000", (ref CborReader reader) => reader.ReadInt32()));
        Assert.Throws<CborFormatException>(() => CborBytes.Read("3a80000000", (ref CborReader reader) => reader.ReadInt32()));
    }

    [Theory]
    [InlineData("f90000", 0.0)]
    [InlineData("f98000", -0.0)]
    [InlineData("f93c00", 1.0)]
    [InlineData("fb3ff199999999999a", 1.1)]
    [InlineData("f93e00", 1.5)]
    [InlineData("f97bff", 65504.0)]
    [InlineData("fa47c35000", 100000.0)]
    [InlineData("fa7f7fffff", 3.4028234663852886e+38)]
    [InlineData("fb7e37e43c8800759c", 1.0e+300)]
    [InlineData("f90001", 5.960464477539063e-8)]
    [InlineData("f90400", 0.00006103515625)]
    [InlineData("f9c400", -4.0)]
    [InlineData("fbc010666666666666", -4.1)]
    [InlineData("f97c00", double.PositiveInfinity)]
    [InlineData("f97e00", double.NaN)]
    [InlineData("f9fc00", double.NegativeInfinity)]
    [InlineData("fa7f800000", double.PositiveInfinity)]
    [InlineData("fb7ff8000000000000", double.NaN)]
    [InlineData("05", 5.0)]
    [InlineData("1bffffffffffffffff", 18446744073709551615.0)]
    [InlineData("3bffffffffffffffff", -18446744073709551616.0)]
    [InlineData("c249010000000000000000", 18446744073709551616.0)]
    [InlineData("c48221196ab3", 273.15)]
    [InlineData("d9d9f7fa40f40000", 7.625)]
    [InlineData("c11863", 99.0)]
    public void Numbers_are_read_in_any_precision(string hex, double expected)
    {
        Assert.Equal(expected, CborBytes.Read(hex, (ref CborReader reader) => reader.ReadDouble()));
        Assert.Equal((float)expected, CborBytes.Read(hex, (ref CborReader reader) => reader.ReadSingle()));
    }

    [Theory]
    [InlineData("63")]
    [InlineData("634e614e")] // "NaN"
    [InlineData("f4")]
    [InlineData("f7")]
    [InlineData("f97c")]
    [InlineData("fb00")]
    [InlineData("c4")]
    [InlineData("c480")]
    [InlineData("c48101")]
    [InlineData("c483010101")]
    [InlineData("c482f93c0001")] // an exponent has to be an integer
    [InlineData("c48201c4820101")] // a mantissa too
    [InlineData("c59f0101ff")]
    public void What_is_no_number_is_an_error(string hex)
    {
        Assert.Throws<CborFormatException>(() => CborBytes.Read(hex, (ref CborReader reader) => reader.ReadDouble()));
        Assert.Throws<CborFormatException>(() => CborBytes.Read(hex, (ref CborReader reader) => reader.ReadSingle()));
        Assert.Throws<CborFormatException>(() => CborBytes.Read(hex, (ref CborReader reader) => reader.ReadBigDecimal()));
        Assert.Throws<CborFormatException>(() => CborBytes.Read(hex, (ref CborReader reader) => reader.ReadBigInteger()));
    }

    [Theory]
    [InlineData("c249010000000000000000", "18446744073709551616")]
    [InlineData("c349010000000000000000", "-18446744073709551617")]
    [InlineData("c240", "0")]
    [InlineData("c340", "-1")]
    [InlineData("1bffffffffffffffff", "18446744073709551615")]
    [InlineData("3bffffffffffffffff", "-18446744073709551616")]
    [InlineData("fb4415af1d78b58c40", "100000000000000000000")]
    [InlineData("c4820203", "300")]
    public void Big_integers_are_read(string hex, string expected)
        => Assert.Equal(
            BigInteger.Parse(expected, CultureInfo.InvariantCulture),
            CborBytes.Read(hex, (ref CborReader reader) => reader.ReadBigInteger()));

    [Theory]
    [InlineData("c48221196ab3", "273.15")]
    [InlineData("c4822118 64", "1.00")]
    [InlineData("c4820103", "3E+1")]
    [InlineData("c4822120", "-0.01")]
    [InlineData("c49f21c249010000000000000000ff", "184467440737095516.16")]
    [InlineData("fb3ff199999999999a", "1.1")]
    [InlineData("fa3f8ccccd", "1.1")]
    [InlineData("05", "5")]
    public void Decimals_keep_all_their_digits(string hex, string expected)
        => Assert.Equal(expected, CborBytes.Read(hex.Replace(" ", ""), (ref CborReader reader) => reader.ReadBigDecimal()).ToString());

    [Theory]
    [InlineData("c11a514b67b0", "2013-03-21T20:04:00.0000000Z")]
    [InlineData("c1fb41d452d9ec200000", "2013-03-21T20:04:00.5000000Z")]
    [InlineData("c1fb41cc37db380fbe77", "2000-01-02T20:34:56.1230000Z")]
    [InlineData("c120", "1969-12-31T23:59:59.0000000Z")]
    [InlineData("c1f9b800", "1969-12-31T23:59:59.5000000Z")]
    [InlineData("c1fb3e7ad7f29abcaf48", "1970-01-01T00:00:00.0000001Z")]
    [InlineData("1a514b67b0", "2013-03-21T20:04:00.0000000Z")] // without its tag
    [InlineData("c074323031332d30332d32315432303a30343a30305a", "2013-03-21T20:04:00.0000000Z")]
    public void Timestamps_are_read_as_they_were_meant(string hex, string expected)
        => Assert.Equal(
            expected,
            CborBytes.Read(hex, (ref CborReader reader) => reader.ReadTimestamp()).UtcDateTime.ToString("O", CultureInfo.InvariantCulture));

    [Fact]
    public void Milliseconds_and_microseconds_survive_a_double()
    {
        var random = new Random(8949);
        for (var i = 0; i < 5000; i++)
        {
            var microseconds = random.NextInt64(-2_000_000_000L * 1_000_000, 4_000_000_000L * 1_000_000);
            var instant = DateTimeOffset.UnixEpoch.AddTicks(microseconds * 10);
            var bytes = new System.Formats.Cbor.CborWriter();
            bytes.WriteDouble(microseconds / 1e6);
            Assert.Equal(instant, CborBytes.Read(bytes.Encode(), (ref CborReader reader) => reader.ReadTimestamp()));
        }
    }

    [Theory]
    [InlineData("c1f97e00")]
    [InlineData("c1f97c00")]
    [InlineData("c1fb7e37e43c8800759c")]
    [InlineData("c11bffffffffffffffff")]
    [InlineData("c13bffffffffffffffff")]
    [InlineData("c11b7fffffffffffffff")]
    [InlineData("c16161")]
    [InlineData("c1f4")]
    [InlineData("c180")]
    [InlineData("c1")]
    public void What_is_no_timestamp_is_an_error(string hex)
        => Assert.Throws<CborFormatException>(() => CborBytes.Read(hex, (ref CborReader reader) => reader.ReadTimestamp()));

    [Theory]
    [InlineData("60", "")]
    [InlineData("6161", "a")]
    [InlineData("6449455446", "IETF")]
    [InlineData("62225c", "\"\\")]
    [InlineData("62c3bc", "ü")]
    [InlineData("63e6b0b4", "水")]
    [InlineData("64f0908591", "\U00010151")]
    [InlineData("7f657374726561646d696e67ff", "streaming")]
    [InlineData("7fff", "")]
    [InlineData("7f61c361bcff", "ü")] // a character in two chunks
    [InlineData("780161", "a")]
    [InlineData("7b000000000000000161", "a")]
    [InlineData("d818 6161", "a")]
    [InlineData("62c328", "\uFFFD(")] // no UTF-8
    [InlineData("63eda080", "\uFFFD\uFFFD\uFFFD")]
    public void Texts_are_read(string hex, string expected)
    {
        hex = hex.Replace(" ", "");
        Assert.Equal(expected, CborBytes.Read(hex, (ref CborReader reader) => reader.ReadString()));
        Assert.Equal(expected, Encoding.UTF8.GetString(CborBytes.Read(hex, (ref CborReader reader) => reader.ReadUtf8().ToArray())));
    }

    [Theory]
    [InlineData("40", "")]
    [InlineData("4401020304", "01020304")]
    [InlineData("5f42010243030405ff", "0102030405")]
    [InlineData("5fff", "")]
    [InlineData("d74401020304", "01020304")]
    public void Blobs_are_read(string hex, string expected)
        => Assert.Equal(expected, Convert.ToHexString(CborBytes.Read(hex, (ref CborReader reader) => reader.ReadBlob()).Span));

    [Theory]
    [InlineData("62c3")]
    [InlineData("7f4161ff")] // a chunk of another type
    [InlineData("5f6161ff")]
    [InlineData("7f7f6161ffff")] // chunks in chunks
    [InlineData("7f6161")]
    [InlineData("7f")]
    [InlineData("7c")]
    [InlineData("7bffffffffffffffff")]
    [InlineData("7a7fffffff61")]
    [InlineData("7b7fffffffffffffff61")]
    [InlineData("01")]
    public void What_is_no_text_is_an_error(string hex)
    {
        Assert.Throws<CborFormatException>(() => CborBytes.Read(hex, (ref CborReader reader) => reader.ReadString()));
        Assert.Throws<CborFormatException>(() => CborBytes.Read(hex, (ref CborReader reader) => reader.ReadBlob()));
    }

    [Theory]
    [InlineData("f4", false)]
    [InlineData("f5", true)]
    [InlineData("d9d9f7f5", true)]
    public void Booleans_are_read(string hex, bool expected)
        => Assert.Equal(expected, CborBytes.Read(hex, (ref CborReader reader) => reader.ReadBoolean()));

    [Fact]
    public void A_value_of_another_kind_is_an_error_that_says_what_was_found_and_where_but_not_the_value()
    {
        var error = Assert.Throws<CborFormatException>(() => CborBytes.Read("66736563726574", (ref CborReader reader) => reader.ReadBoolean()));

        Assert.Equal("Expected a boolean, but found text (byte 0).", error.Message);
        Assert.Equal(0, error.Position);
        Assert.Throws<CborFormatException>(() => CborBytes.Read("f8ff", (ref CborReader reader) => reader.ReadBoolean()));
        Assert.True(FreeTierGen.Runtime.FormatFailure.Is(error));
    }

    [Fact]
    public void A_decimal_of_the_largest_scale_is_read_back()
    {
        foreach (var scale in new[] { int.MinValue, int.MaxValue, 0 })
        {
            var value = new BigDecimal(15, scale);
            var read = CborBytes.Read(
                CborBytes.Write((ref CborWriter writer) => writer.WriteNumberValue(value)), (ref CborReader reader) => reader.ReadBigDecimal());
            Assert.Equal(scale, read.Scale);
            Assert.Equal(15, read.UnscaledValue);
        }

        Assert.Throws<CborFormatException>(() => CborBytes.Read("c4821a8000000101", (ref CborReader reader) => reader.ReadBigDecimal()));
    }
}
