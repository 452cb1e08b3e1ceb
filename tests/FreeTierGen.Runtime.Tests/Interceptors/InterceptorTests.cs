using FreeTierGen.Runtime.Interceptors;
using FreeTierGen.Runtime.Tests.Calls;

namespace FreeTierGen.Runtime.Tests.Interceptors;

public sealed class InterceptorTests
{
    [Fact]
    public async Task A_call_that_succeeds_passes_its_points_in_order()
    {
        var log = new List<string>();
        var handler = new StubHandler().Answer();
        using var client = Client(handler, new Recorder("a", log), new Recorder("b", log));

        await client.EchoAsync();

        Assert.Equal(
            [
                "a starting 0", "b starting 0",
                "a built 1", "b built 1",
                "a sending 1", "b sending 1",
                "a received 1", "b received 1",
                "a completed 1", "b completed 1",
            ],
            log);
    }

    [Fact]
    public async Task Each_attempt_passes_the_attempts_points()
    {
        var log = new List<string>();
        using var client = Client(new StubHandler().Answer(status: 500).Fail(new IOException()).Answer(status: 500), new Recorder("a", log));

        await Assert.ThrowsAsync<EchoServiceException>(() => client.EchoAsync());

        Assert.Equal(
            [
                "a starting 0",
                "a built 1", "a sending 1", "a received 1", "a failed EchoServiceException 1",
                "a built 2", "a sending 2", "a failed TransportException 2",
                "a built 3", "a sending 3", "a received 3", "a failed EchoServiceException 3",
                "a ended EchoServiceException 3",
            ],
            log);
    }

    [Fact]
    public async Task A_call_that_is_not_sent_starts_and_fails()
    {
        var log = new List<string>();
        using var client = Client(new StubHandler().Answer(), new Recorder("a", log));

        await Assert.ThrowsAsync<RequestValidationException>(() => client.EchoAsync(new string('x', 101)));

        Assert.Equal(["a starting 0", "a ended RequestValidationException 0"], log);
    }

    [Fact]
    public async Task Headers_that_are_added_to_the_built_request_are_signed()
    {
        var handler = new StubHandler().Answer();
        using var client = Client(handler, new HeaderAdder());

        await client.EchoAsync();

        var signedHeaders = handler.Request.Header("Authorization")!.Split("SignedHeaders=")[1].Split(',')[0];
        Assert.Contains("x-before", signedHeaders, StringComparison.Ordinal);
        Assert.DoesNotContain("x-after", signedHeaders, StringComparison.Ordinal);
        Assert.Equal("1", handler.Request.Header("x-after"));
    }

    [Fact]
    public async Task An_interceptor_sees_the_call_and_keeps_things_for_itself()
    {
        var interceptor = new ContextReader();
        using var client = Client(new StubHandler().Answer("""{"text":"out"}"""), interceptor);

        await client.EchoAsync("in");

        Assert.Equal("Echo Service Repeat in out kept", interceptor.Seen);
        Assert.True(Guid.TryParse(interceptor.InvocationId, out _));
    }

    [Fact]
    public async Task The_response_can_be_read_by_an_interceptor_too()
    {
        var interceptor = new BodyReader();
        using var client = Client(new StubHandler().Answer("""{"text":"out"}"""), interceptor);

        Assert.Equal("out", (await client.EchoAsync()).Text);
        Assert.Equal("""{"text":"out"}""", interceptor.Body);
    }

    [Theory]
    [InlineData("starting", 0)]
    [InlineData("built", 0)]
    [InlineData("sending", 0)]
    [InlineData("received", 1)]
    [InlineData("completed", 1)]
    public async Task An_interceptors_exception_reaches_the_caller_as_it_is_without_a_retry(string point, int requests)
    {
        var handler = new StubHandler().Answer();
        var failure = new IOException("from the interceptor");
        using var client = Client(handler, new Thrower(point, failure));

        Assert.Same(failure, await Assert.ThrowsAsync<IOException>(() => client.EchoAsync()));
        Assert.Equal(requests, handler.Requests.Count);
    }

    [Theory]
    [InlineData("failed")]
    [InlineData("ended")]
    public async Task An_interceptor_that_fails_when_it_is_told_of_a_failure_does_not_hide_it(string point)
    {
        var log = new List<string>();
        var handler = new StubHandler().Answer("""{"__type":"NotFound"}""", 500);
        var (first, second) = (new IOException("first"), new IOException("second"));
        using var client = Client(handler, new Thrower(point, first), new Thrower(point, second), new Recorder("a", log));

        var exception = await Assert.ThrowsAsync<NotFoundException>(() => client.EchoAsync());

        Assert.Equal([first, second], Assert.IsAssignableFrom<IReadOnlyList<Exception>>(exception.Data[CallInterceptor.FailuresKey]));
        Assert.Equal(point == "failed" ? 1 : 3, handler.Requests.Count);
        Assert.Equal("a ended NotFoundException " + handler.Requests.Count, log[^1]);
        Assert.Equal(point == "failed" ? 500 : 500 - 28, client.RetryTokens.Tokens);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Content_that_an_interceptor_replaced_is_not_sent(bool beforeSigning)
    {
        var handler = new StubHandler().Answer();
        using var client = Client(handler, new ContentReplacer(beforeSigning));

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => client.EchoAsync());

        Assert.Contains("interceptor", exception.Message, StringComparison.Ordinal);
        Assert.Empty(handler.Requests);
    }

