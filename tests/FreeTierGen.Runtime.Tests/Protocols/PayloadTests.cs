using System.Net;
using System.Text.Json;
using FreeTierGen.Runtime.Endpoints;
using FreeTierGen.Runtime.Protocols;
using FreeTierGen.Runtime.Tests.Calls;
using FreeTierGen.Runtime.Transport;

namespace FreeTierGen.Runtime.Tests.Protocols;

/// <summary>Bodies that are one member, a text or bytes, as every protocol with HTTP bindings has them.</summary>
public sealed class PayloadTests
{
    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("\"quoted\" <b> & \\ \t\r\n")]
    [InlineData("é漢🎈")]
    public async Task A_text_goes_up_as_it_is(string text)
    {
        var (sent, _) = await CallAsync(new Payload { Text = text });

        Assert.Equal((text, "text/plain"), (sent.Body, sent.Header("Content-Type")));
    }

    [Fact]
    public async Task A_text_of_any_length_goes_up_whole()
    {
        var text = string.Concat(Enumerable.Repeat("é漢🎈a", 50_000));

        var (sent, _) = await CallAsync(new Payload { Text = text });

        Assert.Equal(text, sent.Body);
    }

    [Fact]
    public async Task Half_of_a_surrogate_pair_goes_up_as_the_character_for_what_is_none()
    {
        var (sent, _) = await CallAsync(new Payload { Text = "a\uD83Cb" });

        Assert.Equal("a\uFFFDb"u8.ToArray(), sent.Bytes);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100_000)]
    public async Task Bytes_go_up_as_they_are(int length)
    {
        var bytes = Bytes(length);

        var (sent, _) = await CallAsync(new Payload { Bytes = bytes });

        Assert.Equal(bytes, sent.Bytes);
        Assert.Equal("application/octet-stream", sent.Header("Content-Type"));
    }

    [Fact]
    public async Task A_text_comes_down_as_it_is()
    {
        var (_, answer) = await CallAsync(new Payload { Text = "" }, "\"é漢🎈\" <b>"u8.ToArray());

        Assert.Equal("\"é漢🎈\" <b>", answer.Text);
    }

    [Fact]
    public async Task What_is_no_text_comes_down_as_the_character_for_what_is_none()
    {
        var (_, answer) = await CallAsync(new Payload { Text = "" }, [(byte)'a', 0xFF, (byte)'b']);

        Assert.Equal("a\uFFFDb", answer.Text);
    }

    [Fact]
    public async Task Bytes_come_down_as_they_are_and_stay_so()
    {
        var handler = new StubHandler().Answer((_, _) => Response(Bytes(1000))).Answer((_, _) => Response(new byte[1000]));
        using var client = EchoClients.Client(handler);

        var answer = await client.InvokeAsync(PayloadOperation.Bytes, new Payload { Bytes = default(ReadOnlyMemory<byte>) });
        var other = await client.InvokeAsync(PayloadOperation.Bytes, new Payload { Bytes = default(ReadOnlyMemory<byte>) });

        // The memory that answers are received in is used again.
        Assert.Equal(Bytes(1000), answer.Bytes!.Value.ToArray());
        Assert.Equal(new byte[1000], other.Bytes!.Value.ToArray());
    }

    private static byte[] Bytes(int length) => [.. Enumerable.Range(0, length).Select(static index => (byte)(index * 31))];

    private static async Task<(SentRequest Sent, Payload Output)> CallAsync(Payload input, byte[]? answer = null)
    {
        var handler = new StubHandler().Answer((_, _) => Response(answer ?? []));
        using var client = EchoClients.Client(handler);
        var output = await client.InvokeAsync(input.Text is null ? PayloadOperation.Bytes : PayloadOperation.Text, input);
        return (handler.Request, output);
    }

    private static Task<HttpResponseMessage> Response(byte[] body) =>
        Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(body) });

    private sealed class Payload
    {
        public string? Text { get; init; }

        public ReadOnlyMemory<byte>? Bytes { get; init; }
    }

    // What a generator would write. It answers with what it was asked with: a text or bytes.
    private sealed class PayloadOperation(bool isText)
        : RestJsonOperation<Payload, Payload>(HttpMethod.Put, EchoOperation.Echo, new OperationInfo { Name = "Pay" })
    {
        public static readonly PayloadOperation Text = new(isText: true);

        public static readonly PayloadOperation Bytes = new(isText: false);

        public override Endpoint ResolveEndpoint(ServiceClient client, Payload input) => ((EchoResolver)client.EndpointResolver).Resolve();

        protected override void WriteInput(RequestBuilder request, Payload input)
        {
            request.PathAndQuery = "/payload";
            if (isText)
            {
                WriteText(request, input.Text!, "text/plain");
            }
            else
            {
                WriteBytes(request, input.Bytes!.Value, "application/octet-stream");
            }
        }

        protected override Payload ReadResponse(in ReceivedResponse response) =>
            isText ? new() { Text = ReadText(response) } : new() { Bytes = ReadBytes(response) };

        protected override ServiceException ReadError(in ReceivedResponse response, ref Utf8JsonReader reader, ErrorDetails details) =>
            new EchoServiceException(details);
    }
}
