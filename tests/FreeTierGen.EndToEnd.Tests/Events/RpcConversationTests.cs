using FreeTierGen.Testing.EventStreams;
using Microsoft.AspNetCore.Http;
using Cbor = Acme.TalkCbor;
using Json = Acme.TalkJson;
using Rpc = Acme.TalkRpc;
using Xml = Acme.TalkXml;

namespace FreeTierGen.EndToEnd.Tests.Events;

/// <summary>
/// The same conversation by every other protocol. Those without HTTP bindings send the members of request and response as messages of
/// their own, before the events.
/// </summary>
public sealed class RpcConversationTests
{
    private static readonly byte[] JsonRoom = """{"room":"r"}"""u8.ToArray();
    private static readonly byte[] JsonGreeting = """{"greeting":"hello"}"""u8.ToArray();

    // Maps of one text, of definite and of indefinite length.
    private static readonly byte[] CborRoom = [0xA1, 0x64, .. "room"u8, 0x61, .. "r"u8];
    private static readonly byte[] CborOpenRoom = [0xBF, 0x64, .. "room"u8, 0x61, .. "r"u8, 0xFF];
    private static readonly byte[] CborGreeting = [0xA1, 0x68, .. "greeting"u8, 0x65, .. "hello"u8];

    private static readonly Dictionary<string, Conversation> Conversations = new()
    {
        ["awsJson1_1"] = new("application/x-amz-json-1.1", [JsonRoom], JsonGreeting, Rpc),
        ["rpcv2Json"] = new("application/json", [JsonRoom], JsonGreeting, Json),
        ["rpcv2Cbor"] = new("application/cbor", [CborRoom, CborOpenRoom], CborGreeting, Cbor),
        ["restXml"] = new("application/xml", [], [], Xml),
    };

    public static TheoryData<string> Protocols => [.. Conversations.Keys];

    public static TheoryData<string> WithInitialMessages => ["awsJson1_1", "rpcv2Json", "rpcv2Cbor"];

    [Theory]
    [MemberData(nameof(Protocols))]
    public async Task What_is_said_is_heard(string protocol)
    {
        var conversation = Conversations[protocol];
        var chain = default(SignatureChain);
        var contentTypes = new List<string?>();
        await using var service = await TalkService.StartAsync(async context =>
        {
            chain = new SignatureChain(context.Request, TalkClients.SecretAccessKey);
            Assert.Equal(Wire.MediaType, context.Request.ContentType);
            Begin(context, protocol, conversation.Greeting.Length == 0 ? "hello" : null);
            await Wire.BeginAsync(context);
            var isInitial = conversation.Rooms.Length > 0;
            await foreach (var message in Wire.ReceiveAsync(context))
            {
                if (chain.Open(message) is not { } inner)
                {
                    continue;
                }

                contentTypes.Add(inner.Text(":content-type"));
                if (isInitial)
                {
                    isInitial = false;
                    Assert.Equal("initial-request", inner.Text(":event-type"));
                    Assert.Contains(conversation.Rooms, room => room.SequenceEqual(inner.Payload));
                    await Wire.SendAsync(context, EventMessage.Event("initial-response") with { Payload = conversation.Greeting });
                }
                else
                {
                    Assert.Equal("text", inner.Text(":event-type"));
                    await Wire.SendAsync(context, inner);
                }
            }
        });

        var (greeting, heard) = await conversation.Hold(service.Address, 3);

        Assert.Equal("hello", greeting);
        Assert.Equal([1, 2, 3], heard);
        Assert.True(chain!.IsEnded);
        Assert.Equal(Enumerable.Repeat(conversation.ContentType, conversation.Rooms.Length > 0 ? 4 : 3), contentTypes);
    }

    [Theory]
    [MemberData(nameof(WithInitialMessages))]
    public async Task A_service_that_has_nothing_to_say_before_its_events_may_say_nothing(string protocol)
    {
        var conversation = Conversations[protocol];
        await using var service = await TalkService.StartAsync(async context =>
        {
            Begin(context, protocol, null);
            await Wire.BeginAsync(context);
            var said = new SignatureChain(context.Request, TalkClients.SecretAccessKey);
            var isInitial = true;
            await foreach (var message in Wire.ReceiveAsync(context))
            {
                if (said.Open(message) is { } inner && !isInitial)
                {
                    await Wire.SendAsync(context, inner);
                }

                isInitial = false;
            }
        });

        var (greeting, heard) = await conversation.Hold(service.Address, 2);

        Assert.Null(greeting);
        Assert.Equal([1, 2], heard);
    }

