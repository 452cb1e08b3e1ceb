using Acme.Talk;
using FreeTierGen.Testing.EventStreams;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace FreeTierGen.EndToEnd.Tests.Events;

/// <summary>Events that a service sends, over HTTP/1.1 where nothing asks for more.</summary>
public sealed class ReceivedEventTests
{
    [Fact]
    public async Task Events_are_read_with_headers_and_payloads_of_all_forms()
    {
        await using var service = await ServeAsync(
            EventMessage.Event("text", """{"text":"hi","number":1}""", (":content-type", "application/json")),
            EventMessage.Event("sound", "abc", ("rate", 16000)),
            EventMessage.Event("mood", """{"secret":"shy","notes":["a","b"]}""", ("level", "high"), ("other", Guid.Empty)),
            EventMessage.Event("pause"));
        using var client = TalkClients.Of(service.Address);

        using var response = await client.ListenAsync(new() { Room = "a room", Since = 7 });
        var events = await TalkClients.AllAsync(response.Heard);

        Assert.Equal("hello", response.Greeting);
        Assert.Equal(200, response.Metadata.StatusCode);
        Assert.Equal(4, events.Count);
        Assert.Equal(("hi", 1), Assert.IsType<Heard.Text>(events[0]) is { Value: var text } ? (text.Text, text.Number) : default);
        var sound = Assert.IsType<Heard.Sound>(events[1]).Value;
        Assert.Equal(16000, sound.Rate);
        Assert.Equal("abc"u8, sound.Audio!.Value.Span);
        var mood = Assert.IsType<Heard.Mood>(events[2]).Value;
        Assert.Equal(Level.High, mood.Level);
        Assert.Equal("shy", mood.Secret);
        Assert.Equal(["a", "b"], mood.Notes);
        Assert.IsType<Heard.Pause>(events[3]);
    }

    [Fact]
    public async Task An_event_that_is_newer_than_the_model_is_kept_by_name()
    {
        await using var service = await ServeAsync(EventMessage.Event("dance", "{}"), EventMessage.Event("text", "{}"));
        using var client = TalkClients.Of(service.Address);

        using var response = await client.ListenAsync(new() { Room = "r" });
        var events = await TalkClients.AllAsync(response.Heard);

        Assert.Equal("dance", Assert.IsType<Heard.Unknown>(events[0]).Name);
        Assert.IsType<Heard.Text>(events[1]);
    }

    [Fact]
    public async Task A_modeled_error_is_thrown_where_it_occurs()
    {
        await using var service = await ServeAsync(
            EventMessage.Event("text", """{"text":"hi"}"""), EventMessage.Exception("busy", """{"message":"Too many talk.","seconds":3}"""));
        using var client = TalkClients.Of(service.Address);

        using var response = await client.ListenAsync(new() { Room = "r" });
        var (events, failure) = await UntilFailureAsync(response.Heard);

        Assert.Single(events);
        var busy = Assert.IsType<BusyException>(failure);
        Assert.Equal("Too many talk.", busy.ServiceMessage);
        Assert.Equal(3, busy.Seconds);
        Assert.Equal("BusyException", busy.ErrorCode);
        Assert.Equal("request-1", busy.RequestId);
    }

    [Fact]
    public async Task A_modeled_error_whose_members_can_t_be_read_is_still_that_error()
    {
        await using var service = await ServeAsync(EventMessage.Exception("busy", "{\"seconds\":\"soon"));
        using var client = TalkClients.Of(service.Address);

        using var response = await client.ListenAsync(new() { Room = "r" });
        var (_, failure) = await UntilFailureAsync(response.Heard);

        Assert.Null(Assert.IsType<BusyException>(failure).Seconds);
    }

    [Fact]
    public async Task An_error_with_a_code_is_an_error_of_the_service()
    {
        await using var service = await ServeAsync(EventMessage.Error("InternalError", "It fell."));
        using var client = TalkClients.Of(service.Address);

        using var response = await client.ListenAsync(new() { Room = "r" });
        var (_, failure) = await UntilFailureAsync(response.Heard);

        var error = Assert.IsAssignableFrom<TalkException>(failure);
        Assert.Equal("InternalError", error.ErrorCode);
        Assert.Equal("It fell.", error.ServiceMessage);
    }

