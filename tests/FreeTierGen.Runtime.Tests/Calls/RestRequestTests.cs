using System.Buffers;
using FreeTierGen.Runtime.Endpoints;
using FreeTierGen.Runtime.Tests.Streams;
using FreeTierGen.Runtime.Transport;

namespace FreeTierGen.Runtime.Tests.Calls;

/// <summary>What protocols need of requests and answers that put members everywhere in HTTP, over real sockets.</summary>
public sealed class RestRequestTests
{
    [Theory]
    [InlineData("GET")]
    [InlineData("DELETE")]
    [InlineData("PUT")]
    [InlineData("PATCH")]
    [InlineData("OPTIONS")]
    public async Task A_request_may_have_any_method_and_no_body(string method)
    {
        var exchange = await SendAsync(request => request.Method = new HttpMethod(method));

        Assert.Equal(method, exchange.Method);
        Assert.Null(exchange.Header("Content-Type"));
        Assert.Null(exchange.Header("Transfer-Encoding"));
        Assert.Contains(exchange.Header("Content-Length"), (string?[])[null, "0"]);
    }

    [Fact]
    public async Task A_path_follows_the_endpoints_own_as_it_was_written()
    {
        var exchange = await SendAsync(static request => request.PathAndQuery = "/a%2Fb/../c//d%20?list&prefix=%2B", path: "/base/path/");

        Assert.Equal("/base/path/a%2Fb/../c//d%20?list&prefix=%2B", exchange.Target);
    }

    [Fact]
    public async Task A_body_may_have_no_content_type()
    {
        var exchange = await SendAsync(static request => request.Body.Write("abc"u8));

        Assert.Equal("3", exchange.Header("Content-Length"));
        Assert.Null(exchange.Header("Content-Type"));
    }

    [Fact]
    public async Task Headers_that_describe_a_body_are_sent_where_there_is_none()
    {
        var exchange = await SendAsync(static request =>
        {
            request.AddHeader("Content-Type", "image/png");
            request.AddHeader("Content-Disposition", "inline");
            request.AddHeader("Expires", "0");
        });

        Assert.Equal(("image/png", "inline", "0"), (exchange.Header("Content-Type"), exchange.Header("Content-Disposition"), exchange.Header("Expires")));
        Assert.Equal("0", exchange.Header("Content-Length"));
        Assert.Contains("content-disposition;content-type;expires;host;", exchange.Header("Authorization"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_content_type_that_is_added_stands_for_the_protocols()
    {
        var exchange = await SendAsync(static request =>
        {
            request.ContentType = "application/octet-stream";
            request.AddHeader("content-type", "image/png");
            request.Body.Write("a"u8);
        });

        Assert.Equal("image/png", exchange.Header("Content-Type"));
    }

    [Theory]
    [InlineData("x amz meta")]
    [InlineData("x-amz-meta-é")]
    [InlineData("")]
    public async Task A_header_whose_name_can_not_be_sent_is_a_typed_error(string name)
    {
        using var client = EchoClients.Client(new StubHandler().Answer());

        await Assert.ThrowsAsync<RequestSerializationException>(
            () => client.InvokeAsync(new RawOperation(request => request.AddHeader(name, "value")), new EchoRequest()));
    }

    [Fact]
    public async Task An_answer_to_HEAD_has_no_body_whatever_length_it_names()
    {
        await using var server = new StreamServer(static exchange => exchange.SendAsync("HTTP/1.1 200 OK\nContent-Length: 1000\n\n"));
        using var client = EchoClients.Client(endpoint: new Endpoint(server.Url));
        var head = new RawOperation(static request =>
        {
            request.Method = HttpMethod.Head;
            request.ContentType = null;
        });

        for (var call = 0; call < 3; call++)
        {
            Assert.Equal(1, (await client.InvokeAsync(head, new EchoRequest())).Metadata.Attempts);
        }

        Assert.Equal(1, server.Connections);
    }

    [Fact]
    public async Task An_error_that_answers_HEAD_has_no_body_either()
    {
        await using var server = new StreamServer(static exchange => exchange.SendAsync("HTTP/1.1 404 Not Found\nContent-Length: 1000\n\n"));
        using var client = EchoClients.Client(endpoint: new Endpoint(server.Url));
        var head = new RawOperation(static request =>
        {
            request.Method = HttpMethod.Head;
            request.ContentType = null;
        });

        await Assert.ThrowsAsync<EchoServiceException>(() => client.InvokeAsync(head, new EchoRequest()));

        Assert.Equal(1, server.Requests);
    }

    [Theory]
    [InlineData("204 No Content\n")]
    [InlineData("204 No Content\nContent-Length: 10\n")]
    [InlineData("200 OK\nContent-Length: 0\n")]
    public async Task An_answer_may_have_no_body(string head)
    {
        await using var server = new StreamServer(exchange => exchange.SendAsync($"HTTP/1.1 {head}\n"));
        using var client = EchoClients.Client(endpoint: new Endpoint(server.Url));

        var output = await client.InvokeAsync(new RawOperation(static _ => { }), new EchoRequest());

        Assert.Equal(1, output.Metadata.Attempts);
    }

    [Fact]
    public async Task An_answer_that_nothing_was_modified_is_an_error_without_a_body()
    {
        await using var server = new StreamServer(static exchange => exchange.SendAsync("HTTP/1.1 304 Not Modified\nContent-Length: 1000\n\n"));
        using var client = EchoClients.Client(endpoint: new Endpoint(server.Url));

        await Assert.ThrowsAsync<EchoServiceException>(() => client.InvokeAsync(new RawOperation(static _ => { }), new EchoRequest()));

        Assert.Equal(1, server.Requests);
    }

    private static async Task<StreamExchange> SendAsync(Action<RequestBuilder> write, string path = "")
    {
        var sent = default(StreamExchange);
        await using var server = new StreamServer(exchange =>
        {
            sent = exchange;
            return exchange.AnswerAsync();
        });
        using var client = EchoClients.Client(endpoint: new Endpoint(server.Url + path));
        await client.InvokeAsync(
            new RawOperation(request =>
            {
                request.ContentType = null;
                write(request);
            }),
            new EchoRequest());
        return sent!;
    }
}
