using FreeTierGen.Runtime.Tests.Calls;

namespace FreeTierGen.Runtime.Tests.Protocols;

/// <summary>Operations over restXml: bodies, errors in all their forms, answers that are none.</summary>
public sealed class RestXmlTests
{
    [Fact]
    public async Task A_body_is_sent_and_read()
    {
        var handler = new StubHandler().Answer("<AnyRoot>\n<Text>x</Text><Number> 7 </Number></AnyRoot>\n<!-- -->");
        using var client = EchoClients.Client(handler);

        var answer = await client.InvokeAsync(XmlThingOperation.Instance, new XmlThingRequest { Text = "a<b" });

        Assert.Equal(("x", 7), (answer.Text, answer.Number));
        Assert.Equal("<Thing xmlns=\"x\"><Text>a&lt;b</Text></Thing>", handler.Request.Body);
        Assert.Equal("application/xml", handler.Request.Header("Content-Type"));
    }

    [Fact]
    public async Task A_body_that_is_empty_has_no_members()
    {
        using var client = EchoClients.Client(new StubHandler().Answer(""));

        Assert.Null((await client.InvokeAsync(XmlThingOperation.Instance, new XmlThingRequest())).Text);
    }

    [Theory]
    [InlineData("<R><Text>x</Te")]
    [InlineData("<R")]
    [InlineData("<R><Text>x</Text>")]
    public async Task A_body_that_is_cut_short_is_asked_for_again(string start)
    {
        var handler = new StubHandler().Answer(start).Answer("<R><Text>x</Text></R>");
        using var client = EchoClients.Client(handler);

        Assert.Equal("x", (await client.InvokeAsync(XmlThingOperation.Instance, new XmlThingRequest())).Text);
        Assert.Equal(2, handler.Requests.Count);
    }

    [Theory]
    [InlineData("{}", null)]
    [InlineData("<!DOCTYPE r [<!ENTITY e SYSTEM 'file:///secret'>]><R>&e;</R>", null)]
    [InlineData("<R><Number>secret</Number></R>", "/Number")]
    [InlineData("<R><Number><secret/></Number></R>", "/Number")]
    [InlineData("<R><secret></R>", null)]
    [InlineData("<R/><secret/>", null)]
    [InlineData("<R><Text>&secret;</Text></R>", null)]
    public async Task An_answer_that_is_none_is_told_by_the_members_place_and_not_by_its_content(string body, string? path)
    {
        var handler = new StubHandler().Answer(body);
        using var client = EchoClients.Client(handler);

        var failure = await Assert.ThrowsAsync<ResponseFormatException>(() => client.InvokeAsync(XmlThingOperation.Instance, new XmlThingRequest()));

        Assert.Equal(path, failure.Path);
        Assert.DoesNotContain("secret", failure.ToString(), StringComparison.Ordinal);
        Assert.Single(handler.Requests);
    }

    [Theory]
    [InlineData("<R>", "</R>")]
    [InlineData("<R><Other>", "</Other></R>")]
    public async Task An_answer_as_deep_as_it_likes_does_no_harm(string start, string end)
    {
        var body = start + string.Concat(Enumerable.Repeat("<a>", 100_000)) + string.Concat(Enumerable.Repeat("</a>", 100_000)) + end;
        using var client = EchoClients.Client(new StubHandler().Answer(body));

        await Assert.ThrowsAsync<ResponseFormatException>(() => client.InvokeAsync(XmlThingOperation.Instance, new XmlThingRequest()));
    }

