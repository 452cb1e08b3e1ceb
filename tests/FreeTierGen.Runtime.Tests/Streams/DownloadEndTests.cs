using System.Security.Cryptography;
using System.Text;
using FreeTierGen.Runtime.Interceptors;
using FreeTierGen.Runtime.Tests.Calls;

namespace FreeTierGen.Runtime.Tests.Streams;

/// <summary>How a stream that comes down ends: read, disposed, cut, of another length than it said.</summary>
public sealed class DownloadEndTests
{
    private static readonly byte[] Content = RandomNumberGenerator.GetBytes(200_000);

    [Fact]
    public async Task The_connection_is_free_when_the_stream_was_read_to_its_end()
    {
        await using var server = new StreamServer(static exchange => exchange.AnswerAsync(body: "hello"));
        using var client = BucketService.Client(server.Url);
        var first = await client.GetAsync();
        await first.Body.ReadAllAsync();

        // The first one is not disposed.
        using var second = await client.GetAsync();
        await second.Body.ReadAllAsync();

        Assert.Equal((2, 1), (server.Requests, server.Connections));
        Assert.Equal(0, await first.Body.ReadAsync(new byte[1]));
    }

    [Fact]
    public async Task The_connection_is_free_when_the_stream_is_disposed_before_a_short_rest()
    {
        var isAnswered = new TaskCompletionSource();
        await using var server = new StreamServer(async exchange =>
        {
            await exchange.SendAsync("HTTP/1.1 200 OK\nContent-Length: 200000\n\n");
            await exchange.SendAsync(Content);
            isAnswered.TrySetResult();
        });
        using var client = BucketService.Client(server.Url);
        using (var output = await client.GetAsync())
        {
            await output.Body.ReadExactlyAsync(new byte[10]);
        }

        await isAnswered.Task;
        await Polling.UntilAsync(async () =>
        {
            // Reading the rest takes a moment, in which a further call would open a connection of its own.
            var before = server.Connections;
            using var output = await client.GetAsync();
            await output.Body.ReadAllAsync();
            return server.Connections == before;
        });
    }

    [Fact]
    public async Task A_long_rest_is_not_read_when_the_stream_is_disposed()
    {
        var isDropped = new TaskCompletionSource<bool>();
        await using var server = new StreamServer(async exchange =>
        {
            await exchange.SendAsync("HTTP/1.1 200 OK\nContent-Length: 10000000000\n\n");
            try
            {
                await exchange.SendZerosAsync(10_000_000_000);
            }
            catch (IOException)
            {
                isDropped.SetResult(true);
                throw;
            }
        });
        using var client = BucketService.Client(server.Url);
        var output = await client.GetAsync();
        await output.Body.ReadExactlyAsync(new byte[10]);

        output.Dispose();
        output.Dispose();

        Assert.True(await isDropped.Task);
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await output.Body.ReadExactlyAsync(new byte[1]));
    }

    [Theory]
    [InlineData("Content-Length: 11\n\nhello")]
    [InlineData("Transfer-Encoding: chunked\n\n5\nhello\n")]
    [InlineData("Transfer-Encoding: chunked\n\nb\nhello")]
    public async Task A_body_that_is_cut_is_a_typed_error_of_the_read_and_not_its_end(string answer)
    {
        await using var server = new StreamServer(async exchange =>
        {
            exchange.IsLast = true;
            await exchange.SendAsync("HTTP/1.1 200 OK\n" + answer);
        });
        using var client = BucketService.Client(server.Url);
        using var output = await client.GetAsync();
        var received = new MemoryStream();

        var exception = await Assert.ThrowsAsync<TransportException>(() => output.Body.CopyToAsync(received));

        Assert.Equal("hello", Encoding.ASCII.GetString(received.ToArray()));
        Assert.Contains("The body of the response of Get could not be read to its end, after 5 bytes: ", exception.Message, StringComparison.Ordinal);
        Assert.True(exception is { WasSent: true, Attempts: 1 });

        // Who goes on all the same does not find an end either.
        await Assert.ThrowsAsync<TransportException>(() => output.Body.CopyToAsync(received));
    }

    [Theory]
    [InlineData(4, "more than 4")]
    [InlineData(6, "has 5")]
    public async Task A_body_of_another_length_than_it_names_is_found_whatever_the_handler_does(int named, string difference)
    {
        using var handler = new StubHandler().Answer((_, _) =>
        {
            var response = StubHandler.Response(200, "hello");
            response.Content.Headers.ContentLength = named;
            return Task.FromResult(response);
        });
        using var client = BucketService.Client("http://bucket.test", handler: handler);
        using var output = await client.GetAsync();

        var exception = await Assert.ThrowsAsync<TransportException>(() => output.Body.ReadAllAsync());

        Assert.Contains(difference, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stream_that_does_not_reach_the_caller_is_closed()
    {
        await using var server = new StreamServer(static exchange => exchange.AnswerAsync(headers: "x-number: 11\n", body: "hello"));
        var streams = new List<Stream>();
        using var failing = BucketService.Client(server.Url, options => options.Interceptors.Add(new Failing(streams)));
        using var checking = BucketService.Client(server.Url, options => options.ValidateResponses = true);

        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => failing.GetAsync());
        await Assert.ThrowsAsync<ResponseValidationException>(() => checking.GetAsync());

        Assert.False(Assert.Single(streams).CanRead);
    }

    private sealed class Failing(List<Stream> streams) : CallInterceptor
    {
        public override ValueTask OnCallCompletedAsync(CallContext context, CancellationToken cancellationToken)
        {
            streams.Add(((GetResponse)context.Output!).Body);
            throw new InvalidTimeZoneException();
        }
    }
}
