using System.Text.Json;
using FreeTierGen.Runtime.Json;

namespace FreeTierGen.Runtime.Tests.Json;

public class DocumentTests
{
    [Fact]
    public void Documents_are_made_without_reflection()
    {
        Assert.Equal("\"a\\u0022b\"", Document.From("a\"b").GetRawText());
        Assert.Equal("true", Document.From(true).GetRawText());
        Assert.Equal("false", Document.From(false).GetRawText());
        Assert.Equal("-7", Document.From(-7).GetRawText());
        Assert.Equal("0.5", Document.From(0.5).GetRawText());
        Assert.Equal("1.50", Document.From(1.50m).GetRawText());
        Assert.Equal(JsonValueKind.Null, Document.From(null).ValueKind);
        Assert.Equal("{\"a\":[]}", Document.Parse("{\"a\":[]}").GetRawText());
        Assert.Equal("{\"a\":[]}", Document.Parse("{\"a\":[]}"u8).GetRawText());
        Assert.Equal("[1]", Document.Create(Array).GetRawText());
    }

    [Fact]
    public void What_is_not_one_value_is_an_error()
    {
        Assert.ThrowsAny<JsonException>(() => Document.Parse("{} {}"));
        Assert.ThrowsAny<JsonException>(() => Document.Parse("{} {}"u8));
        Assert.ThrowsAny<JsonException>(() => Document.Parse(""));
        Assert.ThrowsAny<JsonException>(() => Document.Create(_ => { }));
        Assert.Throws<ArgumentException>(() => Document.From(double.NaN));
    }

    [Fact]
    public void Documents_are_written_as_they_are_and_the_empty_element_as_null()
    {
        Assert.Equal("{\"a\":1.0}", JsonText.Write(writer => Document.Write(writer, Document.Parse("{ \"a\": 1.0 }"))));
        Assert.Equal("null", JsonText.Write(writer => Document.Write(writer, default)));
    }

    private static void Array(Utf8JsonWriter writer)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(1);
        writer.WriteEndArray();
    }
}
