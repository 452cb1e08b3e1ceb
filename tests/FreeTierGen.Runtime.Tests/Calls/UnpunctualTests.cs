using FreeTierGen.Runtime.Identity;
using FreeTierGen.Runtime.Interceptors;

namespace FreeTierGen.Runtime.Tests.Calls;

/// <summary>Interceptors, providers, handlers and streams that ignore their token: the call's limit and its cancellation count all the same.</summary>
public sealed class UnpunctualTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    private static readonly string[] AllPlaces =
        ["starting", "built", "sending", "received", "failed", "completed", "credentials", "handler", "stream", "read"];

    private readonly ManualTimeProvider _time = new();
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _release = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public static TheoryData<string> Places => new(AllPlaces);

    [Theory]
    [MemberData(nameof(Places))]
    public async Task The_calls_limit_ends_what_ignores_its_token(string place)
    {
        using var client = Client(place);
        var call = client.EchoAsync();
        await _reached.Task;

        _time.Advance(Limit);

        if (place == "failed")
        {
            // The failure that it was told of says more than that it took long.
            await Assert.ThrowsAsync<EchoServiceException>(() => call);
        }
        else
        {
            var exception = await Assert.ThrowsAsync<CallTimeoutException>(() => call);
            Assert.Equal(Limit, exception.Limit);
            Assert.Equal(place is "received" or "completed" or "stream" or "read", exception.WasSent);
        }

        await AssertUsableAsync();
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Cancellation_ends_what_ignores_its_token(string place)
    {
        using var cancellation = new CancellationTokenSource();
        using var client = Client(place);
        var call = client.EchoAsync(cancellationToken: cancellation.Token);
        await _reached.Task;

        await cancellation.CancelAsync();

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(cancellation.Token, exception.CancellationToken);
        Assert.True(call.IsCanceled);
        await AssertUsableAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_failure_is_not_held_back_by_who_is_told_of_it_after_the_calls_time(bool isCancelled)
    {
        using var cancellation = new CancellationTokenSource();
        using var handler = new UnpunctualHandler("handler", StopAsync);
        using var client = EchoClients.Client(handler, options =>
        {
            options.TimeProvider = _time;
            options.CallTimeout = Limit;
            options.Interceptors.Add(new UnpunctualInterceptor("ended", StopAsync));
        });
        var call = client.EchoAsync(cancellationToken: cancellation.Token);
        await _reached.Task;

        if (isCancelled)
        {
            await cancellation.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        }
        else
        {
            _time.Advance(Limit);
            await Assert.ThrowsAsync<CallTimeoutException>(() => call);
        }
    }

    [Fact]
    public async Task A_response_that_comes_too_late_is_disposed()
    {
        var response = new DisposableResponse();
        using var handler = new UnpunctualHandler("handler", StopAsync) { Response = response };
        using var client = EchoClients.Client(handler, options => { options.TimeProvider = _time; options.CallTimeout = Limit; });
        var call = client.EchoAsync();
        await _reached.Task;
        _time.Advance(Limit);
        await Assert.ThrowsAsync<CallTimeoutException>(() => call);
        Assert.False(response.Disposed.Task.IsCompleted);

        _release.SetResult();

        await response.Disposed.Task;
    }

    [Fact]
    public async Task What_fails_later_is_not_reported_as_unobserved()
    {
        var reported = new List<Exception>();
        void Note(object? sender, UnobservedTaskExceptionEventArgs args)
        {
            if (args.Exception.InnerException is LateException late)
            {
                reported.Add(late);
            }
        }

        TaskScheduler.UnobservedTaskException += Note;
        try
        {
            foreach (var place in AllPlaces)
            {
                await new UnpunctualTests().FailLateAsync(place);
            }

            for (var round = 0; round < 3; round++)
            {
                GC.Collect();
                GC.WaitForPendingFinalizers();
            }
        }
        finally
        {
            TaskScheduler.UnobservedTaskException -= Note;
        }

        Assert.Empty(reported);
    }

    private async Task FailLateAsync(string place)
    {
        using var client = Client(place);
        var call = client.EchoAsync();
        await _reached.Task;
        _time.Advance(Limit);
        await Assert.ThrowsAnyAsync<ServiceClientException>(() => call);
        _release.SetException(new LateException());
        await Task.Yield();
    }

    // What one call left behind, pooled memory above all, is not what later ones get.
    private async Task AssertUsableAsync()
    {
        _release.TrySetResult();
        using var client = EchoClients.Client(new StubHandler().Answer("""{"text":"fine"}"""));
        for (var round = 0; round < 3; round++)
        {
            Assert.Equal("fine", (await client.EchoAsync("x")).Text);
        }
    }

    private async Task StopAsync()
    {
        _reached.TrySetResult();
        await _release.Task;
    }

    private ServiceClient Client(string place) => EchoClients.Client(new UnpunctualHandler(place, StopAsync), options =>
    {
        options.TimeProvider = _time;
        options.CallTimeout = Limit;
        options.Interceptors.Add(new UnpunctualInterceptor(place, StopAsync));
        options.Credentials = place == "credentials" ? new UnpunctualProvider(StopAsync) : EchoClients.Credentials;
    });

    private sealed class LateException : Exception;

    private sealed class DisposableResponse : HttpResponseMessage
    {
        public TaskCompletionSource Disposed { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        protected override void Dispose(bool disposing)
        {
            base.Dispose(disposing);
            Disposed.TrySetResult();
        }
    }

    private sealed class UnpunctualInterceptor(string place, Func<Task> stop) : CallInterceptor
    {
        public override ValueTask OnCallStartingAsync(CallContext context, CancellationToken cancellationToken) => At("starting");

        public override ValueTask OnRequestBuiltAsync(CallContext context, HttpRequestMessage request, CancellationToken cancellationToken) => At("built");

        public override ValueTask OnSendingAsync(CallContext context, HttpRequestMessage request, CancellationToken cancellationToken) => At("sending");

        public override ValueTask OnResponseReceivedAsync(CallContext context, HttpResponseMessage response, CancellationToken cancellationToken) =>
            At("received");

        public override ValueTask OnAttemptFailedAsync(CallContext context, Exception exception, CancellationToken cancellationToken) => At("failed");

        public override ValueTask OnCallCompletedAsync(CallContext context, CancellationToken cancellationToken) => At("completed");

        public override ValueTask OnCallFailedAsync(CallContext context, Exception exception, CancellationToken cancellationToken) => At("ended");

        private ValueTask At(string here) => here == place ? new ValueTask(stop()) : default;
    }

    private sealed class UnpunctualProvider(Func<Task> stop) : ICredentialsProvider
    {
        public async ValueTask<Credentials> GetCredentialsAsync(CancellationToken cancellationToken = default)
        {
            await stop();
            return await EchoClients.Credentials.GetCredentialsAsync(CancellationToken.None);
        }
    }

    private sealed class UnpunctualHandler(string place, Func<Task> stop) : HttpMessageHandler
    {
        public HttpResponseMessage? Response { get; init; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (place == "handler")
            {
                await stop();
                return Response ?? StubHandler.Response(200, "{}");
            }

            await request.Content!.CopyToAsync(Stream.Null, CancellationToken.None);
            return place switch
            {
                "failed" => StubHandler.Response(500, "{}"),
                "stream" => new HttpResponseMessage { Content = new UnpunctualContent(stop) },
                "read" => new HttpResponseMessage { Content = new StreamContent(new UnpunctualStream(stop)) },
                _ => StubHandler.Response(200, "{}"),
            };
        }
    }

    private sealed class UnpunctualContent(Func<Task> stop) : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, System.Net.TransportContext? context) => throw new NotSupportedException();

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }

        protected override async Task<Stream> CreateContentReadStreamAsync()
        {
            await stop();
            return new MemoryStream("{}"u8.ToArray());
        }
    }

    private sealed class UnpunctualStream(Func<Task> stop) : MemoryStream
    {
        public override bool CanSeek => false;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await stop();

            // The call has let go of this memory, and nobody else has it.
            buffer.Span.Fill((byte)'?');
            return 0;
        }
    }
}
