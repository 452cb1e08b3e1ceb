using System.Globalization;
using System.Numerics;
using FreeTierGen.Runtime.HttpBindings;
using FreeTierGen.Runtime.Text;

namespace FreeTierGen.Runtime.Tests.HttpBindings;

public class HeaderTests
{
    private static readonly DateTimeOffset Instant = DateTimeOffset.Parse("2019-12-16T23:48:18Z", CultureInfo.InvariantCulture);

    [Fact]
    public void Simple_values_are_written()
    {
        Assert.Equal("Hello", HeaderText.Format("Hello", "X-String"));
        Assert.Equal("", HeaderText.Format("", "X-String"));
        Assert.Equal("true", HeaderText.Format(true));
        Assert.Equal("-123", HeaderText.Format(-123));
        Assert.Equal("1.1", HeaderText.Format(1.1));
        Assert.Equal("1.1", HeaderText.Format(1.1f));
        Assert.Equal("NaN", HeaderText.Format(double.NaN));
        Assert.Equal("Infinity", HeaderText.Format(double.PositiveInfinity));
        Assert.Equal("-Infinity", HeaderText.Format(float.NegativeInfinity));
        Assert.Equal("100000000000000000000", HeaderText.Format(BigInteger.Pow(10, 20)));
        Assert.Equal("1.50", HeaderText.Format(BigDecimal.Parse("1.50")));
        Assert.Equal("dHJ1ZQ==", HeaderText.FormatBase64("true"));
        Assert.Equal("AQI=", HeaderText.FormatBase64([1, 2]));
        Assert.Equal("Mon, 16 Dec 2019 23:48:18 GMT", HeaderText.Format(Instant, TimestampFormat.HttpDate));
        Assert.Equal("2019-12-16T23:48:18Z", HeaderText.Format(Instant, TimestampFormat.DateTime));
        Assert.Equal("1576540098", HeaderText.Format(Instant, TimestampFormat.EpochSeconds));
    }

    [Theory]
    [InlineData("2019-12-16T23:48:18.1239999Z", "2019-12-16T23:48:18.123Z", "1576540098.123")]
    [InlineData("1969-12-31T23:59:59.5Z", "1969-12-31T23:59:59.5Z", "-0.5")]
    [InlineData("1969-12-31T23:59:58.25Z", "1969-12-31T23:59:58.25Z", "-1.75")]
    [InlineData("0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z", "-62135596800")]
    public void Timestamps_have_milliseconds_and_no_more(string value, string dateTime, string epochSeconds)
    {
        var instant = DateTimeOffset.Parse(value, CultureInfo.InvariantCulture);
        Assert.Equal(dateTime, HeaderText.Format(instant, TimestampFormat.DateTime));
        Assert.Equal(epochSeconds, HeaderText.Format(instant, TimestampFormat.EpochSeconds));
    }

