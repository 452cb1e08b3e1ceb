using Acme.Talk;
using FreeTierGen.Runtime.Validation;
using FreeTierGen.Testing.EventStreams;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace FreeTierGen.EndToEnd.Tests.Events;

/// <summary>Events are checked against the model before they are sent, as other members of a request are.</summary>
public sealed class EventValidationTests
{
    private static readonly Said Wrong = new Said.Mood(new() { Level = Level.Low, Secret = "a secret", Notes = ["a", "b", "c", "d"] });

    [Fact]
    public async Task An_event_that_violates_the_model_is_not_sent_and_ends_the_request()
    {
        var attempts = 0;
        var received = new List<string>();
        var first = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var end = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var service = await TalkService.StartAsync(
            async context =>
            {
                Interlocked.Increment(ref attempts);
                var chain = new SignatureChain(context.Request, TalkClients.SecretAccessKey);
                try
                {
                    await foreach (var message in Wire.ReceiveAsync(context))
                    {
                        received.Add(chain.Open(message)?.Text(":event-type") ?? "(end)");
                        first.TrySetResult();
                    }
                }
                finally
                {
                    end.SetResult();
                }
            },
            HttpProtocols.Http1);
        using var client = TalkClients.Of(service.Address);

        var exception = await Assert.ThrowsAsync<RequestValidationException>(() => client.SayAsync(new() { Room = "r", Said = SpeakAsync(first.Task) }));
        await end.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        var violation = Assert.Single(exception.Violations);
        Assert.Equal("/said/1/mood/notes", violation.Path);
        Assert.Equal(ViolationConstraint.Length, violation.Constraint);
        Assert.StartsWith("An event in the request of Say was not sent, and ended it, after 1 others", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("a secret", exception.ToString(), StringComparison.Ordinal);
        Assert.Equal("pause", Assert.Single(received));
        Assert.Equal(1, attempts);
    }

    [Fact]
    public async Task While_the_service_answers_it_is_the_reader_who_is_told()
    {
        var first = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var service = await TalkService.StartAsync(async context =>
        {
            await Wire.BeginAsync(context);
            await foreach (var message in Wire.ReceiveAsync(context))
            {
                await Wire.SendAsync(context, EventMessage.Event("pause"));
            }
        });
        using var client = TalkClients.Of(service.Address);
        using var response = await client.ConverseAsync(new() { Room = "r", Said = SpeakAsync(first.Task) });
        var heard = response.Heard.GetAsyncEnumerator(TestContext.Current.CancellationToken);
        Assert.True(await heard.MoveNextAsync());
        first.SetResult();

        var exception = await Assert.ThrowsAsync<RequestValidationException>(async () =>
        {
            while (await heard.MoveNextAsync())
            {
            }
        });

        Assert.Equal("/said/1/mood/notes", Assert.Single(exception.Violations).Path);
    }

    [Theory]
    [InlineData(RequestValidation.Off)]
    [InlineData(RequestValidation.RequiredOnly)]
    public async Task What_is_not_to_be_checked_is_sent(RequestValidation validation)
    {
        var count = 0;
        await using var service = await TalkService.StartAsync(
            async context =>
            {
                await foreach (var message in Wire.ReceiveAsync(context))
                {
                    count++;
                }

                context.Response.ContentType = "application/json";
                await context.Response.WriteAsync("{}");
            },
            HttpProtocols.Http1);
        using var client = TalkClients.Of(service.Address, options => options.RequestValidation = validation);

        await client.SayAsync(new() { Room = "r", Said = SpeakAsync(Task.CompletedTask) });

        // The last one ends the signatures.
        Assert.Equal(3, count);
    }

    [Fact]
    public void An_event_can_be_checked_by_its_maker()
    {
        Assert.Equal("/mood/notes", Assert.Single(Wrong.Validate().Violations).Path);
        Assert.Empty(Said.Pause.Instance.Validate().Violations);
    }

    private static async IAsyncEnumerable<Said> SpeakAsync(Task next)
    {
        yield return Said.Pause.Instance;
        await next;
        yield return Wrong;
    }
}
