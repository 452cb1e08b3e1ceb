using System.Text.Json;
using FreeTierGen.Runtime.Json;

namespace FreeTierGen.Runtime.Tests.Json;

public class JsonDocumentsTests
{
    [Fact]
    public void Documents_are_made_without_reflection()
    {
        Assert.Equal("\"a\\u0022b\"", JsonDocuments.From("a\"b").GetRawText());
        Assert.Equal("true", JsonDocuments.From(true).GetRawText());
        Assert.Equal("false", JsonDocuments.From(false).GetRawText());
        Assert.Equal("-7", JsonDocuments.From(-7).GetRawText());
        Assert.Equal("0.5", JsonDocuments.From(0.5).GetRawText());
        Assert.Equal("1.50", JsonDocuments.From(1.50m).GetRawText());
        Assert.Equal(JsonValueKind.Null, JsonDocuments.From(null).ValueKind);
        Assert.Equal("{\"a\":[]}", JsonDocuments.Parse("{\"a\":[]}").GetRawText());
        Assert.Equal("{\"a\":[]}", JsonDocuments.Parse("{\"a\":[]}"u8).GetRawText());
        Assert.Equal("[1]", JsonDocuments.Create(Array).GetRawText());
    }

    [Fact]
    public void What_is_not_one_value_is_an_error()
    {
        Assert.ThrowsAny<JsonException>(() => JsonDocuments.Parse("{} {}"));
        Assert.ThrowsAny<JsonException>(() => JsonDocuments.Parse("{} {}"u8));
        Assert.ThrowsAny<JsonException>(() => JsonDocuments.Parse(""));
        Assert.ThrowsAny<JsonException>(() => JsonDocuments.Create(_ => { }));
        Assert.Throws<ArgumentException>(() => JsonDocuments.From(double.NaN));
    }

    [Fact]
    public void Documents_are_written_as_they_are_and_the_empty_element_as_null()
    {
        Assert.Equal("{\"a\":1.0}", JsonText.Write((ref JsonWriter writer) => JsonDocuments.Write(ref writer, JsonDocuments.Parse("{ \"a\": 1.0 }"))));
        Assert.Equal("null", JsonText.Write((ref JsonWriter writer) => JsonDocuments.Write(ref writer, default)));
    }

    private static void Array(Utf8JsonWriter writer)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(1);
        writer.WriteEndArray();
    }
}
