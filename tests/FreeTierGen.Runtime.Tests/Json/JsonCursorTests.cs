using System.Text;
using System.Text.Json;
using FreeTierGen.Runtime.Json;

namespace FreeTierGen.Runtime.Tests.Json;

public class JsonCursorTests
{
    private const string Object = """{ "a": 1, "\u0062\n": {"x": [1, {}]}, "c": null, "d": [null] }""";

    [Fact]
    public void Members_are_walked_with_unescaped_names_and_without_nulls()
    {
        Assert.Equal(["a:Number", "b\n:StartObject", "d:StartArray"], JsonText.Read(Object, Members));
        Assert.Equal(["a:Number", "b\n:StartObject", "d:StartArray"], JsonText.ReadSegmented(Object, Members));
    }

    [Fact]
    public void Sparse_members_are_walked_with_nulls()
        => Assert.Equal(["a:Number", "b\n:StartObject", "c:Null", "d:StartArray"], JsonText.Read(Object, SparseMembers));

    [Fact]
    public void Items_are_walked_with_or_without_nulls()
    {
        Assert.Equal(2, JsonText.Read("[null, 1, null, [2], null]", Items));
        Assert.Equal(5, JsonText.Read("[null, 1, null, [2], null]", SparseItems));
        Assert.Equal(0, JsonText.Read("[]", Items));
        Assert.Equal(0, JsonText.Read("[null]", Items));
    }

    [Fact]
    public void A_value_of_another_kind_is_an_error()
    {
        Assert.Throws<JsonException>(() => JsonText.Read("[]", Members));
        Assert.Throws<JsonException>(() => JsonText.Read("{}", Items));
        Assert.Throws<JsonException>(() => JsonText.Read("1", (ref Utf8JsonReader reader) => JsonCursor.Utf8(ref reader).Length));
    }

    [Theory]
    [InlineData("{\"a\":1")]
    [InlineData("{\"a\"")]
    [InlineData("{")]
    [InlineData("{\"a\":1,}")]
    public void Text_that_ends_too_early_is_an_error(string json)
        => Assert.ThrowsAny<JsonException>(() => JsonText.Read(json, Members));

    [Fact]
    public void Reading_errors_do_not_quote_what_is_read()
    {
        var error = Assert.Throws<JsonException>(() => JsonText.Read("\"secret\"", Members));

        Assert.Equal("Expected an object, but found string (byte 0).", error.Message);
    }

    private static List<string> Members(ref Utf8JsonReader reader)
    {
        var members = new List<string>();
        JsonCursor.StartObject(ref reader);
        while (JsonCursor.NextMember(ref reader, out var name))
        {
            members.Add(Encoding.UTF8.GetString(name) + ":" + reader.TokenType);
            Assert.Equal(Encoding.UTF8.GetString(name), JsonCursor.Text(name));
            reader.Skip();
        }

        Assert.Equal(JsonTokenType.EndObject, reader.TokenType);
        return members;
    }

    private static List<string> SparseMembers(ref Utf8JsonReader reader)
    {
        var members = new List<string>();
        while (JsonCursor.NextSparseMember(ref reader, out var name))
        {
            members.Add(Encoding.UTF8.GetString(name) + ":" + reader.TokenType);
            reader.Skip();
        }

        return members;
    }

    private static int Items(ref Utf8JsonReader reader)
    {
        var count = 0;
        JsonCursor.StartArray(ref reader);
        while (JsonCursor.NextItem(ref reader))
        {
            reader.Skip();
            count++;
        }

        return count;
    }

    private static int SparseItems(ref Utf8JsonReader reader)
    {
        var count = 0;
        while (JsonCursor.NextSparseItem(ref reader))
        {
            reader.Skip();
            count++;
        }

        return count;
    }
}