    [Theory]
    [InlineData(8, "checksum of a message's beginning")]
    [InlineData(40, "checksum of a message does not match")]
    public async Task Damage_is_a_typed_error(int place, string reason)
    {
        var damaged = EventMessage.Event("text", """{"text":"a secret"}""").ToBytes();
        damaged[place] ^= 1;
        await using var service = await ServeAsync([.. EventMessage.Event("pause").ToBytes(), .. damaged]);
        using var client = TalkClients.Of(service.Address);

        using var response = await client.ListenAsync(new() { Room = "r" });
        var (events, failure) = await UntilFailureAsync(response.Heard);

        Assert.Single(events);
        Assert.Contains(reason, Assert.IsType<ResponseFormatException>(failure).Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_payload_that_is_not_as_modeled_is_a_typed_error_without_its_content()
    {
        await using var service = await ServeAsync(EventMessage.Event("mood", """{"secret":"shy","notes":"shy"}""", ("level", "high")));
        using var client = TalkClients.Of(service.Address);

        using var response = await client.ListenAsync(new() { Room = "r" });
        var (_, failure) = await UntilFailureAsync(response.Heard);

        Assert.IsType<ResponseFormatException>(failure);
        Assert.DoesNotContain("shy", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_header_of_another_type_is_a_typed_error_that_names_it()
    {
        await using var service = await ServeAsync(EventMessage.Event("sound", "abc", ("rate", "fast")));
        using var client = TalkClients.Of(service.Address);

        using var response = await client.ListenAsync(new() { Room = "r" });
        var (_, failure) = await UntilFailureAsync(response.Heard);

        Assert.Equal("/rate", Assert.IsType<ResponseFormatException>(failure).Path);
    }

    [Fact]
    public async Task A_stream_that_is_cut_is_a_transport_error()
    {
        await using var service = await ServeAsync([.. EventMessage.Event("pause").ToBytes(), .. EventMessage.Event("pause").ToBytes()[..^5]]);
        using var client = TalkClients.Of(service.Address);

        using var response = await client.ListenAsync(new() { Room = "r" });
        var (events, failure) = await UntilFailureAsync(response.Heard);

        Assert.Single(events);
        Assert.True(Assert.IsType<TransportException>(failure).WasSent);
    }

    [Fact]
    public async Task A_length_that_no_message_may_have_is_a_typed_error()
    {
        await using var service = await ServeAsync(EventMessage.BeginningOf(32 * 1024 * 1024, 0));
        using var client = TalkClients.Of(service.Address);

        using var response = await client.ListenAsync(new() { Room = "r" });
        var (_, failure) = await UntilFailureAsync(response.Heard);

        Assert.Contains("33554432", Assert.IsType<ResponseFormatException>(failure).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_event_comes_whole()
    {
        var text = new string('a', 300_000);
        await using var service = await ServeAsync(EventMessage.Event("pause"), EventMessage.Event("sound", text), EventMessage.Event("text", """{"text":"after"}"""));
        using var client = TalkClients.Of(service.Address);

        using var response = await client.ListenAsync(new() { Room = "r" });
        var events = await TalkClients.AllAsync(response.Heard);

        Assert.Equal(text.Length, Assert.IsType<Heard.Sound>(events[1]).Value.Audio!.Value.Length);
        Assert.Equal("after", Assert.IsType<Heard.Text>(events[2]).Value.Text);
    }

    [Fact]
    public async Task Events_can_be_enumerated_once()
    {
        await using var service = await ServeAsync(EventMessage.Event("pause"));
        using var client = TalkClients.Of(service.Address);

        using var response = await client.ListenAsync(new() { Room = "r" });
        await TalkClients.AllAsync(response.Heard);

        Assert.Throws<InvalidOperationException>(() => response.Heard.GetAsyncEnumerator(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Leaving_the_events_ends_the_response(bool byDisposal)
    {
        var aborted = new TaskCompletionSource();
        await using var service = await TalkService.StartAsync(
            async context =>
            {
                context.RequestAborted.Register(() => aborted.TrySetResult());
                await Wire.BeginAsync(context);
                await Wire.SendAsync(context, EventMessage.Event("pause"));
                await aborted.Task;
            },
            HttpProtocols.Http1);
        using var client = TalkClients.Of(service.Address);

        var response = await client.ListenAsync(new() { Room = "r" });
        if (byDisposal)
        {
            response.Dispose();
        }
        else
        {
            await foreach (var one in response.Heard)
            {
                break;
            }
        }

        await aborted.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task An_enumeration_is_cancelled_while_it_waits()
    {
        var aborted = new TaskCompletionSource();
        await using var service = await TalkService.StartAsync(
            async context =>
            {
                context.RequestAborted.Register(() => aborted.TrySetResult());
                await Wire.BeginAsync(context);
                await Wire.SendAsync(context, EventMessage.Event("pause"));
                await aborted.Task;
            },
            HttpProtocols.Http1);
        using var client = TalkClients.Of(service.Address);
        using var stop = new CancellationTokenSource();

        using var response = await client.ListenAsync(new() { Room = "r" });
        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var one in response.Heard.WithCancellation(stop.Token))
            {
                await stop.CancelAsync();
            }
        });

        Assert.Equal(stop.Token, exception.CancellationToken);
        await aborted.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Silence_of_the_service_is_a_time_out()
    {
        var end = new TaskCompletionSource();
        await using var service = await TalkService.StartAsync(
            async context =>
            {
                await Wire.BeginAsync(context);
                await Wire.SendAsync(context, EventMessage.Event("pause"));
                await end.Task;
            },
            HttpProtocols.Http1);
        using var client = TalkClients.Of(service.Address, options => options.AttemptTimeout = TimeSpan.FromMilliseconds(300));

        using var response = await client.ListenAsync(new() { Room = "r" });
        var (events, failure) = await UntilFailureAsync(response.Heard);

        end.SetResult();
        Assert.Single(events);
        Assert.IsType<CallTimeoutException>(failure);
    }

    [Fact]
    public async Task An_error_before_the_events_is_tried_again()
    {
        var attempts = 0;
        await using var service = await TalkService.StartAsync(
            async context =>
            {
                if (Interlocked.Increment(ref attempts) == 1)
                {
                    context.Response.StatusCode = 503;
                    context.Response.Headers["X-Amzn-Errortype"] = "BusyException";
                    await context.Response.WriteAsync("{}");
                    return;
                }

                await Wire.BeginAsync(context);
                await Wire.SendAsync(context, EventMessage.Event("pause"));
            },
            HttpProtocols.Http1);
        using var client = TalkClients.Of(service.Address);

        using var response = await client.ListenAsync(new() { Room = "r" });

        Assert.Single(await TalkClients.AllAsync(response.Heard));
        Assert.Equal(2, response.Metadata.Attempts);
    }

    [Fact]
    public async Task What_fails_after_events_is_not_tried_again()
    {
        var attempts = 0;
        await using var service = await TalkService.StartAsync(
            async context =>
            {
                Interlocked.Increment(ref attempts);
                await Wire.BeginAsync(context);
                await Wire.SendAsync(context, EventMessage.Event("pause"), EventMessage.Exception("busy", "{}"));
            },
            HttpProtocols.Http1);
        using var client = TalkClients.Of(service.Address);

        using var response = await client.ListenAsync(new() { Room = "r" });
        var (_, failure) = await UntilFailureAsync(response.Heard);

        Assert.IsType<BusyException>(failure);
        Assert.Equal(1, attempts);
    }

    private static Task<TalkService> ServeAsync(params EventMessage[] messages) => ServeAsync([.. messages.SelectMany(message => message.ToBytes())]);

    private static Task<TalkService> ServeAsync(byte[] bytes) => TalkService.StartAsync(
        async context =>
        {
            context.Response.Headers["x-greeting"] = "hello";
            context.Response.Headers["x-amzn-requestid"] = "request-1";
            await Wire.BeginAsync(context);
            await context.Response.Body.WriteAsync(bytes);
        },
        HttpProtocols.Http1);

    internal static async Task<(List<TEvent> Events, Exception? Failure)> UntilFailureAsync<TEvent>(IAsyncEnumerable<TEvent> stream)
    {
        var events = new List<TEvent>();
        try
        {
            await foreach (var one in stream)
            {
                events.Add(one);
            }
        }
        catch (Exception exception)
        {
            return (events, exception);
        }

        return (events, null);
    }
}
