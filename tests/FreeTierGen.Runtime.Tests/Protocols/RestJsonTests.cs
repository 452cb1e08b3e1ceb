using System.Text.Json;
using FreeTierGen.Runtime.Json;
using FreeTierGen.Runtime.Tests.Calls;

namespace FreeTierGen.Runtime.Tests.Protocols;

/// <summary>Operations over restJson1: bodies, payloads, answers that are none.</summary>
public sealed class RestJsonTests
{
    [Fact]
    public async Task A_body_is_sent_and_read()
    {
        var handler = new StubHandler().Answer("""{"new":[{}],"text":"x"}""", 200, ("X-Number", "7"));
        using var client = EchoClients.Client(handler);

        var answer = await client.InvokeAsync(RestJsonOperation.Instance, new RestJsonRequest { Text = "a\"b" });

        Assert.Equal(("x", 7), (answer.Text, answer.Number));
        Assert.Equal("""{"text":"a\"b"}""", handler.Request.Body);
        Assert.Equal(("PUT", "/thing", "application/json"), (handler.Request.Method, handler.Request.Url.PathAndQuery, handler.Request.Header("Content-Type")));
    }

    [Fact]
    public async Task A_payload_is_the_whole_body()
    {
        var handler = new StubHandler().Answer("""{"text":"x"}""");
        using var client = EchoClients.Client(handler);

        var answer = await client.InvokeAsync(RestJsonOperation.Payload, new RestJsonRequest { Extra = JsonDocuments.Parse("[1,{}]") });

        Assert.Equal("x", answer.Text);
        Assert.Equal("[1,{}]", handler.Request.Body);
        Assert.Equal("application/json", handler.Request.Header("Content-Type"));
    }

