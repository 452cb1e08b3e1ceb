using FreeTierGen.Runtime.Identity;
using FreeTierGen.Runtime.Tests.Calls;

namespace FreeTierGen.Runtime.Tests.Streams;

/// <summary>Large streams wait for the service to say that it takes them.</summary>
public sealed class UploadContinueTests
{
    private const int Large = 2 * 1024 * 1024;

    [Theory]
    [InlineData(Large, true, true)]
    [InlineData(Large - 1, true, false)]
    [InlineData(1, false, true)]
    public async Task A_stream_waits_if_it_is_large_or_may_be(int length, bool canSeek, bool waits)
    {
        await using var server = new StreamServer(async exchange =>
        {
            if (exchange.Header("Expect") == "100-continue")
            {
                await exchange.SendAsync("HTTP/1.1 100 Continue\n\n");
            }

            await exchange.ReadBodyAsync();
            await exchange.AnswerAsync(headers: $"ETag: {exchange.Header("Expect") ?? "none"}\n");
        });
        using var client = Client(server.Url);

        var output = await client.InvokeAsync(PutOperation.Cautious, new PutRequest { Body = new SourceStream(new byte[length], canSeek) });

        Assert.Equal(waits ? "100-continue" : "none", output.ETag);
    }

    [Fact]
    public async Task What_the_service_refuses_is_not_read()
    {
        await using var server = new StreamServer(static async exchange =>
        {
            exchange.IsLast = true;
            await exchange.AnswerAsync(403, "x-error: AccessDenied\nConnection: close\n");
        });
        using var client = Client(server.Url);
        var stream = new SourceStream(new byte[Large]);

        await Assert.ThrowsAsync<EchoServiceException>(() => client.InvokeAsync(PutOperation.Cautious, new PutRequest { Body = stream }));

        Assert.Equal(0, stream.TotalRead);
    }

    [Fact]
    public async Task Other_operations_send_at_once()
    {
        await using var server = new UploadServer();
        using var client = Client(server.Url);

        await client.PutAsync(new SourceStream(new byte[Large]));

        Assert.Null(server.Exchanges[0].Header("Expect"));
    }

    private static ServiceClient Client(string url) =>
        BucketService.Client(url, static options => options.Credentials = AnonymousCredentialsProvider.Instance);
}
