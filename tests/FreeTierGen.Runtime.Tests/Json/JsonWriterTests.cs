using System.Globalization;
using System.Text;
using System.Text.Json;
using FreeTierGen.Runtime.Json;

namespace FreeTierGen.Runtime.Tests.Json;

/// <summary>What generated serialisers write with, held against System.Text.Json.</summary>
public class JsonWriterTests
{
    public static TheoryData<string> Texts => new()
    {
        "", "a", "plain text", "\"", "\\", "a\"b\\c", "\b\f\n\r\t", "\0\u0001\u001F", "\u007F", "end\n", "\nstart", "</script>'&+",
        "größer €", "\u2028\u2029", "\U0001F600", "a\U0001F600\"\U0001F600", new string('x', 5000), new string('é', 5000),
        string.Concat(Enumerable.Repeat("line\n\U0001F600", 2000)),
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Texts_are_read_back_as_they_were(string text)
    {
        var json = JsonText.Write((ref JsonWriter writer) =>
        {
            writer.WriteStartObject();
            writer.WriteString("member"u8, text);
            writer.WritePropertyName(text);
            writer.WriteStringValue(text);
            writer.WriteEndObject();
        });

        using var document = JsonDocument.Parse(json);
        Assert.Equal(text, document.RootElement.GetProperty("member").GetString());
        Assert.Equal(text, document.RootElement.GetProperty(text).GetString());
    }

    [Theory]
    [InlineData('\u001F')]
    [InlineData(' ')]
    [InlineData('"')]
    [InlineData('\\')]
    [InlineData('\u007F')]
    [InlineData('\u0080')]
    [InlineData('\u0122')]
    [InlineData('\u5C5C')]
    [InlineData('\uFFFD')]
    public void A_character_is_read_back_wherever_it_stands(char character)
    {
        for (var length = 1; length <= 40; length++)
        {
            for (var index = 0; index < length; index++)
            {
                var text = new string('x', index) + character + new string('y', length - index - 1);
                Texts_are_read_back_as_they_were(text);
            }
        }
    }

    [Fact]
    public void Only_what_has_to_be_is_escaped()
        => Assert.Equal(
            "\"\\u0000\\b\\t\\n\\u000B\\f\\r\\u001F \\\"/\\\\é\u2028\U0001F600\"",
            JsonText.Write((ref JsonWriter writer) => writer.WriteStringValue("\0\b\t\n\v\f\r\u001F \"/\\é\u2028\U0001F600")));

    [Fact]
    public void Half_of_a_surrogate_pair_is_replaced()
    {
        Assert.Equal("\"a\uFFFDb\"", JsonText.Write((ref JsonWriter writer) => writer.WriteStringValue("a\uD83Db")));
        Assert.Equal("\"\\n\uFFFD\"", JsonText.Write((ref JsonWriter writer) => writer.WriteStringValue("\n\uDE00")));
    }

    [Fact]
    public void What_is_missing_is_not_written()
    {
        Assert.Throws<ArgumentNullException>(() => JsonText.Write((ref JsonWriter writer) => writer.WriteStringValue((string)null!)));
        Assert.Throws<ArgumentNullException>(() => JsonText.Write((ref JsonWriter writer) => writer.WriteString("a"u8, null!)));
        Assert.Throws<ArgumentNullException>(() => JsonText.Write((ref JsonWriter writer) => writer.WriteObject("a"u8, null!)));
        Assert.Throws<ArgumentNullException>(() => JsonText.Write((ref JsonWriter writer) => writer.WritePropertyName((string)null!)));
        Assert.Throws<ArgumentException>(() => JsonText.Write((ref JsonWriter writer) => writer.WriteEnumValue("")));
        Assert.Throws<ArgumentException>(() => JsonText.Write((ref JsonWriter writer) => writer.WriteEnum("a"u8, "")));
        Assert.Throws<ArgumentException>(() => JsonText.Write((ref JsonWriter writer) => writer.WriteEnumObject("a"u8, "")));
        Assert.Throws<ArgumentException>(() => JsonText.Write((ref JsonWriter writer) => writer.WriteEnumName("")));
        Assert.Throws<ArgumentException>(() => JsonText.Write((ref JsonWriter writer) => writer.WriteUnknownUnionMember()));
    }

    [Fact]
    public void What_is_only_compared_may_lack_what_requests_must_have()
    {
        Assert.Equal("", Runtime.Json.JsonText.Of("", static (ref JsonWriter writer, string value) => writer.WriteEnumValue(value)));
        Assert.Equal("null", Runtime.Json.JsonText.Of("", static (ref JsonWriter writer, string _) => writer.WriteUnknownUnionMember()));
    }

    [Theory]
    [InlineData(256, true)]
    [InlineData(257, false)]
    public void Nesting_has_a_limit(int levels, bool isWritten)
    {
        foreach (var opening in new JsonText.Writing[]
        {
            static (ref JsonWriter writer) => writer.WriteStartArray(),
            static (ref JsonWriter writer) => writer.WriteStartObject(),
            static (ref JsonWriter writer) => writer.WriteStartObject("a"u8),
        })
        {
            var failure = Record.Exception(() => JsonText.Write((ref JsonWriter writer) =>
            {
                // What is closed again does not count.
                writer.WriteStartArray();
                writer.WriteEndArray();
                for (var level = 0; level < levels; level++)
                {
                    opening(ref writer);
                }
            }));

            Assert.Equal(isWritten, failure is null);
            Assert.True(isWritten || failure is JsonException);
        }
    }

    [Fact]
    public void Commas_stand_between_members_and_items_alone()
        => Assert.Equal(
            """{"a":{},"b":[],"c":[1,[],{},[2,"x"],null],"d":{"e":true,"f":-5,"g":0.5},"h":"AQI=","i":false,"j":"key"}""",
            JsonText.Write(Nested));

    [Theory]
    [InlineData(0d)]
    [InlineData(1d)]
    [InlineData(-1d)]
    [InlineData(0.1)]
    [InlineData(1e14)]
    [InlineData(999999999999999d)]
    [InlineData(1e15)]
    [InlineData(-1e15)]
    [InlineData(1234567890123456789d)]
    [InlineData(9.2233720368547758E+18)]
    [InlineData(-9.2233720368547758E+18)]
    [InlineData(double.Epsilon)]
    [InlineData(double.MaxValue)]
    [InlineData(double.MinValue)]
    public void Doubles_are_written_as_JSON_writes_them(double value)
        => Assert.Equal(JsonSerializer.Serialize(value), JsonText.Write((ref JsonWriter writer) => writer.WriteNumberValue(value)));

    [Fact]
    public void Minus_zero_keeps_its_sign()
        => Assert.Equal("-0", JsonText.Write((ref JsonWriter writer) => writer.WriteNumberValue(-0d)));

    [Theory]
    [InlineData(0f)]
    [InlineData(0.1f)]
    [InlineData(16777216f)]
    [InlineData(1e15f)]
    [InlineData(float.MinValue)]
    public void Floats_are_written_as_JSON_writes_them(float value)
        => Assert.Equal(JsonSerializer.Serialize(value), JsonText.Write((ref JsonWriter writer) => writer.WriteNumberValue(value)));

    [Fact]
    public void Whole_doubles_of_every_size_are_written_as_JSON_writes_them()
    {
        for (var (value, step) = (1d, 0); value < 1e20; value = (value * 3) + step, step ^= 1)
        {
            var (whole, half) = (value, value / 2);
            Assert.Equal(JsonSerializer.Serialize(whole), JsonText.Write((ref JsonWriter writer) => writer.WriteNumberValue(whole)));
            Assert.Equal(JsonSerializer.Serialize(-half), JsonText.Write((ref JsonWriter writer) => writer.WriteNumberValue(-half)));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    public void Whole_numbers_are_written(long value)
        => Assert.Equal(value.ToString(CultureInfo.InvariantCulture), JsonText.Write((ref JsonWriter writer) => writer.WriteNumberValue(value)));

    // An output that hands out no byte more than it is asked for finds a writer that asks for too few.
    [Fact]
    public void Every_value_fits_into_what_was_asked_for()
    {
        for (var before = 0; before < 300; before++)
        {
            var output = new StingyOutput();
            var writer = new JsonWriter(output);
            writer.WriteStartArray();
            writer.WriteStringValue(new string('x', before));
            writer.WriteNumberValue(long.MinValue);
            writer.WriteNumberValue(-1.7976931348623157E+308);
            writer.WriteNumberValue(-3.4028235E+38f);
            writer.WriteStringValue("\u2028\u2028\u2028\u2028\u2028\u2028\u2028");
            writer.WriteStringValue("\0\0\0\0\0");
            writer.WriteStringValue("plain"u8);
            writer.WriteBooleanValue(false);
            writer.WriteBase64StringValue(new byte[before]);
            Nested(ref writer);
            Unions(ref writer);
            JsonDocuments.Write(ref writer, JsonDocuments.From("document"));
            writer.WriteEndArray();
            writer.Flush();

            var json = Encoding.UTF8.GetString(output.Written);
            using var document = JsonDocument.Parse(json);
            Assert.Equal(before, document.RootElement[0].GetString()!.Length);
            Assert.Equal("document", document.RootElement[document.RootElement.GetArrayLength() - 1].GetString());
            Assert.Equal(JsonSerializer.Serialize(document.RootElement[9]), JsonText.Write(Nested));
            Assert.Equal(document.RootElement[10].GetRawText(), JsonText.Write(Unions));
        }
    }

    // Wherever the memory that was handed out ends, and with characters that take the most bytes.
    [Theory]
    [InlineData("\uFFFD")]
    [InlineData("\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD")]
    [InlineData("\0\0\0")]
    [InlineData("plain")]
    public void Every_text_fits_into_what_was_asked_for(string text)
    {
        var longText = string.Concat(Enumerable.Repeat(text, 5000));
        JsonText.Writing[] writings =
        [
            (ref JsonWriter writer) => writer.WriteStringValue(text),
            (ref JsonWriter writer) => writer.WriteStringValue(longText),
            (ref JsonWriter writer) => writer.WriteObject("name"u8, text),
            (ref JsonWriter writer) => writer.WriteObject("name"u8, longText),
            (ref JsonWriter writer) => Object(ref writer, (ref JsonWriter inner) => inner.WriteString("name"u8, text)),
            (ref JsonWriter writer) => Object(ref writer, (ref JsonWriter inner) => inner.WriteString("name"u8, longText)),
            (ref JsonWriter writer) => Object(ref writer, (ref JsonWriter inner) => Named(ref inner, text)),
            (ref JsonWriter writer) => Object(ref writer, (ref JsonWriter inner) => Named(ref inner, longText)),
        ];
        foreach (var writing in writings)
        {
            var expected = JsonText.Write(writing);
            for (var before = 0; before < 260; before++)
            {
                var output = new StingyOutput();
                var writer = new JsonWriter(output);
                writer.WriteStartArray();
                writer.WriteStringValue(new byte[before].AsSpan());
                writing(ref writer);
                writer.WriteEndArray();
                writer.Flush();

                Assert.Equal(expected, Encoding.UTF8.GetString(output.Written[(before + 4)..^1]));
            }
        }

        static void Object(ref JsonWriter writer, JsonText.Writing write)
        {
            writer.WriteStartObject();
            writer.WriteString("a"u8, "");
            write(ref writer);
            writer.WriteEndObject();
        }

        static void Named(ref JsonWriter writer, string name)
        {
            writer.WritePropertyName(name);
            writer.WriteNumberValue(1);
        }
    }

    [Fact]
    public void Objects_of_one_member_are_written()
        => Assert.Equal("""[{"a":"b"},{"a":""},{"a":"\"\\"},{"a":{"b":"c"}},{"é":"è"}]""", JsonText.Write(Unions));

    [Theory]
    [MemberData(nameof(Texts))]
    public void The_text_of_an_only_member_is_read_back_as_it_was(string text)
    {
        var json = JsonText.Write((ref JsonWriter writer) => writer.WriteObject("member"u8, text));

        using var document = JsonDocument.Parse(json);
        Assert.Equal(text, Assert.Single(document.RootElement.EnumerateObject()).Value.GetString());
    }

    // Some names and texts are written without looking at what room is left: an output with less must not get as far.
    [Fact]
    public void An_output_that_hands_out_too_little_is_an_error()
    {
        var failure = Assert.Throws<InvalidOperationException>(() =>
        {
            var writer = new JsonWriter(new StingyOutput { Missing = 1 });
            writer.WriteStringValue(new string('x', 1000));
        });

        Assert.Equal("The output handed out less memory than it was asked for.", failure.Message);
    }

    private static void Unions(ref JsonWriter writer)
    {
        writer.WriteStartArray();
        writer.WriteObject("a"u8, "b");
        writer.WriteObject("a"u8, "");
        writer.WriteObject("a"u8, "\"\\");
        writer.WriteStartObject("a"u8);
        writer.WriteObject("b"u8, "c");
        writer.WriteEndObject();
        writer.WriteObject("é"u8, "è");
        writer.WriteEndArray();
    }

    private static void Nested(ref JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("a"u8);
        writer.WriteStartObject();
        writer.WriteEndObject();
        writer.WritePropertyName("b"u8);
        writer.WriteStartArray();
        writer.WriteEndArray();
        writer.WritePropertyName("c"u8);
        writer.WriteStartArray();
        writer.WriteNumberValue(1);
        writer.WriteStartArray();
        writer.WriteEndArray();
        writer.WriteStartObject();
        writer.WriteEndObject();
        writer.WriteStartArray();
        writer.WriteNumberValue(2d);
        writer.WriteStringValue("x"u8);
        writer.WriteEndArray();
        writer.WriteNullValue();
        writer.WriteEndArray();
        writer.WritePropertyName("d"u8);
        writer.WriteStartObject();
        writer.WriteBoolean("e"u8, true);
        writer.WriteNumber("f"u8, -5);
        writer.WriteNumber("g"u8, 0.5);
        writer.WriteEndObject();
        writer.WriteBase64String("h"u8, [1, 2]);
        writer.WritePropertyName("i"u8);
        writer.WriteBooleanValue(false);
        writer.WritePropertyName("j");
        writer.WriteStringValue("key");
        writer.WriteEndObject();
    }
}
