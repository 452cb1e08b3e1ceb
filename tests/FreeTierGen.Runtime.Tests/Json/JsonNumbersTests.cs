using System.Globalization;
using System.Numerics;
using System.Text.Json;
using FreeTierGen.Runtime.Json;

namespace FreeTierGen.Runtime.Tests.Json;

public class JsonNumbersTests
{
    [Theory]
    [InlineData(0d, "0")]
    [InlineData(-1.5, "-1.5")]
    [InlineData(double.MaxValue, "1.7976931348623157E+308")]
    [InlineData(double.NaN, "\"NaN\"")]
    [InlineData(double.PositiveInfinity, "\"Infinity\"")]
    [InlineData(double.NegativeInfinity, "\"-Infinity\"")]
    public void Doubles_are_written_and_read_back(double value, string json)
    {
        Assert.Equal(json, JsonText.Write((ref JsonWriter writer) => JsonNumbers.Write(ref writer, value)));
        Assert.Equal("{\"n\":" + json + "}", WriteMember((ref JsonWriter writer) => JsonNumbers.Write(ref writer, "n"u8, value)));
        Assert.Equal(value, JsonText.Read(json, JsonNumbers.ReadDouble));
    }

    [Theory]
    [InlineData(0.1f, "0.1")]
    [InlineData(float.NaN, "\"NaN\"")]
    [InlineData(float.PositiveInfinity, "\"Infinity\"")]
    [InlineData(float.NegativeInfinity, "\"-Infinity\"")]
    public void Floats_are_written_and_read_back(float value, string json)
    {
        Assert.Equal(json, JsonText.Write((ref JsonWriter writer) => JsonNumbers.Write(ref writer, value)));
        Assert.Equal("{\"n\":" + json + "}", WriteMember((ref JsonWriter writer) => JsonNumbers.Write(ref writer, "n"u8, value)));
        Assert.Equal(value, JsonText.Read(json, JsonNumbers.ReadSingle));
    }

    [Theory]
    [InlineData("-0")]
    [InlineData("-0.0")]
    [InlineData("0.000000000001")]
    [InlineData("123456789012345")]
    [InlineData("-12345678901234")]
    [InlineData("9007199254740993")]
    [InlineData("0.30000000000000004")]
    [InlineData("1e22")]
    [InlineData("1.5E-7")]
    [InlineData("1e-400")]
    [InlineData("-123456789.123456789123456789")]
    public void Doubles_are_the_nearest_to_the_decimal(string json)
    {
        var expected = BitConverter.DoubleToInt64Bits(double.Parse(json, CultureInfo.InvariantCulture));

        Assert.Equal(expected, BitConverter.DoubleToInt64Bits(JsonText.Read(json, JsonNumbers.ReadDouble)));
        Assert.Equal(expected, BitConverter.DoubleToInt64Bits(JsonText.ReadSegmented(json, JsonNumbers.ReadDouble)));
    }

    [Fact]
    public void What_is_too_large_is_an_error_and_not_infinite()
    {
        Assert.Throws<JsonException>(() => JsonText.Read("1e400", JsonNumbers.ReadDouble));
        Assert.Throws<JsonException>(() => JsonText.Read("-1e400", JsonNumbers.ReadDouble));
        Assert.Throws<JsonException>(() => JsonText.Read("1e39", JsonNumbers.ReadSingle));
        Assert.Equal(float.MaxValue, JsonText.Read("3.4028235e38", JsonNumbers.ReadSingle));
    }

    [Fact]
    public void Doubles_of_all_lengths_are_the_nearest_to_the_decimal()
    {
        var random = new Random(20261120);
        for (var round = 0; round < 20_000; round++)
        {
            var digits = random.NextInt64(1_000_000_000_000_000_000).ToString("D18", CultureInfo.InvariantCulture)[..random.Next(1, 18)].TrimStart('0') + "7";
            var point = random.Next(digits.Length + 1);
            var json = (random.Next(2) == 0 ? "-" : "") + (point == 0 ? "0" : digits[..point]) + (point == digits.Length ? "" : "." + digits[point..]);

            Assert.Equal(double.Parse(json, CultureInfo.InvariantCulture), JsonText.Read(json, JsonNumbers.ReadDouble));
        }
    }

    [Theory]
    [InlineData("\"nan\"")]
    [InlineData("\"1\"")]
    [InlineData("true")]
    public void What_is_no_floating_point_number_is_an_error(string json)
    {
        Assert.Throws<JsonException>(() => JsonText.Read(json, JsonNumbers.ReadDouble));
        Assert.Throws<JsonException>(() => JsonText.Read(json, JsonNumbers.ReadSingle));
    }

    [Fact]
    public void Big_integers_keep_every_digit()
    {
        const string Digits = "-123456789012345678901234567890123456789012345678901234567890";
        var value = BigInteger.Parse(Digits, CultureInfo.InvariantCulture);

        Assert.Equal(value, JsonText.Read(Digits, JsonNumbers.ReadBigInteger));
        Assert.Equal(value, JsonText.ReadSegmented(Digits, JsonNumbers.ReadBigInteger));
        Assert.Equal(Digits, JsonText.Write((ref JsonWriter writer) => JsonNumbers.Write(ref writer, value)));
        Assert.Equal(new BigInteger(1200), JsonText.Read("1.2e3", JsonNumbers.ReadBigInteger));
        Assert.Equal(new BigInteger(12), JsonText.Read("12.00", JsonNumbers.ReadBigInteger));
    }

    [Theory]
    [InlineData("1.5")]
    [InlineData("0.001")]
    [InlineData("1e2000000000")]
    [InlineData("1e-2000000000")]
    [InlineData("\"1\"")]
    public void What_is_no_big_integer_is_an_error(string json)
        => Assert.Throws<JsonException>(() => JsonText.Read(json, JsonNumbers.ReadBigInteger));

    [Theory]
    [InlineData("0.1000000000000000000000000000000000000000000000000000000010")]
    [InlineData("-12.50")]
    public void Big_decimals_keep_every_digit(string digits)
        => Assert.Equal(digits, JsonText.Write((ref JsonWriter writer) => JsonNumbers.Write(ref writer, JsonText.Read(digits, JsonNumbers.ReadBigDecimal))));

    private static string WriteMember(JsonText.Writing write) => JsonText.Write((ref JsonWriter writer) =>
    {
        writer.WriteStartObject();
        write(ref writer);
        writer.WriteEndObject();
    });
}
