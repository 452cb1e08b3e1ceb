using System.Numerics;

namespace FreeTierGen.Runtime.Tests.Json;

public class BigDecimalTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("0.00", "0.00")]
    [InlineData("1.10", "1.10")]
    [InlineData("-0.5", "-0.5")]
    [InlineData("0.000001", "0.000001")]
    [InlineData("0.0000001", "1E-7")]
    [InlineData("12e2", "1.2E+3")]
    [InlineData("1.5E-10", "1.5E-10")]
    [InlineData("1E+30", "1E+30")]
    [InlineData("123456789012345678901234567890.123456789", "123456789012345678901234567890.123456789")]
    public void Text_round_trips_with_every_digit(string text, string formatted)
    {
        var value = BigDecimal.Parse(text);

        Assert.Equal(formatted, value.ToString());
        var again = BigDecimal.Parse(formatted);
        Assert.Equal((value.UnscaledValue, value.Scale), (again.UnscaledValue, again.Scale));
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData("-.5")]
    [InlineData("1e")]
    [InlineData("1.2.3")]
    [InlineData("1,2")]
    [InlineData(" 1")]
    [InlineData("1e99999999999")]
    public void What_is_no_number_is_an_error(string text) => Assert.Throws<FormatException>(() => BigDecimal.Parse(text));

    [Fact]
    public void Equal_values_are_equal_however_many_zeros_they_end_in()
    {
        var (longer, shorter) = (BigDecimal.Parse("1200.00"), BigDecimal.Parse("1.2E3"));

        Assert.True(longer == shorter);
        Assert.False(longer != shorter);
        Assert.True(longer.Equals((object)shorter));
        Assert.Equal(longer.GetHashCode(), shorter.GetHashCode());
        Assert.Equal(BigDecimal.Parse("0.000"), default);
        Assert.Equal(0, BigDecimal.Parse("0.000").GetHashCode());
    }

    [Fact]
    public void Numbers_have_an_order()
    {
        string[] ascending = ["-1e1000000000", "-2", "-1.5", "-1.49", "0", "1e-1000000000", "0.9", "1", "1.01", "10", "1e1000000000"];
        var numbers = ascending.Select(BigDecimal.Parse).ToList();

        for (var i = 1; i < numbers.Count; i++)
        {
            Assert.True(numbers[i - 1] < numbers[i]);
            Assert.True(numbers[i - 1] <= numbers[i]);
            Assert.True(numbers[i] > numbers[i - 1]);
            Assert.True(numbers[i] >= numbers[i - 1]);
        }

        Assert.Equal(1, numbers[0].CompareTo(null));
        Assert.Throws<ArgumentException>(() => numbers[0].CompareTo("x"));
    }

    [Fact]
    public void Numbers_of_other_types_convert()
    {
        BigDecimal fromDecimal = 1.50m;
        BigDecimal fromLong = long.MinValue;

        Assert.Equal("1.50", fromDecimal.ToString());
        Assert.Equal(new BigInteger(long.MinValue), fromLong.UnscaledValue);
        Assert.Equal(1.50m, (decimal)fromDecimal);
        Assert.Throws<OverflowException>(() => BigDecimal.Parse("1e29").ToDecimal());
    }
}
