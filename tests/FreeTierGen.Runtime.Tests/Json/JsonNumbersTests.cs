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
