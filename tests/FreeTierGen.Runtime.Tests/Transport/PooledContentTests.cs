using System.Text;
using FreeTierGen.Runtime.Tests.Calls;
using FreeTierGen.Runtime.Transport;

namespace FreeTierGen.Runtime.Tests.Transport;

public sealed class PooledContentTests
{
    [Fact]
    public async Task Its_length_is_known_and_it_can_be_read_more_than_once()
    {
        using var content = new PooledContent("hello"u8.ToArray());

        Assert.Equal(5, content.Headers.ContentLength);
        Assert.Equal("hello", await ReadAsync(content));
        Assert.Equal("hello", await ReadAsync(content));
        using var reader = new StreamReader(await content.ReadAsStreamAsync());
        Assert.Equal("hello", await reader.ReadToEndAsync());
        Assert.True(content.Release());
    }

    [Fact]
    public void It_can_be_read_without_waiting()
    {
        using var content = new PooledContent("hello"u8.ToArray());
        using var copy = new MemoryStream();

        content.CopyTo(copy, null, CancellationToken.None);

        Assert.Equal("hello", Encoding.UTF8.GetString(copy.ToArray()));
    }

    [Fact]
    public async Task Who_kept_the_request_cannot_read_what_later_calls_write()
    {
        using var content = new PooledContent("hello"u8.ToArray());
        content.Release();

        var exception = await Assert.ThrowsAsync<HttpRequestException>(() => ReadAsync(content));

        Assert.IsType<ObjectDisposedException>(exception.InnerException);
    }

    [Fact]
    public async Task Memory_that_is_still_being_sent_is_not_used_again()
    {
        using var content = new PooledContent("hello"u8.ToArray());
        var stream = new SlowStream();

        var copy = content.CopyToAsync(stream);
        Assert.False(content.Release());

        stream.Finish();
        await copy;
        Assert.True(content.Release());
    }

    [Fact]
    public async Task A_request_that_outlives_its_call_sends_its_own_body()
    {
        var slow = new SlowStream();
        var handler = new SendingInBackground(slow);
        using var client = EchoClients.Client(handler);

        await client.EchoAsync("first");
        await client.EchoAsync("second");
        slow.Finish();
        await handler.FirstBody;

        Assert.Equal("""{"text":"first"}""", slow.Text);
    }

    private static async Task<string> ReadAsync(PooledContent content)
    {
        using var copy = new MemoryStream();
        await content.CopyToAsync(copy);
        return Encoding.UTF8.GetString(copy.ToArray());
    }

    // Looks at the memory that it was given only when it is told to, as a connection does that is busy.
    private sealed class SlowStream : MemoryStream
    {
        private readonly TaskCompletionSource _finish = new();

        public string Text { get; private set; } = "";

        public void Finish() => _finish.SetResult();

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await _finish.Task;
            Text += Encoding.UTF8.GetString(buffer.Span);
        }
    }

    private sealed class SendingInBackground(Stream stream) : HttpMessageHandler
    {
        public Task FirstBody { get; private set; } = Task.CompletedTask;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (FirstBody == Task.CompletedTask)
            {
                FirstBody = request.Content!.CopyToAsync(stream, cancellationToken);
            }

            return Task.FromResult(StubHandler.Response(200, "{}"));
        }
    }
}