    [Fact]
    public async Task A_payload_that_is_not_there_is_sent_as_an_object()
    {
        var handler = new StubHandler().Answer("");
        using var client = EchoClients.Client(handler);

        await client.InvokeAsync(RestJsonOperation.Payload, new RestJsonRequest());

        Assert.Equal(("{}", "application/json"), (handler.Request.Body, handler.Request.Header("Content-Type")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("{}")]
    [InlineData("\uFEFF{}")]
    [InlineData("{\"text\":null}")]
    public async Task A_body_that_is_empty_has_no_members(string body)
    {
        using var client = EchoClients.Client(new StubHandler().Answer(body, 200, ("X-Number", "7")));

        var answer = await client.InvokeAsync(RestJsonOperation.Instance, new RestJsonRequest());

        Assert.Equal((null, 7), (answer.Text, answer.Number));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_byte_order_mark_is_passed_over(bool hasPayload)
    {
        using var client = EchoClients.Client(new StubHandler().Answer("\uFEFF{\"text\":\"x\"}"));

        Assert.Equal("x", (await client.InvokeAsync(Operation(hasPayload), new RestJsonRequest())).Text);
    }

    [Theory]
    [InlineData("{\"text\":\"x\",\"te", false)]
    [InlineData("{", false)]
    [InlineData("\uFEFF{\"new\":[", false)]
    [InlineData("{\"text\":\"x\"", true)]
    public async Task A_body_that_is_cut_short_is_asked_for_again(string start, bool hasPayload)
    {
        var handler = new StubHandler().Answer(start).Answer("""{"text":"x"}""");
        using var client = EchoClients.Client(handler);

        Assert.Equal("x", (await client.InvokeAsync(Operation(hasPayload), new RestJsonRequest())).Text);
        Assert.Equal(2, handler.Requests.Count);
    }

    [Theory]
    [InlineData("""{"text":17}""", "/text", "Expected a string, but found number (byte 8) at '/text'.")]
    [InlineData("""{"text":["secret"]}""", "/text", "Expected a string, but found array (byte 8) at '/text'.")]
    [InlineData("""{"inner":{"text":{"secret":1}}}""", "/inner/text", "Expected a string, but found object (byte 17) at '/inner/text'.")]
    [InlineData("""{"inner":["secret"]}""", "/inner", "Expected an object, but found array (byte 9) at '/inner'.")]
    [InlineData("""{"secret":{"a":[1,secret]}}""", "/*", "It is not valid JSON at '/*'.")]
    [InlineData("""{"text":"a","text":17}""", "/text", "Expected a string, but found number (byte 19) at '/text'.")]
    [InlineData("""{"text":"secret""", "/text", "It ends in the middle of its JSON at '/text'.")]
    [InlineData("""["secret"]""", "", "Expected an object, but found array (byte 0).")]
    [InlineData("<html>secret</html>", "", "It is not valid JSON.")]
    [InlineData("{}secret", "", "It is not valid JSON.")]
    [InlineData("{}{}", "", "It is not valid JSON.")]
    public async Task An_answer_that_is_none_is_told_by_the_members_place_and_not_by_its_content(string body, string path, string reason)
    {
        var failure = await MisreadAsync(body);

        Assert.Equal(path, failure.Path);
        Assert.EndsWith(": " + reason, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", failure.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"text":17}""", "/inner/text", "Expected a string, but found number (byte 8) at '/inner/text'.")]
    [InlineData("""{"secret":?}""", "/inner/*", "It is not valid JSON at '/inner/*'.")]
    [InlineData("""["secret"]""", "/inner", "Expected an object, but found array (byte 0) at '/inner'.")]
    [InlineData("secret", "/inner", "It is not valid JSON at '/inner'.")]
    [InlineData("{}secret", "/inner", "It is not valid JSON at '/inner'.")]
    public async Task A_payload_that_can_not_be_read_is_told_by_its_member(string body, string path, string reason)
    {
        var failure = await MisreadAsync(body, RestJsonOperation.Payload);

        Assert.Equal(path, failure.Path);
        Assert.EndsWith(": " + reason, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_members_that_come_twice_the_last_one_counts()
    {
        using var client = EchoClients.Client(new StubHandler().Answer("""{"text":"a","text":"b"}"""));

        Assert.Equal("b", (await client.InvokeAsync(RestJsonOperation.Instance, new RestJsonRequest())).Text);
    }

    [Theory]
    [InlineData("7B2274657874223A22FF227D")]
    [InlineData("7B2274657874223A22C3227D")]
    [InlineData("7B22FF223A312C2274657874223A22EDA080227D")]
    public async Task Bytes_that_are_no_text_do_no_harm(string hex)
    {
        var handler = new StubHandler().Answer((_, _) =>
            Task.FromResult(new HttpResponseMessage { Content = new ByteArrayContent(Convert.FromHexString(hex)) }));
        using var client = EchoClients.Client(handler);

        Assert.StartsWith("\uFFFD", (await client.InvokeAsync(RestJsonOperation.Instance, new RestJsonRequest())).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, "/*")]
    [InlineData(true, "/inner/*")]
    public async Task An_answer_as_deep_as_it_likes_does_no_harm(bool hasPayload, string path)
    {
        var failure = await MisreadAsync("{\"new\":" + new string('[', 100_000) + new string(']', 100_000) + "}", Operation(hasPayload));

        Assert.Equal(path, failure.Path);
        Assert.Contains($"nested deeper than 256 levels at '{path}'", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, """{"text":"x"}""")]
    [InlineData(true, """{"text":"x"}""")]
    [InlineData(false, "")]
    public async Task A_header_that_can_not_be_read_is_told_by_its_name_and_not_asked_for_again(bool hasPayload, string body)
    {
        var handler = new StubHandler().Answer(body, 200, ("X-Number", "secret"));
        using var client = EchoClients.Client(handler);

        var failure = await Assert.ThrowsAsync<ResponseFormatException>(() => client.InvokeAsync(Operation(hasPayload), new RestJsonRequest()));

        Assert.Null(failure.Path);
        Assert.EndsWith(": The header 'X-Number' can't be read as a whole number of 32 bits.", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", failure.ToString(), StringComparison.Ordinal);
        Assert.Single(handler.Requests);
    }

    [Theory]
    [InlineData(false, 255, true)]
    [InlineData(false, 256, false)]
    [InlineData(true, 256, true)]
    [InlineData(true, 257, false)]
    public async Task What_is_nested_deeper_than_can_be_read_again_is_not_sent(bool hasPayload, int levels, bool isSent)
    {
        var handler = new StubHandler();
        using var client = EchoClients.Client(handler.Answer());
        var text = new string('[', levels) + new string(']', levels);
        using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = levels });
        var call = client.InvokeAsync(Operation(hasPayload), new RestJsonRequest { Extra = document.RootElement });

        if (isSent)
        {
            await call;
            Assert.Contains(text, handler.Request.Body, StringComparison.Ordinal);
            return;
        }

        var refusal = await Assert.ThrowsAsync<RequestValidationException>(() => call);
        Assert.Equal("/extra", Assert.Single(refusal.Violations).Path);
        Assert.Empty(handler.Requests);
    }

    private static RestJsonOperation Operation(bool hasPayload) => hasPayload ? RestJsonOperation.Payload : RestJsonOperation.Instance;

    private static Task<ResponseFormatException> MisreadAsync(string body, RestJsonOperation? operation = null)
        => (operation ?? RestJsonOperation.Instance).MisreadAsync(new RestJsonRequest(), new StubHandler().Answer(body));
}
