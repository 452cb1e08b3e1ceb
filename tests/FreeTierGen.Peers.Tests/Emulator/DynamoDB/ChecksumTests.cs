using System.Net;

namespace FreeTierGen.Peers.Tests.Emulator.DynamoDB;

/// <summary>DynamoDB sends a CRC-32 of each response; so does the emulator.</summary>
[Collection(DynaliteCollection.Name)]
public sealed class ChecksumTests(Dynalite dynalite)
{
    [Fact]
    public async Task A_response_that_was_damaged_on_its_way_is_asked_for_again()
    {
        using var handler = new DamagingHandler { Responses = 1 };
        var time = new InstantTime();
        using var client = dynalite.CreateClient(options =>
        {
            options.HttpHandler = handler;
            options.TimeProvider = time;
            options.CallTimeout = Timeout.InfiniteTimeSpan;
            options.AttemptTimeout = Timeout.InfiniteTimeSpan;
        });

        var tables = await client.ListTablesAsync(new() { Limit = 1 });

        Assert.Equal(2, tables.Metadata.Attempts);
        Assert.Equal(1, time.Delays);
    }

    [Fact]
    public async Task A_response_that_was_never_whole_is_no_result()
    {
        using var handler = new DamagingHandler { Responses = int.MaxValue };
        using var client = dynalite.CreateClient(options =>
        {
            options.HttpHandler = handler;
            options.Retries = new() { MaxAttempts = 1 };
        });

        await Assert.ThrowsAsync<Runtime.TransportException>(() => client.ListTablesAsync(new() { Limit = 1 }));
    }

    /// <summary>Changes one bit of the first responses' bodies.</summary>
    private sealed class DamagingHandler() : DelegatingHandler(new SocketsHttpHandler())
    {
        public int Responses { get; set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.True(response.Headers.Contains("x-amz-crc32"));
            if (Responses-- <= 0)
                return response;

            var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            body[2] ^= 1;
            response.Content = new ByteArrayContent(body) { Headers = { ContentLength = body.Length } };
            return response;
        }
    }
}