    [Theory]
    [InlineData("<ErrorResponse><Error><Type>Sender</Type><Code>Bad</Code><Message>m</Message></Error><RequestId>r</RequestId></ErrorResponse>", "Bad", "m", "r", ErrorFault.Client)]
    [InlineData("<ErrorResponse><RequestId>r</RequestId><Error><message>m</message><Code>Bad</Code><Type>Receiver</Type></Error></ErrorResponse>", "Bad", "m", "r", ErrorFault.Server)]
    [InlineData("<Response><Errors><Error><Code>Bad</Code><Message>m</Message></Error><Error><Code>Second</Code></Error></Errors><RequestID>r</RequestID></Response>", "Bad", "m", "r", ErrorFault.Client)]
    [InlineData("<?xml version='1.0'?>\n<Error><Code> Bad </Code><Message>m</Message><RequestId>r</RequestId><HostId>h</HostId></Error>", "Bad", "m", "r", ErrorFault.Client)]
    [InlineData("<Error><Code><Inner/></Code><Message>m</Message><Type><x/></Type></Error>", "", "m", null, ErrorFault.Client)]
    [InlineData("<ErrorResponse/>", "", null, null, ErrorFault.Client)]
    [InlineData("<Other><Error><Code>Bad</Code></Error></Other>", "", null, null, ErrorFault.Client)]
    [InlineData("no XML", "", null, null, ErrorFault.Client)]
    public async Task An_error_has_many_forms(string body, string code, string? message, string? requestId, ErrorFault fault)
    {
        var error = await FailAsync(body, 400);

        Assert.Equal((code, message, requestId, fault), (error.ErrorCode, error.ServiceMessage, error.RequestId, error.Fault));
        Assert.Equal(message is null && code.Length == 0 ? body : null, error.ResponseText);
    }

    [Fact]
    public async Task A_header_knows_the_request_better_than_the_body()
    {
        var error = await FailAsync("<Error><Code>Bad</Code><RequestId>body</RequestId></Error>", 400, headers: ("x-amz-request-id", "header"));

        Assert.Equal("header", error.RequestId);
    }

    [Theory]
    [InlineData("<Error><Code>NotFound</Code><Number>x</Number></Error>")]
    [InlineData("<ErrorResponse><Error><Code>NotFound</Code></Error></ErrorResponse>")]
    [InlineData("<Error><Code>NotFound</Code><Number>")]
    public async Task A_modeled_error_is_itself_whatever_its_members_are(string body)
        => Assert.IsType<NotFoundException>(await FailAsync(body, 400));

    [Theory]
    [InlineData(404, "NotFound")]
    [InlineData(403, "Forbidden")]
    [InlineData(412, "PreconditionFailed")]
    [InlineData(304, "NotModified")]
    [InlineData(499, "")]
    public async Task Without_a_body_the_status_names_the_error(int status, string code)
    {
        var error = await FailAsync("", status, XmlThingOperation.Head);

        Assert.Equal((code, status), (error.ErrorCode, error.StatusCode));
        Assert.Equal(code == "NotFound", error is NotFoundException);
    }

    [Fact]
    public async Task An_error_after_the_status_counts_where_the_service_sends_such()
    {
        const string Failure = "<Error><Code>Slow</Code></Error>";
        var handler = new StubHandler().Answer(Failure).Answer("<R><Text>x</Text></R>");
        using var client = EchoClients.Client(handler);
        Assert.Equal("x", (await client.InvokeAsync(XmlThingOperation.Late, new XmlThingRequest())).Text);
        Assert.Equal(2, handler.Requests.Count);

        var error = await FailAsync(Failure, 200, XmlThingOperation.Late);
        Assert.Equal(("Slow", 200), (error.ErrorCode, error.StatusCode));

        using var other = EchoClients.Client(new StubHandler().Answer(Failure));
        Assert.Null((await other.InvokeAsync(XmlThingOperation.Instance, new XmlThingRequest())).Text);
    }

    [Fact]
    public async Task What_XML_cannot_hold_is_not_sent()
    {
        var handler = new StubHandler().Answer("<R/>");
        using var client = EchoClients.Client(handler);

        await Assert.ThrowsAsync<RequestSerializationException>(() => client.InvokeAsync(XmlThingOperation.Instance, new XmlThingRequest { Text = "\u0001" }));
        Assert.Empty(handler.Requests);
    }

    private static Task<EchoServiceException> FailAsync(string body, int status, XmlThingOperation? operation = null, params (string Name, string Value)[] headers)
        => (operation ?? XmlThingOperation.Instance).FailAsync(new XmlThingRequest(), body, status, headers);
}