    [Fact]
    public async Task Interceptors_added_after_the_client_was_made_are_not_asked()
    {
        var log = new List<string>();
        var options = EchoClients.Options(new StubHandler().Answer());
        using var client = new ServiceClient(EchoOperation.Echo, options, new EchoResolver());
        options.Interceptors.Add(new Recorder("late", log));

        await client.EchoAsync();

        Assert.Empty(log);
    }

    private static ServiceClient Client(StubHandler handler, params CallInterceptor[] interceptors) =>
        EchoClients.Client(handler, options => Array.ForEach(interceptors, options.Interceptors.Add));

    private sealed class Recorder(string name, List<string> log) : CallInterceptor
    {
        public override ValueTask OnCallStartingAsync(CallContext context, CancellationToken cancellationToken) => Add(context, "starting");

        public override ValueTask OnRequestBuiltAsync(CallContext context, HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Assert.False(request.Headers.Contains("Authorization"));
            return Add(context, "built");
        }

        public override ValueTask OnSendingAsync(CallContext context, HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Assert.True(request.Headers.Contains("Authorization"));
            return Add(context, "sending");
        }

        public override ValueTask OnResponseReceivedAsync(
            CallContext context, HttpResponseMessage response, CancellationToken cancellationToken) => Add(context, "received");

        public override ValueTask OnAttemptFailedAsync(CallContext context, Exception exception, CancellationToken cancellationToken) =>
            Add(context, $"failed {exception.GetType().Name}");

        public override ValueTask OnCallCompletedAsync(CallContext context, CancellationToken cancellationToken) => Add(context, "completed");

        public override ValueTask OnCallFailedAsync(CallContext context, Exception exception, CancellationToken cancellationToken) =>
            Add(context, $"ended {exception.GetType().Name}");

        private async ValueTask Add(CallContext context, string point)
        {
            await Task.Yield();
            log.Add($"{name} {point} {context.Attempt}");
        }
    }

    private sealed class HeaderAdder : CallInterceptor
    {
        public override ValueTask OnRequestBuiltAsync(CallContext context, HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Add("x-before", "1");
            return default;
        }

        public override ValueTask OnSendingAsync(CallContext context, HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Add("x-after", "1");
            return default;
        }
    }

    private sealed class ContentReplacer(bool beforeSigning) : CallInterceptor
    {
        public override ValueTask OnRequestBuiltAsync(CallContext context, HttpRequestMessage request, CancellationToken cancellationToken) =>
            Replace(request, beforeSigning);

        public override ValueTask OnSendingAsync(CallContext context, HttpRequestMessage request, CancellationToken cancellationToken) =>
            Replace(request, !beforeSigning);

        private static ValueTask Replace(HttpRequestMessage request, bool now)
        {
            request.Content = now ? new StringContent("{}") : request.Content;
            return default;
        }
    }

    private sealed class ContextReader : CallInterceptor
    {
        public string? Seen { get; private set; }

        public string? InvocationId { get; private set; }

        public override ValueTask OnCallStartingAsync(CallContext context, CancellationToken cancellationToken)
        {
            context.Items[this] = "kept";
            return default;
        }

        public override ValueTask OnCallCompletedAsync(CallContext context, CancellationToken cancellationToken)
        {
            InvocationId = context.InvocationId;
            var (input, output) = ((EchoRequest)context.Input, (EchoResponse)context.Output!);
            Seen = $"{context.Service.SdkId} {context.Operation.Name} {input.Text} {output.Text} {context.Items[this]}";
            return default;
        }
    }

    private sealed class BodyReader : CallInterceptor
    {
        public string? Body { get; private set; }

        public override async ValueTask OnResponseReceivedAsync(
            CallContext context, HttpResponseMessage response, CancellationToken cancellationToken)
        {
            Body = await response.Content.ReadAsStringAsync(cancellationToken);
        }
    }

    private sealed class Thrower(string point, Exception exception) : CallInterceptor
    {
        public override ValueTask OnCallStartingAsync(CallContext context, CancellationToken cancellationToken) => ThrowAt("starting");

        public override ValueTask OnRequestBuiltAsync(CallContext context, HttpRequestMessage request, CancellationToken cancellationToken) =>
            ThrowAt("built");

        public override ValueTask OnSendingAsync(CallContext context, HttpRequestMessage request, CancellationToken cancellationToken) =>
            ThrowAt("sending");

        public override ValueTask OnResponseReceivedAsync(
            CallContext context, HttpResponseMessage response, CancellationToken cancellationToken) => ThrowAt("received");

        public override ValueTask OnCallCompletedAsync(CallContext context, CancellationToken cancellationToken) => ThrowAt("completed");

        public override ValueTask OnAttemptFailedAsync(CallContext context, Exception exception, CancellationToken cancellationToken) =>
            ThrowAt("failed");

        public override ValueTask OnCallFailedAsync(CallContext context, Exception exception, CancellationToken cancellationToken) => ThrowAt("ended");

        private ValueTask ThrowAt(string here) => here == point ? throw exception : default;
    }
}
