using System.Net;
using System.Net.Sockets;
using FreeTierGen.Runtime.Endpoints;
using FreeTierGen.Runtime.Retries;
using FreeTierGen.Runtime.Tests.Calls;
using FreeTierGen.Testing;

namespace FreeTierGen.Runtime.Tests.Transport;

/// <summary>Calls through the shared handler and real sockets.</summary>
public sealed class SocketTests
{
    [Fact]
    public async Task A_request_goes_over_the_wire_as_it_was_built()
    {
        await using var server = new LoopbackServer(static (_, stream, token) => LoopbackServer.SendJsonAsync(stream, """{"text":"hi"}""", token));
        using var client = Client(server);

        Assert.Equal("hi", (await client.EchoAsync("ho")).Text);

        Assert.StartsWith("POST / HTTP/1.1\r\n", server.LastRequest, StringComparison.Ordinal);
        Assert.Contains("\r\nX-Amz-Target: EchoShape.Repeat\r\n", server.LastRequest, StringComparison.Ordinal);
        Assert.Contains("\r\nAuthorization: AWS4-HMAC-SHA256 ", server.LastRequest, StringComparison.Ordinal);
        Assert.EndsWith("""{"text":"ho"}""", server.LastRequest, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_response_that_is_cut_short_is_asked_for_again()
    {
        await using var server = new LoopbackServer(static (number, stream, token) => number == 1
            ? LoopbackServer.SendAsync(stream, "HTTP/1.1 200 OK\nContent-Length: 13\n\n{\"text\"", token)
            : LoopbackServer.SendJsonAsync(stream, """{"text":"hi"}""", token));
        using var client = Client(server);

        var output = await client.EchoAsync();

        Assert.Equal(("hi", 2), (output.Text, output.Metadata.Attempts));
    }

    [Fact]
    public async Task A_chunked_response_that_is_cut_short_is_asked_for_again()
    {
        await using var server = new LoopbackServer(static (number, stream, token) => number == 1
            ? LoopbackServer.SendAsync(stream, "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n7\n{\"text\"\n", token)
            : LoopbackServer.SendAsync(
                stream, "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\nConnection: close\n\n7\n{\"text\"\n6\n:\"hi\"}\n0\n\n", token));
        using var client = Client(server);

        var output = await client.EchoAsync();

        Assert.Equal(("hi", 2), (output.Text, output.Metadata.Attempts));
    }

    [Fact]
    public async Task A_connection_that_is_reset_is_a_typed_error_in_the_end()
    {
        await using var server = new LoopbackServer(static (_, stream, _) =>
        {
            // Closing without lingering sends a reset.
            stream.Socket.LingerState = new LingerOption(true, 0);
            return Task.CompletedTask;
        });
        using var client = Client(server);

        var exception = await Assert.ThrowsAsync<TransportException>(() => client.EchoAsync());

        Assert.Equal(3, exception.Attempts);
        Assert.IsAssignableFrom<HttpRequestException>(exception.InnerException);
    }

    [Fact]
    public async Task A_port_that_nobody_listens_on_is_a_typed_error()
    {
        using var port = new ClosedPort();
        using var client = Client(port.Url, options => options.Retries = RetryOptions.None);

        var exception = await Assert.ThrowsAsync<TransportException>(() => client.EchoAsync());

        Assert.Contains(new Uri(port.Url).Authority, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_response_that_is_no_HTTP_is_a_typed_error()
    {
        await using var server = new LoopbackServer(static (_, stream, token) => LoopbackServer.SendAsync(stream, "SSH-2.0-OpenSSH_9\n", token));
        using var client = Client(server, options => options.Retries = RetryOptions.None);

        await Assert.ThrowsAsync<TransportException>(() => client.EchoAsync());
    }

    [Fact]
    public async Task A_service_that_does_not_answer_is_timed_out_by_the_clock()
    {
        var time = new ManualTimeProvider();
        await using var server = new LoopbackServer((_, _, token) =>
        {
            time.Advance(TimeSpan.FromSeconds(180));
            return Task.Delay(Timeout.Infinite, token);
        });
        using var client = Client(server, options => options.TimeProvider = time);

        await Assert.ThrowsAsync<CallTimeoutException>(() => client.EchoAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_connection_that_does_not_come_about_is_tried_again_and_named(bool isIdempotent)
    {
        // It takes connections, and has nothing to say to TLS.
        await using var server = new LoopbackListener(static (_, token) => Task.Delay(Timeout.Infinite, token));
        using var client = Client(
            $"https://{server.EndPoint}", static options => options.ConnectTimeout = TimeSpan.FromMilliseconds(100));

        var exception = await Assert.ThrowsAsync<CallTimeoutException>(() => isIdempotent ? client.RepeatAsync() : client.EchoAsync());

        Assert.Equal((TimeSpan.FromMilliseconds(100), "ConnectTimeout"), (exception.Limit, exception.Option));
        Assert.Equal((3, false), (exception.Attempts, exception.WasSent));
        Assert.Equal("An attempt of Repeat waited longer than its limit of 0.1 s (ConnectTimeout; attempts: 3). Nothing was sent.", exception.Message);
    }

    [Fact]
    public void Clients_with_the_same_limit_for_connections_share_them()
    {
        Assert.Same(SharedTransport.ConnectingWithin(TimeSpan.FromSeconds(7)), SharedTransport.ConnectingWithin(TimeSpan.FromSeconds(7)));
        Assert.NotSame(SharedTransport.ConnectingWithin(TimeSpan.FromSeconds(7)), SharedTransport.ConnectingWithin(TimeSpan.FromSeconds(8)));
        Assert.Equal(TimeSpan.FromSeconds(10), SharedTransport.Default.ConnectLimit);
    }

    [Fact]
    public async Task Cancelling_ends_a_call_in_the_middle_of_its_response()
    {
        using var cancellation = new CancellationTokenSource();
        await using var server = new LoopbackServer(async (_, stream, token) =>
        {
            await LoopbackServer.SendAsync(stream, "HTTP/1.1 200 OK\nContent-Length: 13\n\n{\"text\"", token);
            await cancellation.CancelAsync();
            await Task.Delay(Timeout.Infinite, token);
        });
        using var client = Client(server);

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.EchoAsync(cancellationToken: cancellation.Token));

        Assert.Equal(cancellation.Token, exception.CancellationToken);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var server = new LoopbackServer(static (_, stream, token) => LoopbackServer.SendAsync(
            stream, "HTTP/1.1 307 Temporary Redirect\nLocation: http://127.0.0.1:1/\nContent-Length: 0\nConnection: close\n\n", token));
        using var client = Client(server);

        var exception = await Assert.ThrowsAsync<EchoServiceException>(() => client.EchoAsync());

        Assert.Equal((int)HttpStatusCode.TemporaryRedirect, exception.StatusCode);
        Assert.Equal(1, server.Connections);
    }

    private static ServiceClient Client(LoopbackServer server, Action<EchoOptions>? configure = null) => Client(server.Url, configure);

    private static ServiceClient Client(string url, Action<EchoOptions>? configure) =>
        EchoClients.Client(configure: configure, endpoint: new Endpoint(url));
}