    [Theory]
    [MemberData(nameof(WithInitialMessages))]
    public async Task An_error_in_place_of_the_first_message_is_the_calls(string protocol)
    {
        await using var service = await TalkService.StartAsync(async context =>
        {
            Begin(context, protocol, null);
            await Wire.BeginAsync(context);
            await Wire.SendAsync(context, EventMessage.Error("Overloaded", "Later."));
        });

        var error = await Assert.ThrowsAnyAsync<ServiceException>(() => Conversations[protocol].Hold(service.Address, 1));

        Assert.Equal("Overloaded", error.ErrorCode);
    }

    private static void Begin(HttpContext context, string protocol, string? greeting)
    {
        if (greeting is not null)
        {
            context.Response.Headers["x-greeting"] = greeting;
        }

        if (protocol.StartsWith("rpcv2", StringComparison.Ordinal))
        {
            context.Response.Headers["smithy-protocol"] = protocol == "rpcv2Cbor" ? "rpc-v2-cbor" : "rpc-v2-json";
        }
    }

    private static async Task<(string? Greeting, List<int?> Heard)> Rpc(Uri endpoint, int count)
    {
        using var client = new Rpc.TalkClient(TalkClients.Prepare(new Rpc.TalkClientOptions(), endpoint));
        using var response = await client.ConverseAsync(
            new() { Room = "r", Said = Numbers(count, number => new Rpc.Said.Text(new() { Number = number })) }, TestContext.Current.CancellationToken);
        var heard = await TalkClients.AllAsync(response.Heard);
        return (response.Greeting, [.. heard.Select(one => Assert.IsType<Rpc.Heard.Text>(one).Value.Number)]);
    }

    private static async Task<(string? Greeting, List<int?> Heard)> Json(Uri endpoint, int count)
    {
        using var client = new Json.TalkClient(TalkClients.Prepare(new Json.TalkClientOptions(), endpoint));
        using var response = await client.ConverseAsync(
            new() { Room = "r", Said = Numbers(count, number => new Json.Said.Text(new() { Number = number })) }, TestContext.Current.CancellationToken);
        var heard = await TalkClients.AllAsync(response.Heard);
        return (response.Greeting, [.. heard.Select(one => Assert.IsType<Json.Heard.Text>(one).Value.Number)]);
    }

    private static async Task<(string? Greeting, List<int?> Heard)> Cbor(Uri endpoint, int count)
    {
        using var client = new Cbor.TalkClient(TalkClients.Prepare(new Cbor.TalkClientOptions(), endpoint));
        using var response = await client.ConverseAsync(
            new() { Room = "r", Said = Numbers(count, number => new Cbor.Said.Text(new() { Number = number })) }, TestContext.Current.CancellationToken);
        var heard = await TalkClients.AllAsync(response.Heard);
        return (response.Greeting, [.. heard.Select(one => Assert.IsType<Cbor.Heard.Text>(one).Value.Number)]);
    }

    private static async Task<(string? Greeting, List<int?> Heard)> Xml(Uri endpoint, int count)
    {
        using var client = new Xml.TalkClient(TalkClients.Prepare(new Xml.TalkClientOptions(), endpoint));
        using var response = await client.ConverseAsync(
            new() { Room = "r", Said = Numbers(count, number => new Xml.Said.Text(new() { Number = number })) }, TestContext.Current.CancellationToken);
        var heard = await TalkClients.AllAsync(response.Heard);
        return (response.Greeting, [.. heard.Select(one => Assert.IsType<Xml.Heard.Text>(one).Value.Number)]);
    }

    private static async IAsyncEnumerable<TEvent> Numbers<TEvent>(int count, Func<int, TEvent> create)
    {
        for (var number = 1; number <= count; number++)
        {
            yield return create(number);
            await Task.Yield();
        }
    }

    private sealed record Conversation(
        string ContentType, byte[][] Rooms, byte[] Greeting, Func<Uri, int, Task<(string? Greeting, List<int?> Heard)>> Hold);
}
