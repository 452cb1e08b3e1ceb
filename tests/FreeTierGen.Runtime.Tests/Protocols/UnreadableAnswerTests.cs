using System.Text.Json;
using FreeTierGen.Runtime.Json;
using FreeTierGen.Runtime.Tests.Calls;

namespace FreeTierGen.Runtime.Tests.Protocols;

/// <summary>What the exception says of an answer that can't be read. The members of real models are covered where code is generated.</summary>
public sealed class UnreadableAnswerTests
{
    [Theory]
    [InlineData("""{"text":17}""", "/text", "A value can't be read (byte 8) at '/text'.")]
    [InlineData("""{"number":"secret"}""", "/number", "A value can't be read (byte 10) at '/number'.")]
    [InlineData("""{"secret":{"a":[1,secret]}}""", "/*", "It is not valid JSON at '/*'.")]
    [InlineData("""{"text":"secret""", "/text", "It ends in the middle of its JSON at '/text'.")]
    [InlineData("""{"text":"a" "secret":1}""", "", "It is not valid JSON.")]
    [InlineData("<html>secret</html>", "", "It is not valid JSON.")]
    [InlineData("[\"secret\"]", "", "Expected an object, but found array (byte 0).")]
    [InlineData("{}secret", "", "It is not valid JSON.")]
    public async Task It_says_what_and_where_and_shows_nothing_of_the_content(string body, string path, string reason)
    {
        using var client = EchoClients.Client(new StubHandler().Answer(body));

        var exception = await Assert.ThrowsAsync<ResponseFormatException>(() => client.EchoAsync());

        Assert.Equal(path, exception.Path);
        Assert.EndsWith(": " + reason, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_many_levels_are_said()
    {
        var body = "{\"new\":" + string.Concat(Enumerable.Repeat("[", 300)) + new string(']', 300) + "}";
        using var client = EchoClients.Client(new StubHandler().Answer(body));

        var exception = await Assert.ThrowsAsync<ResponseFormatException>(() => client.EchoAsync());

        Assert.Contains("nested deeper than 256 levels at '/*'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_byte_order_mark_is_passed_over()
    {
        using var client = EchoClients.Client(new StubHandler().Answer("\uFEFF{\"text\":\"hi\"}"));

        Assert.Equal("hi", (await client.EchoAsync()).Text);
    }

    [Theory]
    [InlineData("""{"a":[{"b":1},{"c":[[],[0,{"d":?""", "/a/1/c/1/1/d")]
    [InlineData("""{"a":1,"b":[1,2 3""", "/b/2")]
    [InlineData("""{"a":{"b":1}?""", "")]
    [InlineData("""{"\u0061":{"b":{}}, "c\"d":tru?""", "/c\"d")]
    public void The_place_is_found_by_reading_again(string json, string expected)
    {
        var place = JsonPlace.Find(System.Text.Encoding.UTF8.GetBytes(json), long.MaxValue, new JsonReaderOptions());

        var path = string.Concat(place.Path.Select(step => "/" + (step.Name ?? $"{step.Index}")));
        Assert.Equal(expected, path);
        Assert.NotNull(place.Flaw);
    }
}
