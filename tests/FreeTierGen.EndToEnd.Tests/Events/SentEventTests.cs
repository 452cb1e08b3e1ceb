using System.Text;
using Acme.Talk;
using FreeTierGen.Runtime.Identity;
using FreeTierGen.Testing.EventStreams;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace FreeTierGen.EndToEnd.Tests.Events;

/// <summary>Events that a client sends, over HTTP/1.1, and to a service that answers when they have ended.</summary>
public sealed class SentEventTests
{
    [Fact]
    public async Task Events_are_sent_with_headers_and_payloads_of_all_forms()
    {
        var received = new List<EventMessage>();
        string? type = null;
        string? hash = null;
        SignatureChain? chain = null;
        await using var service = await TalkService.StartAsync(
            async context =>
            {
                type = context.Request.ContentType;
                hash = context.Request.Headers["x-amz-content-sha256"];
                chain = new SignatureChain(context.Request, TalkClients.SecretAccessKey);
                await foreach (var message in Wire.ReceiveAsync(context))
                {
                    if (chain.Open(message) is { } inner)
                    {
                        received.Add(inner);
                    }
                }

                await AnswerAsync(context, received.Count);
            },
            HttpProtocols.Http1);
        using var client = TalkClients.Of(service.Address);

        var response = await client.SayAsync(new()
        {
            Room = "a room",
            Said = Give(
                new Said.Text(new() { Text = "hi", Number = 1 }),
                new Said.Sound(new() { Rate = 16000, Audio = "abc"u8.ToArray() }),
                new Said.Mood(new() { Level = Level.Low, Secret = "shy", Notes = ["a"] }),
                Said.Pause.Instance,
                new Said.Busy(new BusyException("Not now.") { Seconds = 3 })),
        });

        Assert.Equal(5, response.Count);
        Assert.Equal(Wire.MediaType, type);
        Assert.Equal("STREAMING-AWS4-HMAC-SHA256-EVENTS", hash);
        Assert.True(chain!.IsEnded);
        Assert.Equal(6, chain.Count);
        Assert.Equal(
            [
                """:message-type=event :event-type=text :content-type=application/json {"text":"hi","number":1}""",
                ":message-type=event :event-type=sound :content-type=application/octet-stream rate=16000 abc",
                """:message-type=event :event-type=mood :content-type=application/json level=low {"secret":"shy","notes":["a"]}""",
                ":message-type=event :event-type=pause ",
                """:message-type=exception :exception-type=busy :content-type=application/json {"message":"Not now.","seconds":3}""",
            ],
            received.Select(Show));
    }

    [Fact]
    public async Task No_events_are_a_message_that_ends_the_stream()
    {
        var chain = default(SignatureChain);
        await using var service = await TalkService.StartAsync(
            async context =>
            {
                chain = new SignatureChain(context.Request, TalkClients.SecretAccessKey);
                await foreach (var message in Wire.ReceiveAsync(context))
                {
                    chain.Open(message);
                }

                await AnswerAsync(context, 0);
            },
            HttpProtocols.Http1);
        using var client = TalkClients.Of(service.Address);

        await client.SayAsync(new() { Room = "r" });

        Assert.Equal(1, chain!.Count);
        Assert.True(chain.IsEnded);
    }

    [Fact]
    public async Task Who_has_no_credentials_sends_messages_as_they_are()
    {
        var received = new List<EventMessage>();
        await using var service = await TalkService.StartAsync(
            async context =>
            {
                await foreach (var message in Wire.ReceiveAsync(context))
                {
                    received.Add(message);
                }

                await AnswerAsync(context, received.Count);
            },
            HttpProtocols.Http1);
        using var client = TalkClients.Of(service.Address, options => options.Credentials = AnonymousCredentialsProvider.Instance);

        await client.SayAsync(new() { Room = "r", Said = Give(Said.Pause.Instance) });

        Assert.Equal("pause", Assert.Single(received).Text(":event-type"));
    }

    [Fact]
    public async Task A_callers_failure_is_a_typed_error_and_ends_the_request()
    {
        var attempts = 0;
        var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var service = await TalkService.StartAsync(
            async context =>
            {
                Interlocked.Increment(ref attempts);
                await foreach (var message in Wire.ReceiveAsync(context))
                {
                    seen.TrySetResult();
                }
            },
            HttpProtocols.Http1);
        using var client = TalkClients.Of(service.Address);

        var exception = await Assert.ThrowsAsync<RequestStreamException>(() => client.SayAsync(new() { Room = "r", Said = Fail() }));

        Assert.IsType<DivideByZeroException>(exception.InnerException);
        Assert.Contains("after 1 of them", exception.Message, StringComparison.Ordinal);
        Assert.True(exception.WasSent);
        Assert.Equal(1, attempts);

        // It fails once the service has its first event: before that, the service may not even have seen the request.
        async IAsyncEnumerable<Said> Fail()
        {
            yield return Said.Pause.Instance;
            await seen.Task;
            throw new DivideByZeroException();
        }
    }

    [Fact]
    public async Task An_event_that_can_t_be_sent_is_a_typed_error()
    {
        await using var service = await TalkService.StartAsync(
            async context =>
            {
                await foreach (var message in Wire.ReceiveAsync(context))
                {
                }
            },
            HttpProtocols.Http1);
        using var client = TalkClients.Of(service.Address);
        using var lenient = TalkClients.Of(service.Address, options => options.RequestValidation = RequestValidation.Off);

        await Assert.ThrowsAsync<RequestValidationException>(() => client.SayAsync(new() { Room = "r", Said = Give(new Said.Unknown("dance")) }));
        await Assert.ThrowsAsync<RequestStreamException>(() => lenient.SayAsync(new() { Room = "r", Said = Give(new Said.Unknown("dance")) }));
    }

    [Fact]
    public async Task Events_that_were_begun_are_not_sent_again()
    {
        var attempts = 0;
        await using var service = await TalkService.StartAsync(
            async context =>
            {
                Interlocked.Increment(ref attempts);
                await foreach (var message in Wire.ReceiveAsync(context))
                {
                }

                context.Response.StatusCode = 503;
                context.Response.Headers["X-Amzn-Errortype"] = "BusyException";
                await context.Response.WriteAsync("{}");
            },
            HttpProtocols.Http1);
        using var client = TalkClients.Of(service.Address);

        await Assert.ThrowsAsync<BusyException>(() => client.SayAsync(new() { Room = "r", Said = Give(Said.Pause.Instance) }));

        Assert.Equal(1, attempts);
    }

    internal static async IAsyncEnumerable<Said> Give(params Said[] events)
    {
        foreach (var one in events)
        {
            await Task.Yield();
            yield return one;
        }
    }

    private static Task AnswerAsync(HttpContext context, int count)
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync($$"""{"count":{{count}}}""");
    }

    private static string Show(EventMessage message)
        => string.Join(' ', message.Headers.Select(header => $"{header.Key}={header.Value}").Append(Encoding.UTF8.GetString(message.Payload)));
}
