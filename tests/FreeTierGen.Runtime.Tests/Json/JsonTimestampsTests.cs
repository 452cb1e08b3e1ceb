using System.Globalization;
using System.Text.Json;
using FreeTierGen.Runtime.Json;

namespace FreeTierGen.Runtime.Tests.Json;

public class JsonTimestampsTests
{
    [Theory]
    [InlineData("0", "1970-01-01T00:00:00.0000000Z")]
    [InlineData("1398796238", "2014-04-29T18:30:38.0000000Z")]
    [InlineData("1398796238.0", "2014-04-29T18:30:38.0000000Z")]
    [InlineData("946845296.123", "2000-01-02T20:34:56.1230000Z")]
    [InlineData("1515531081.1234567", "2018-01-09T20:51:21.1234567Z")]
    [InlineData("1515531081.12345679999", "2018-01-09T20:51:21.1234567Z")]
    [InlineData("1.515531081123E9", "2018-01-09T20:51:21.1230000Z")]
    [InlineData("1515531081e0", "2018-01-09T20:51:21.0000000Z")]
    [InlineData("-0.5", "1969-12-31T23:59:59.5000000Z")]
    [InlineData("-62135596800", "0001-01-01T00:00:00.0000000Z")]
    [InlineData("253402300799.9999999", "9999-12-31T23:59:59.9999999Z")]
    [InlineData("\"1515531081.5\"", "2018-01-09T20:51:21.5000000Z")]
    [InlineData("\"2014-04-29T18:30:38Z\"", "2014-04-29T18:30:38.0000000Z")]
    [InlineData("\"1985-04-12T23:20:50.52Z\"", "1985-04-12T23:20:50.5200000Z")]
    [InlineData("\"1985-04-12t23:20:50.123456789z\"", "1985-04-12T23:20:50.1234567Z")]
    [InlineData("\"2019-12-16T22:48:18-01:00\"", "2019-12-16T23:48:18.0000000Z")]
    [InlineData("\"2019-12-17T00:48:18+01:00\"", "2019-12-16T23:48:18.0000000Z")]
    [InlineData("\"1990-12-31T23:59:60Z\"", "1991-01-01T00:00:00.0000000Z")]
    [InlineData("\"Tue, 29 Apr 2014 18:30:38 GMT\"", "2014-04-29T18:30:38.0000000Z")]
    [InlineData("\"Sun, 02 Jan 2000 20:34:56.456 GMT\"", "2000-01-02T20:34:56.4560000Z")]
    [InlineData("\"\\u0032014-04-29T18:30:38Z\"", "2014-04-29T18:30:38.0000000Z")]
    public void All_formats_are_read_to_the_tick(string json, string expected)
    {
        var value = JsonText.Read(json, JsonTimestamps.Read);

        Assert.Equal(expected, value.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
        Assert.Equal(TimeSpan.Zero, value.Offset);
        Assert.Equal(value, JsonText.ReadSegmented(json, JsonTimestamps.Read));
    }

    [Theory]
    [InlineData("true")]
    [InlineData("{}")]
    [InlineData("\"\"")]
    [InlineData("\"x\"")]
    [InlineData("\"2014-04-29\"")]
    [InlineData("\"2014-04-29T18:30:38\"")]
    [InlineData("\"2014-04-29T18:30:38.Z\"")]
    [InlineData("\"2014-02-30T18:30:38Z\"")]
    [InlineData("\"2014-13-01T18:30:38Z\"")]
    [InlineData("\"2014-04-29T24:30:38Z\"")]
    [InlineData("\"2014-04-29T18:30:38+1:00\"")]
    [InlineData("\"0001-01-01T00:00:00+01:00\"")]
    [InlineData("\"Tue, 29 Foo 2014 18:30:38 GMT\"")]
    [InlineData("\"Tue, 29 anF 2014 18:30:38 GMT\"")]
    [InlineData("\"Tue, 29 Apr 2014 18:30:38 CET\"")]
    [InlineData("253402300800")]
    [InlineData("-62135596801")]
    [InlineData("-62135596800.5")]
    [InlineData("1e300")]
    [InlineData("1e28")]
    [InlineData("99999999999999999999")]
    public void What_is_no_timestamp_is_an_error(string json)
        => Assert.Throws<JsonException>(() => JsonText.Read(json, JsonTimestamps.Read));

    [Theory]
    [InlineData(0, "0", "\"1970-01-01T00:00:00Z\"", "\"Thu, 01 Jan 1970 00:00:00 GMT\"")]
    [InlineData(13_987_962_380_000_000, "1398796238", "\"2014-04-29T18:30:38Z\"", "\"Tue, 29 Apr 2014 18:30:38 GMT\"")]
    [InlineData(13_987_962_381_230_000, "1398796238.123", "\"2014-04-29T18:30:38.123Z\"", "\"Tue, 29 Apr 2014 18:30:38 GMT\"")]
    [InlineData(-5_000_000, "-0.5", "\"1969-12-31T23:59:59.5Z\"", "\"Wed, 31 Dec 1969 23:59:59 GMT\"")]
    public void Timestamps_are_written_and_read_back(long ticks, string epochSeconds, string dateTime, string httpDate)
    {
        var value = DateTimeOffset.UnixEpoch.AddTicks(ticks).ToOffset(TimeSpan.FromHours(2));

        Assert.Equal(epochSeconds, JsonText.Write((ref JsonWriter writer) => JsonTimestamps.WriteEpochSeconds(ref writer, value)));
        Assert.Equal(dateTime, JsonText.Write((ref JsonWriter writer) => JsonTimestamps.WriteDateTime(ref writer, value)));
        Assert.Equal(httpDate, JsonText.Write((ref JsonWriter writer) => JsonTimestamps.WriteHttpDate(ref writer, value)));
        Assert.Equal(value, JsonText.Read(epochSeconds, JsonTimestamps.Read));
        Assert.Equal(value, JsonText.Read(dateTime, JsonTimestamps.Read));
    }

    [Theory]
    [InlineData(13_987_962_380_000_001, "1398796238", "\"2014-04-29T18:30:38Z\"")]
    [InlineData(13_987_962_381_239_999, "1398796238.123", "\"2014-04-29T18:30:38.123Z\"")]
    [InlineData(-1, "-0.001", "\"1969-12-31T23:59:59.999Z\"")]
    [InlineData(-10_000_001, "-1.001", "\"1969-12-31T23:59:58.999Z\"")]
    public void What_is_finer_than_a_millisecond_is_not_sent(long ticks, string epochSeconds, string dateTime)
    {
        var value = DateTimeOffset.UnixEpoch.AddTicks(ticks);

        Assert.Equal(epochSeconds, JsonText.Write((ref JsonWriter writer) => JsonTimestamps.WriteEpochSeconds(ref writer, value)));
        Assert.Equal(dateTime, JsonText.Write((ref JsonWriter writer) => JsonTimestamps.WriteDateTime(ref writer, value)));
    }

    [Theory]
    [InlineData("1398796238.1234567", 1_234_567)]
    [InlineData("\"2014-04-29T18:30:38.1234567Z\"", 1_234_567)]
    public void Ticks_are_read(string json, long ticks)
        => Assert.Equal(ticks, JsonText.Read(json, JsonTimestamps.Read).Ticks % TimeSpan.TicksPerSecond);
}