    [Theory]
    [InlineData("a\r\nX-Evil: 1")]
    [InlineData("a\n")]
    [InlineData("\0")]
    [InlineData("\u007F")]
    [InlineData("größer")]
    public void What_a_header_can_not_hold_is_an_error_that_names_the_header_and_not_the_value(string value)
    {
        var error = Assert.Throws<RequestSerializationException>(() => HeaderText.Format(value, "X-String"));
        Assert.Contains("'X-String'", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(value, error.Message, StringComparison.Ordinal);
        Assert.Throws<RequestSerializationException>(() => new HeaderListWriter().Write(value, "X-String"));
        Assert.Throws<RequestSerializationException>(() => HeaderText.PrefixedName("x-amz-meta-", value));
    }

    [Fact]
    public void Names_with_a_prefix_are_names()
    {
        Assert.Equal("x-amz-meta-abc", HeaderText.PrefixedName("x-amz-meta-", "abc"));
        Assert.Throws<RequestSerializationException>(() => HeaderText.PrefixedName("x-", "a b"));
        Assert.Throws<RequestSerializationException>(() => HeaderText.PrefixedName("x-", "a:b"));
        Assert.Throws<RequestSerializationException>(() => HeaderText.PrefixedName("", ""));
    }

    [Theory]
    [InlineData("a, b, c", "a", "b", "c")]
    [InlineData("\"b,c\", \"\\\"def\\\"\", a", "b,c", "\"def\"", "a")]
    [InlineData("\" a\", \"b \", c d", " a", "b ", "c d")]
    [InlineData("\"\", x", "", "x")]
    [InlineData("a\\b, \"c\\\\,\"", "a\\b", "c\\,")]
    [InlineData("\"(x)\"", "(x)")]
    [InlineData("")]
    public void Lists_of_strings_are_written_and_read_back(string text, params string[] items)
    {
        var writer = new HeaderListWriter();
        foreach (var item in items)
        {
            writer.Write(item, "X-List");
        }

        Assert.Equal(text, writer.Finish());
        Assert.Equal(items, ReadStrings(text));
    }

    [Theory]
    [InlineData("a,b,c", "a", "b", "c")]
    [InlineData(" , a , , \"b\" ,,", "a", "b")]
    [InlineData("a, \"b\\,c\"", "a", "b,c")]
    [InlineData("a\"b\"", "a\"b\"")]
    [InlineData(",,\"\"", "")]
    public void Lists_are_read_as_others_write_them(string text, params string[] items) => Assert.Equal(items, ReadStrings(text));

    [Theory]
    [InlineData("\"a")]
    [InlineData("\"a\\")]
    [InlineData("\"a\" b")]
    [InlineData("x, \"")]
    public void A_list_that_is_none_is_an_error(string text)
    {
        var error = Assert.Throws<HeaderFormatException>(() => ReadStrings(text));
        Assert.Equal("The header 'X-List' can't be read as a list.", error.Message);
        Assert.True(FormatFailure.Is(error));
    }

    [Fact]
    public void Lists_of_other_types_are_written_and_read_back()
    {
        var writer = new HeaderListWriter();
        writer.Write(1);
        writer.Write(2.5);
        writer.Write(3.5f);
        writer.Write(true);
        writer.Write(double.NaN);
        var text = writer.Finish();
        Assert.Equal("1, 2.5, 3.5, true, NaN", text);

        var reader = new HeaderListReader(text, "X-List");
        Assert.True(reader.Next(out var item));
        Assert.Equal(1, HeaderParsing.ReadInt32(item, "X-List"));
        Assert.True(reader.Next(out item));
        Assert.Equal(2.5, HeaderParsing.ReadDouble(item, "X-List"));
        Assert.True(reader.Next(out item));
        Assert.Equal(3.5f, HeaderParsing.ReadSingle(item, "X-List"));
        Assert.True(reader.Next(out item));
        Assert.True(HeaderParsing.ReadBoolean(item, "X-List"));
        Assert.True(reader.Next(out item));
        Assert.Equal(double.NaN, HeaderParsing.ReadDouble(item, "X-List"));
        Assert.False(reader.Next(out item));
    }

    [Theory]
    [InlineData(TimestampFormat.HttpDate, "Mon, 16 Dec 2019 23:48:18 GMT, Mon, 16 Dec 2019 23:48:19 GMT")]
    [InlineData(TimestampFormat.DateTime, "2019-12-16T23:48:18Z, 2019-12-16T23:48:19Z")]
    [InlineData(TimestampFormat.EpochSeconds, "1576540098, 1576540099")]
    public void Lists_of_timestamps_are_written_and_read_back(TimestampFormat format, string expected)
    {
        var writer = new HeaderListWriter();
        writer.Write(Instant, format);
        writer.Write(Instant.AddSeconds(1), format);
        var text = writer.Finish();
        Assert.Equal(expected, text);
        Assert.Equal([Instant, Instant.AddSeconds(1)], ReadTimestamps(text));
        Assert.Equal([Instant, Instant.AddSeconds(1)], ReadTimestamps(format == TimestampFormat.HttpDate ? text.Replace("GMT, ", "GMT ,,") : text.Replace(", ", " ,,")));
    }

    [Theory]
    [InlineData("Mon")]
    [InlineData("Mon, 16 Dec 2019")]
    [InlineData("x")]
    [InlineData("1576540098, Mon")]
    public void A_list_of_what_is_no_timestamp_is_an_error(string text)
        => Assert.Throws<HeaderFormatException>(() => ReadTimestamps(text));

    [Fact]
    public void Simple_values_are_read_with_white_space_around_them()
    {
        Assert.Equal(sbyte.MinValue, HeaderParsing.ReadSByte(" -128 ", "X"));
        Assert.Equal(short.MaxValue, HeaderParsing.ReadInt16("32767", "X"));
        Assert.Equal(int.MinValue, HeaderParsing.ReadInt32("-2147483648", "X"));
        Assert.Equal(long.MaxValue, HeaderParsing.ReadInt64("9223372036854775807", "X"));
        Assert.Equal(1.1f, HeaderParsing.ReadSingle("1.1", "X"));
        Assert.Equal(double.NegativeInfinity, HeaderParsing.ReadDouble("-Infinity", "X"));
        Assert.Equal(1e30, HeaderParsing.ReadDouble("1E+30", "X"));
        Assert.Equal(BigInteger.Pow(10, 20), HeaderParsing.ReadBigInteger("100000000000000000000", "X"));
        Assert.Equal("1.50", HeaderParsing.ReadBigDecimal("1.50", "X").ToString());
        Assert.False(HeaderParsing.ReadBoolean("false", "X"));
        Assert.Equal(Instant, HeaderParsing.ReadTimestamp("Mon, 16 Dec 2019 23:48:18 GMT", "X"));
        Assert.Equal(Instant, HeaderParsing.ReadTimestamp("1576540098", "X"));
        Assert.Equal("true", HeaderParsing.ReadBase64String("dHJ1ZQ==", "X"));
        Assert.Equal([1, 2], HeaderParsing.ReadBlob("AQI=", "X").ToArray());
        Assert.Equal([], HeaderParsing.ReadBlob("", "X").ToArray());
    }

    [Theory]
    [InlineData("")]
    [InlineData("secret")]
    [InlineData("1 2")]
    [InlineData("größer")]
    [InlineData("99999999999999999999999")]
    public void A_value_of_another_type_is_an_error_that_names_the_header_and_not_the_value(string text)
    {
        var error = Assert.Throws<HeaderFormatException>(() => HeaderParsing.ReadInt32(text, "X-Integer"));
        Assert.Equal("The header 'X-Integer' can't be read as a whole number of 32 bits.", error.Message);
        Assert.Throws<HeaderFormatException>(() => HeaderParsing.ReadBoolean(text, "X"));
        Assert.Throws<HeaderFormatException>(() => HeaderParsing.ReadSByte(text, "X"));
        Assert.Throws<HeaderFormatException>(() => HeaderParsing.ReadInt16(text, "X"));
        Assert.Throws<HeaderFormatException>(() => HeaderParsing.ReadInt64(text, "X"));
        Assert.Throws<HeaderFormatException>(() => HeaderParsing.ReadTimestamp(text, "X"));
    }

    [Theory]
    [InlineData("%")]
    [InlineData("a")]
    [InlineData("größer")]
    public void What_is_no_base64_is_an_error(string text)
        => Assert.Throws<HeaderFormatException>(() => HeaderParsing.ReadBlob(text, "X"));

    [Fact]
    public void Headers_with_a_prefix_are_gathered()
    {
        using var response = new HttpResponseMessage();
        response.Headers.TryAddWithoutValidation("x-foo", "Foo");
        response.Headers.TryAddWithoutValidation("X-Foo-Abc", "Abc value");
        response.Headers.TryAddWithoutValidation("x-foo-def", ["one", "two"]);
        response.Headers.TryAddWithoutValidation("hello", "There");

        var values = HeaderParsing.ReadPrefixed(response.Headers, "x-foo-");
        Assert.Equal(2, values.Count);
        Assert.Equal("Abc value", values["abc"]);
        Assert.Equal("one, two", values["def"]);
        Assert.Equal(4, HeaderParsing.ReadPrefixed(response.Headers, "").Count);
        Assert.Equal("There", HeaderParsing.ReadPrefixed(response.Headers, "")["hello"]);
    }

    private static List<string> ReadStrings(string text)
    {
        var items = new List<string>();
        var reader = new HeaderListReader(text, "X-List");
        while (reader.NextString(out var item))
        {
            items.Add(item);
        }

        return items;
    }

    private static List<DateTimeOffset> ReadTimestamps(string text)
    {
        var items = new List<DateTimeOffset>();
        var reader = new HeaderListReader(text, "X-List");
        while (reader.NextTimestamp(out var item))
        {
            items.Add(item);
        }

        return items;
    }
}
