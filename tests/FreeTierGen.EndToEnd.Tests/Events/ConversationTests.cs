using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Acme.Talk;
using FreeTierGen.Testing.EventStreams;
using Microsoft.AspNetCore.Http;

namespace FreeTierGen.EndToEnd.Tests.Events;

/// <summary>Events in both directions at once, over HTTP/2.</summary>
public sealed class ConversationTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Each_side_waits_for_what_the_other_says()
    {
        var protocol = "";
        await using var service = await TalkService.StartAsync(async context =>
        {
            protocol = context.Request.Protocol;
            var chain = new SignatureChain(context.Request, TalkClients.SecretAccessKey);
            context.Response.Headers["x-greeting"] = "hello";
            await Wire.BeginAsync(context);
            await foreach (var message in Wire.ReceiveAsync(context))
            {
                if (chain.Open(message) is { } inner)
                {
                    await Wire.SendAsync(context, inner);
                }
            }

            await Wire.SendAsync(context, EventMessage.Event("pause"));
        });
        using var client = TalkClients.Of(service.Address);
        var said = Channel.CreateUnbounded<Said>();

        // The service begins to answer before it has heard anything.
        using var response = await client.ConverseAsync(new() { Room = "r", Said = said.Reader.ReadAllAsync(TestContext.Current.CancellationToken) });
        var heard = response.Heard.GetAsyncEnumerator(TestContext.Current.CancellationToken);
        for (var number = 1; number <= 5; number++)
        {
            said.Writer.TryWrite(new Said.Text(new() { Number = number }));
            Assert.True(await heard.MoveNextAsync());
            Assert.Equal(number, Assert.IsType<Heard.Text>(heard.Current).Value.Number);
        }

        // This side ends first, and the other one goes on.
        said.Writer.Complete();
        Assert.True(await heard.MoveNextAsync());
        Assert.IsType<Heard.Pause>(heard.Current);
        Assert.False(await heard.MoveNextAsync());
        Assert.Equal("HTTP/2", protocol);
        Assert.Equal("hello", response.Greeting);
    }

    [Fact]
    public async Task A_service_that_ends_first_ends_what_is_said()
    {
        await using var service = await TalkService.StartAsync(async context =>
        {
            await Wire.BeginAsync(context);
            await Wire.SendAsync(context, EventMessage.Event("pause"));
        });
        using var client = TalkClients.Of(service.Address);
        var speaker = new Speaker();

        using var response = await client.ConverseAsync(new() { Room = "r", Said = speaker.SpeakAsync() });

        Assert.Single(await TalkClients.AllAsync(response.Heard));
        await speaker.Ended.WaitAsync(Patience, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Leaving_the_events_ends_what_is_said()
    {
        var aborted = new TaskCompletionSource();
        await using var service = await TalkService.StartAsync(async context =>
        {
            context.RequestAborted.Register(() => aborted.TrySetResult());
            await Wire.BeginAsync(context);
            await Wire.SendAsync(context, EventMessage.Event("pause"));
            await aborted.Task;
        });
        using var client = TalkClients.Of(service.Address);
        var speaker = new Speaker();

        using (var response = await client.ConverseAsync(new() { Room = "r", Said = speaker.SpeakAsync() }))
        {
            await foreach (var one in response.Heard)
            {
                break;
            }
        }

        await speaker.Ended.WaitAsync(Patience, TestContext.Current.CancellationToken);
        await aborted.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_call_is_cancelled_before_it_is_answered()
    {
        var aborted = new TaskCompletionSource();
        await using var service = await TalkService.StartAsync(async context =>
        {
            context.RequestAborted.Register(() => aborted.TrySetResult());
            await aborted.Task;
        });
        using var client = TalkClients.Of(service.Address);
        using var stop = new CancellationTokenSource();
        var speaker = new Speaker();

        var call = client.ConverseAsync(new() { Room = "r", Said = speaker.SpeakAsync() }, stop.Token);
        await speaker.Begun.WaitAsync(Patience, TestContext.Current.CancellationToken);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        await speaker.Ended.WaitAsync(Patience, TestContext.Current.CancellationToken);
        await aborted.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task An_error_in_place_of_events_ends_what_is_said()
    {
        await using var service = await TalkService.StartAsync(async context =>
        {
            context.Response.StatusCode = 503;
            context.Response.Headers["X-Amzn-Errortype"] = "BusyException";
            await context.Response.WriteAsync("""{"seconds":5}""");
        });
        using var client = TalkClients.Of(service.Address);
        var speaker = new Speaker();

        var busy = await Assert.ThrowsAsync<BusyException>(() => client.ConverseAsync(new() { Room = "r", Said = speaker.SpeakAsync() }));

        Assert.Equal(5, busy.Seconds);
        await speaker.Ended.WaitAsync(Patience, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_callers_failure_reaches_who_reads_the_answer()
    {
        await using var service = await TalkService.StartAsync(async context =>
        {
            await Wire.BeginAsync(context);
            await foreach (var message in Wire.ReceiveAsync(context))
            {
            }
        });
        using var client = TalkClients.Of(service.Address);
        var said = Channel.CreateUnbounded<Said>();

        using var response = await client.ConverseAsync(new() { Room = "r", Said = said.Reader.ReadAllAsync(TestContext.Current.CancellationToken) });
        said.Writer.Complete(new DivideByZeroException());
        var (_, failure) = await ReceivedEventTests.UntilFailureAsync(response.Heard);

        Assert.IsType<DivideByZeroException>(Assert.IsType<RequestStreamException>(failure).InnerException);
    }

    [Fact]
    public async Task A_slow_reader_slows_the_service()
    {
        const int Size = 64 * 1024;
        var sent = 0L;
        await using var service = await TalkService.StartAsync(async context =>
        {
            await Wire.BeginAsync(context);
            var sound = EventMessage.Event("sound", new string('a', Size));
            while (true)
            {
                await Wire.SendAsync(context, sound);
                Interlocked.Add(ref sent, Size);
            }
        });
        using var client = TalkClients.Of(service.Address);

        using var response = await client.ConverseAsync(new() { Room = "r", Said = new Speaker().SpeakAsync() });
        await foreach (var one in response.Heard)
        {
            await UntilStillAsync(() => Interlocked.Read(ref sent));
            break;
        }

        // What fits into windows and buffers on the way, and no more.
        Assert.InRange(Interlocked.Read(ref sent), Size, 8 * 1024 * 1024);
    }

    [Fact]
    public async Task A_slow_service_slows_who_speaks()
    {
        const int Size = 64 * 1024;
        var said = 0L;
        var end = new TaskCompletionSource();
        await using var service = await TalkService.StartAsync(async context =>
        {
            await Wire.BeginAsync(context);
            await end.Task;
        });
        using var client = TalkClients.Of(service.Address);

        using var response = await client.ConverseAsync(new() { Room = "r", Said = SpeakMuchAsync() });
        await UntilStillAsync(() => Interlocked.Read(ref said));
        end.SetResult();

        Assert.InRange(Interlocked.Read(ref said), Size, 8 * 1024 * 1024);

        async IAsyncEnumerable<Said> SpeakMuchAsync()
        {
            var audio = new byte[Size];
            while (true)
            {
                await Task.Yield();
                Interlocked.Add(ref said, Size);
                yield return new Said.Sound(new() { Audio = audio });
            }
        }
    }

    // Waits until a count does not change any more.
    private static async Task UntilStillAsync(Func<long> count)
    {
        for (var (last, still) = (-1L, 0); still < 10;)
        {
            await Task.Delay(20);
            var now = count();
            still = now == last && now > 0 ? still + 1 : 0;
            last = now;
        }
    }

    /// <summary>Says one thing, and then waits for as long as it is asked to.</summary>
    private sealed class Speaker
    {
        private readonly TaskCompletionSource _begun = new();
        private readonly TaskCompletionSource _ended = new();

        public Task Begun => _begun.Task;

        public Task Ended => _ended.Task;

        public async IAsyncEnumerable<Said> SpeakAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            try
            {
                _begun.TrySetResult();
                yield return Said.Pause.Instance;
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }
            finally
            {
                _ended.TrySetResult();
            }
        }
    }
}
