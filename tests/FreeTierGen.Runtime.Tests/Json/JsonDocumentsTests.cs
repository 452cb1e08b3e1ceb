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
    public void Documents_are_written_as_they_are()
    {
        Assert.Equal("{\"a\":1.0}", JsonText.Write((ref JsonWriter writer) => JsonDocuments.Write(ref writer, JsonDocuments.Parse("{ \"a\": 1.0 }"))));
        Assert.Equal("null", JsonText.Write((ref JsonWriter writer) => JsonDocuments.Write(ref writer, JsonDocuments.Null)));
    }

    [Fact]
    public void A_document_without_a_value_is_not_written()
    {
        var disposed = JsonDocument.Parse("{}");
        disposed.Dispose();

        Assert.True(JsonDocuments.HasValue(JsonDocuments.Null));
        Assert.False(JsonDocuments.HasValue(default));
        Assert.False(JsonDocuments.HasValue(disposed.RootElement));
        Assert.Throws<InvalidOperationException>(() => JsonText.Write((ref JsonWriter writer) => JsonDocuments.Write(ref writer, default)));
    }

    [Theory]
    [InlineData(0, 256, true)]
    [InlineData(0, 257, false)]
    [InlineData(0, 50_000, false)]
    [InlineData(255, 1, true)]
    [InlineData(255, 2, false)]
    [InlineData(256, 0, true)]
    [InlineData(256, 1, false)]
    public void A_documents_levels_count_with_those_around_it(int around, int levels, bool isWritten)
    {
        using var deep = JsonDocument.Parse(
            new string('[', levels) + "1" + new string(']', levels), new JsonDocumentOptions { MaxDepth = 100_000 });

        var failure = Record.Exception(() => JsonText.Write((ref JsonWriter writer) =>
        {
            for (var level = 0; level < around; level++)
            {
                writer.WriteStartArray();
            }

            JsonDocuments.Write(ref writer, deep.RootElement);
        }));

        Assert.Equal(isWritten, failure is null);
        Assert.True(isWritten || failure is JsonException);
    }

    private static void Array(Utf8JsonWriter writer)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(1);
        writer.WriteEndArray();
    }
}
