using System.Net;
using FreeTierGen.Runtime.Tests.Calls;
using FreeTierGen.Testing;

namespace FreeTierGen.Runtime.Tests.Streams;

/// <summary>What small objects allocate on their way, in bytes: limits that only a change of the hot path can cross.</summary>
[Collection(nameof(AllocationTests))]
public sealed class StreamAllocationTests
{
    private const int Size = 1024;

#if DEBUG
    // Debug builds make a class of every asynchronous method.
    private const int DownLimit = 3560;
    private const int UpLimit = 4528;
    private const int ReadLimit = 256;
#else
    private const int DownLimit = 2408;
    private const int UpLimit = 2776;
    private const int ReadLimit = 0;
#endif

    private readonly byte[] _memory = new byte[Size];

    [Fact]
    public void An_object_that_comes_down_allocates_what_its_messages_need_and_little_else()
    {
        var content = new byte[Size];
        using var client = Client(new ServingHandler(() => new ByteArrayContent(content)));
        var request = new GetRequest();

        var allocated = Allocations.Of(() =>
        {
            using var output = client.InvokeAsync(GetOperation.Instance, request).GetAwaiter().GetResult();
            output.Body.ReadExactlyAsync(_memory).AsTask().GetAwaiter().GetResult();
        });

        Assert.InRange(allocated, 1, DownLimit);
    }

    // Of a handler that may ignore tokens: what is read goes through memory of the client's own.
    [Fact]
    public async Task Each_read_of_a_stream_allocates_next_to_nothing()
    {
        using var client = Client(new ServingHandler(static () => new StreamContent(new EndlessStream())));
        using var output = await client.GetAsync();

        var allocated = Allocations.Of(() =>
        {
            var reading = output.Body.ReadAsync(_memory);
            Assert.True(reading.IsCompletedSuccessfully);
            _ = reading.Result;
        });

        Assert.InRange(allocated, 0, ReadLimit);
    }

    [Fact]
    public void An_object_that_goes_up_allocates_what_its_messages_need_and_little_else()
    {
        using var client = Client(new ServingHandler(static () => new ByteArrayContent([])));
        using var body = new MemoryStream(_memory);
        var request = new PutRequest { Body = body };

        var allocated = Allocations.Of(() =>
        {
            body.Position = 0;
            _ = client.InvokeAsync(PutOperation.Instance, request).GetAwaiter().GetResult();
        });

        Assert.InRange(allocated, 1, UpLimit);
    }

    private static ServiceClient Client(HttpMessageHandler handler) => BucketService.Client(
        "https://bucket.example.com", options => options.TimeProvider = TimeProvider.System, BucketService.Lenient, handler);

    // Takes what goes up, and answers at once.
    private sealed class ServingHandler(Func<HttpContent> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Content?.CopyToAsync(Stream.Null, cancellationToken).GetAwaiter().GetResult();
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = answer() });
        }
    }

    private sealed class EndlessStream() : DelegatingStream(Null)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(buffer.Length);
    }
}
