using System.Text.Json;
using FreeTierGen.Runtime.Json;

namespace FreeTierGen.Runtime.Tests.Json;

public class JsonScalarsTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("12.0", 12)]
    [InlineData("1.2E3", 1200)]
    public void Whole_numbers_are_read_however_they_are_written(string json, long expected)
        => Assert.Equal(expected, JsonText.Read(json, JsonScalars.ReadInt64));

    [Theory]
    [InlineData("9223372036854775808")]
    [InlineData("1.5")]
    [InlineData("1e400")]
    [InlineData("\"1\"")]
    [InlineData("true")]
    public void What_is_no_whole_number_is_an_error(string json)
        => Assert.Throws<JsonException>(() => JsonText.Read(json, JsonScalars.ReadInt64));

    [Fact]
    public void Smaller_numbers_end_where_their_type_ends()
    {
        Assert.Equal(sbyte.MinValue, JsonText.Read("-128", JsonScalars.ReadSByte));
        Assert.Equal(sbyte.MaxValue, JsonText.Read("127", JsonScalars.ReadSByte));
        Assert.Throws<JsonException>(() => JsonText.Read("128", JsonScalars.ReadSByte));
        Assert.Throws<JsonException>(() => JsonText.Read("-129", JsonScalars.ReadSByte));
        Assert.Equal(short.MinValue, JsonText.Read("-32768", JsonScalars.ReadInt16));
        Assert.Throws<JsonException>(() => JsonText.Read("32768", JsonScalars.ReadInt16));
        Assert.Equal(int.MaxValue, JsonText.Read("2147483647", JsonScalars.ReadInt32));
        Assert.Throws<JsonException>(() => JsonText.Read("2147483648", JsonScalars.ReadInt32));
        Assert.Throws<JsonException>(() => JsonText.Read("-2147483649", JsonScalars.ReadInt32));
    }

    [Fact]
    public void Strings_booleans_and_blobs_are_read()
    {
        Assert.Equal("a\"ß", JsonText.Read("\"a\\\"\\u00df\"", JsonScalars.ReadString));
        Assert.True(JsonText.Read("true", JsonScalars.ReadBoolean));
        Assert.False(JsonText.Read("false", JsonScalars.ReadBoolean));
        Assert.Equal("foo"u8.ToArray(), JsonText.Read("\"Zm9v\"", JsonScalars.ReadBlob).ToArray());
        Assert.Empty(JsonText.Read("\"\"", JsonScalars.ReadBlob).ToArray());
    }

    [Fact]
    public void A_value_of_another_kind_is_an_error_that_says_what_was_found_and_where_but_not_the_value()
    {
        var error = Assert.Throws<JsonException>(() => JsonText.Read("\"secret\"", JsonScalars.ReadBoolean));

        Assert.Equal("Expected a boolean, but found string (byte 0).", error.Message);
        Assert.Throws<JsonException>(() => JsonText.Read("1", JsonScalars.ReadString));
        Assert.Throws<JsonException>(() => JsonText.Read("1", JsonScalars.ReadBlob));
        Assert.Throws<JsonException>(() => JsonText.Read("\"%\"", JsonScalars.ReadBlob));
    }

    [Theory]
    [InlineData("\\ud83d\\ude00", "\U0001F600")]
    [InlineData("\\uD83D\\uDE00!", "\U0001F600!")]
    [InlineData("\\ud83d", "\uFFFD")]
    [InlineData("a\\ude00b", "a\uFFFDb")]
    [InlineData("\\ud83d\\ud83d\\ude00", "\uFFFD\U0001F600")]
    [InlineData("\\ud83d\\u0041", "\uFFFDA")]
    [InlineData("\\ud83dx\\n", "\uFFFDx\n")]
    [InlineData("\\ud83d\\\"", "\uFFFD\"")]
    [InlineData("\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e4\\u20AC\\u0000", "\"\\/\b\f\n\r\tä€\0")]
    [InlineData("ü\\u00fcü", "üüü")]
    public void Escapes_are_read_and_half_a_surrogate_pair_is_a_replacement_character(string escaped, string expected)
    {
        Assert.Equal(expected, JsonText.Read($"\"{escaped}\"", JsonScalars.ReadString));
        Assert.Equal(expected, JsonText.ReadSegmented($"\"{escaped}\"", JsonScalars.ReadString));
        Assert.Equal(expected, JsonText.Read($"\"{escaped}\"", static (ref Utf8JsonReader reader) => JsonCursor.Text(JsonCursor.Utf8(ref reader))));
        var padding = new string('x', 300);
        Assert.Equal(padding + expected, JsonText.Read($"\"{padding}{escaped}\"", JsonScalars.ReadString));
    }

    [Fact]
    public void Bytes_that_are_no_text_are_replacement_characters()
    {
        var reader = new Utf8JsonReader([(byte)'"', (byte)'a', 0xFF, (byte)'b', 0xE2, 0x82, (byte)'"']);
        reader.Read();

        Assert.Equal("a\uFFFDb\uFFFD", JsonScalars.ReadString(ref reader));
    }

    [Fact]
    public void A_blob_with_half_a_surrogate_pair_is_an_error()
        => Assert.Throws<JsonException>(() => JsonText.Read("\"\\ud800\"", JsonScalars.ReadBlob));

    [Fact]
    public void A_document_keeps_its_value_after_the_text_is_gone()
    {
        var bytes = "{\"a\":[1,null,\"x\"]}"u8.ToArray();
        var reader = new Utf8JsonReader(bytes);
        reader.Read();
        var document = JsonScalars.ReadDocument(ref reader);
        bytes.AsSpan().Clear();

        Assert.Equal("{\"a\":[1,null,\"x\"]}", document.GetRawText());
    }
}
