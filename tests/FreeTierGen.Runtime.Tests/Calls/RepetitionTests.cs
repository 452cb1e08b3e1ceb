using System.Net;
using System.Text;

namespace FreeTierGen.Runtime.Tests.Calls;

/// <summary>Which requests are sent again after a time-out, and what counts as one.</summary>
public sealed class RepetitionTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);
    private static readonly EchoOperation Slow = new(info: new() { Name = "Slow", AttemptTimeout = TimeSpan.FromSeconds(330) });

    private readonly ManualTimeProvider _time = new();

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 3)]
    public async Task A_request_that_took_too_long_is_sent_again_only_where_that_does_no_harm(bool isIdempotent, int requests)
    {
        var handler = new StubHandler().Hang(() => _time.Advance(Limit));
        using var client = Client(handler);

        var exception = await Assert.ThrowsAsync<CallTimeoutException>(() => CallAsync(client, isIdempotent));

        Assert.Equal(requests, handler.Requests.Count);
        Assert.Equal(requests, exception.Attempts);
        Assert.True(exception.WasSent);
        Assert.EndsWith("The service may have done its work all the same.", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, 1, 0)]
    [InlineData(true, 3, 0)]
    [InlineData(false, 1, 1)]
    [InlineData(false, 1, 2)]
    [InlineData(false, 1, 3)]
    public async Task The_same_goes_for_time_outs_of_the_handler(bool isIdempotent, int requests, int form)
    {
        var handler = new StubHandler().Fail(form switch
        {
            0 => new TaskCanceledException("The handler's own limit.", new TimeoutException()),
            1 => new TimeoutException(),
            2 => new AggregateException(new TimeoutException()),
            _ => new HttpRequestException("late", new TimeoutException()),
        });
        using var client = Client(handler);

        var exception = await Assert.ThrowsAsync<TransportException>(() => CallAsync(client, isIdempotent));

        Assert.Equal(requests, handler.Requests.Count);
        Assert.True(exception.WasSent);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_request_that_was_certainly_not_sent_is_always_tried_again(bool isTimeout)
    {
        var attempts = 0;
        using var handler = new ConnectingHandler(token =>
        {
            attempts++;
            if (isTimeout)
            {
                _time.Advance(Limit);
                token.ThrowIfCancellationRequested();
            }

            throw new TaskCanceledException("connect", new TimeoutException());
        });
        using var client = Client(handler);

        var exception = await Assert.ThrowsAnyAsync<TransportException>(() => client.EchoAsync());

        Assert.Equal(3, attempts);
        Assert.False(exception.WasSent);
    }

    [Fact]
    public async Task An_operation_that_may_take_long_has_the_time_without_any_option()
    {
        var handler = new StubHandler().Answer((_, _) =>
        {
            _time.Advance(TimeSpan.FromSeconds(299));
            return Task.FromResult(StubHandler.Response(200, """{"text":"done"}"""));
        });
        using var client = EchoClients.Client(handler, options => options.TimeProvider = _time);

        var output = await client.InvokeAsync(Slow, new EchoRequest());

        Assert.Equal(("done", 1), (output.Text, output.Metadata.Attempts));
    }

    [Fact]
    public async Task The_options_go_before_what_is_known_of_the_operation()
    {
        var handler = new StubHandler().Hang(() => _time.Advance(Limit));
        using var client = Client(handler);

        Assert.Equal(Limit, (await Assert.ThrowsAsync<CallTimeoutException>(() => client.InvokeAsync(Slow, new EchoRequest()))).Limit);
    }

    [Fact]
    public async Task A_longer_limit_for_attempts_is_not_cut_by_the_calls_default()
    {
        var handler = new StubHandler().Answer((_, _) =>
        {
            _time.Advance(TimeSpan.FromMinutes(19));
            return Task.FromResult(StubHandler.Response(200, "{}"));
        });
        using var client = EchoClients.Client(handler, options =>
        {
            options.TimeProvider = _time;
            options.AttemptTimeout = TimeSpan.FromMinutes(20);
        });

        Assert.Equal(1, (await client.EchoAsync()).Metadata.Attempts);
    }

    [Fact]
    public async Task Each_byte_of_the_answer_is_progress()
    {
        var handler = new StubHandler().Answer((_, _) => Task.FromResult(new HttpResponseMessage
        {
            Content = new StreamContent(new TricklingStream("""{"text":"slow but sure"}""", () => _time.Advance(TimeSpan.FromSeconds(1.5)))),
        }));
        using var client = Client(handler);

        var output = await client.EchoAsync();

        Assert.Equal(("slow but sure", 1), (output.Text, output.Metadata.Attempts));
    }

    [Fact]
    public async Task The_calls_limit_counts_all_the_same()
    {
        var handler = new StubHandler().Answer((_, _) => Task.FromResult(new HttpResponseMessage
        {
            Content = new StreamContent(new TricklingStream(new string(' ', 1000), () => _time.Advance(TimeSpan.FromSeconds(1.5)))),
        }));
        using var client = Client(handler, options => options.CallTimeout = TimeSpan.FromSeconds(30));

        Assert.Equal(TimeSpan.FromSeconds(30), (await Assert.ThrowsAsync<CallTimeoutException>(() => client.EchoAsync())).Limit);
    }

    [Fact]
    public async Task Each_part_of_a_large_request_is_progress_too()
    {
        var received = new MemoryStream();
        using var handler = new UploadHandler(new SlowSink(received, () => _time.Advance(TimeSpan.FromSeconds(1.5))));
        using var client = Client(handler, options => options.RequestValidation = RequestValidation.Off);
        var text = new string('x', 1_000_000);

        Assert.Equal(1, (await client.EchoAsync(text)).Metadata.Attempts);
        Assert.Equal($$"""{"text":"{{text}}"}""", Encoding.UTF8.GetString(received.ToArray()));
    }

    [Theory]
    [InlineData("", 1, false)]
    [InlineData("", 3, true)]
    [InlineData("{", 3, true)]
    [InlineData("  ", 3, true)]
    [InlineData("{\"text\":\"a", 3, true)]
    [InlineData("{\"text\":\"a", 1, false)]
    [InlineData("{\"text\":{\"a\":[1,", 3, true)]
    [InlineData("{\"text\":17}", 1, true)]
    [InlineData("{} {}", 1, true)]
    [InlineData("[", 1, true)]
    [InlineData("<html>", 1, true)]
    public async Task An_answer_whose_end_is_missing_is_asked_for_again_where_that_does_no_harm(string body, int requests, bool isIdempotent)
    {
        var handler = new StubHandler().Answer((_, _) =>
        {
            var response = StubHandler.Response(200, body, ("x-amzn-RequestId", "id"));
            response.Content.Headers.TryAddWithoutValidation("Content-Type", "application/x-amz-json-1.0");
            return Task.FromResult(response);
        });
        using var client = Client(handler);

        var exception = await Assert.ThrowsAsync<ResponseFormatException>(() => CallAsync(client, isIdempotent));

        Assert.Equal(requests, handler.Requests.Count);
        Assert.Equal(("application/x-amz-json-1.0", (long)Encoding.UTF8.GetByteCount(body)), (exception.ContentType, exception.BodyLength));
        Assert.Equal((200, "id", requests), (exception.Metadata.StatusCode, exception.Metadata.RequestId, exception.Metadata.Attempts));
        Assert.Contains($"(HTTP status 200, content type application/x-amz-json-1.0, {body.Length} bytes)", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_is_whole_the_second_time_is_the_calls()
    {
        var handler = new StubHandler().Answer("").Answer("""{"text":"whole"}""");
        using var client = Client(handler);

        Assert.Equal("whole", (await CallAsync(client, isIdempotent: true)).Text);
    }

    private static Task<EchoResponse> CallAsync(ServiceClient client, bool isIdempotent) =>
        isIdempotent ? client.RepeatAsync() : client.EchoAsync();

    private ServiceClient Client(HttpMessageHandler handler, Action<EchoOptions>? configure = null) => EchoClients.Client(handler, options =>
    {
        options.TimeProvider = _time;
        options.AttemptTimeout = Limit;
        configure?.Invoke(options);
    });

    // Fails before it looks at the request's content.
    private sealed class ConnectingHandler(Func<CancellationToken, HttpResponseMessage> connect) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(connect(cancellationToken));
    }

    private sealed class UploadHandler(Stream sink) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await request.Content!.CopyToAsync(sink, cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent("{}"u8.ToArray()) };
        }
    }

    private sealed class SlowSink(Stream received, Action whenWritten) : MemoryStream
    {
        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            whenWritten();
            await received.WriteAsync(buffer, cancellationToken);
        }
    }

    private sealed class TricklingStream(string text, Action whenRead) : MemoryStream(Encoding.UTF8.GetBytes(text))
    {
        public override bool CanSeek => false;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            whenRead();
            cancellationToken.ThrowIfCancellationRequested();
            return base.ReadAsync(buffer[..1], cancellationToken);
        }
    }
}
