using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using FreeTierGen.Runtime.Endpoints;
using FreeTierGen.Runtime.Tests.Calls;

namespace FreeTierGen.Runtime.Tests.Transport;

/// <summary>How much of an answer is read, over real sockets: by the length that it announces, and by the one that it has.</summary>
public sealed class ResponseLimitTests
{
    private const int Mebibyte = 1024 * 1024;
    private const int DefaultLimit = 128 * Mebibyte;
    private const int ErrorLimit = 8 * Mebibyte;

    // What sockets hold on their way, and the last part that is read.
    private const int OnTheWay = 32 * Mebibyte;

    [Fact]
    public async Task An_answer_that_announces_more_than_the_limit_is_refused_before_it_is_read()
    {
        await using var server = new LoopbackServer(static (_, stream, token) =>
            LoopbackServer.SendAsync(stream, $"HTTP/1.1 200 OK\nContent-Length: {1024 * Mebibyte}\nx-amzn-RequestId: id\n\n{{", token));
        using var client = Client(server);

        var exception = await Assert.ThrowsAsync<ResponseFormatException>(() => client.RepeatAsync());

        Assert.Equal(
            $"The response of Repeat has {1024 * Mebibyte} bytes, and the client takes {DefaultLimit}, as ResponseSizeLimit of its options says.",
            exception.Message);
        Assert.Equal((1024L * Mebibyte, "id", 200), (exception.BodyLength, exception.Metadata.RequestId, exception.Metadata.StatusCode));
        Assert.Equal(1, server.Connections);
    }

    [Fact]
    public async Task An_answer_without_end_is_read_up_to_the_limit()
    {
        const int Limit = 5 * Mebibyte;
        long sent = 0;
        await using var server = new LoopbackServer((_, stream, token) => SendWithoutEndAsync(stream, "200 OK", count => sent = count, token));
        using var client = Client(server, static options => options.ResponseSizeLimit = Limit);

        var exception = await Assert.ThrowsAsync<ResponseFormatException>(() => client.RepeatAsync());

        Assert.Matches($"^The response of Repeat has more than \\d+ bytes, and the client takes {Limit}, as ResponseSizeLimit", exception.Message);
        Assert.InRange(exception.BodyLength, Limit + 1, Limit + Mebibyte);
        Assert.InRange(Interlocked.Read(ref sent), 0, Limit + OnTheWay);
        Assert.Equal(1, server.Connections);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_a_handler_unpacks_counts_as_unpacked(bool isInvoker)
    {
        var bomb = Bomb(64 * Mebibyte);
        await using var server = new LoopbackServer(async (_, stream, token) =>
        {
            await LoopbackServer.SendAsync(
                stream, string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 200 OK\nContent-Length: {bomb.Length}\nContent-Encoding: gzip\n\n"), token);
            await stream.WriteAsync(bomb, token);
        });
        using var handler = new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.GZip };
        using var invoker = new HttpClient(handler, disposeHandler: false);
        using var client = Client(server, options =>
        {
            options.HttpHandler = isInvoker ? null : handler;
            options.HttpInvoker = isInvoker ? invoker : null;
            options.ResponseSizeLimit = 2 * Mebibyte;
        });

        var exception = await Assert.ThrowsAsync<ResponseFormatException>(() => client.RepeatAsync());

        Assert.InRange(exception.BodyLength, (2 * Mebibyte) + 1, 4 * Mebibyte);
        Assert.Equal(1, server.Connections);
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    [InlineData(false, 1)]
    public async Task The_limit_is_what_an_answer_may_have(bool announces, int more)
    {
        var body = Encoding.UTF8.GetBytes("""{"text":"12345678901234567890"}""");
        await using var server = new LoopbackServer((_, stream, token) => SendAsync(stream, "200 OK", body, announces, token));
        using var client = Client(server, options => options.ResponseSizeLimit = body.Length - more);

        if (more == 0)
        {
            Assert.Equal("12345678901234567890", (await client.RepeatAsync()).Text);
        }
        else
        {
            await Assert.ThrowsAsync<ResponseFormatException>(() => client.RepeatAsync());
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Of_an_error_no_more_is_read_than_errors_have_and_it_stays_the_error_that_it_is(bool announces)
    {
        long sent = 0;
        const string Head = """{"__type":"NotFound","message":"there is none","more":" """;
        await using var server = new LoopbackServer((_, stream, token) => announces
            ? SendAnnouncedAsync(stream, "404 Not Found", 1024 * Mebibyte, Head, count => sent = count, token)
            : SendWithoutEndAsync(stream, "404 Not Found", count => sent = count, token, Head));
        using var client = Client(server);

        var exception = await Assert.ThrowsAnyAsync<EchoServiceException>(() => client.EchoAsync());

        Assert.Equal(("NotFound", 404), (exception.ErrorCode, exception.StatusCode));
        Assert.InRange(Interlocked.Read(ref sent), 0, ErrorLimit + OnTheWay);
    }

    [Fact]
    public async Task An_error_that_is_longer_than_answers_may_be_is_an_error()
    {
        await using var server = new LoopbackServer(static (_, stream, token) =>
            SendAsync(stream, "404 Not Found", Encoding.UTF8.GetBytes("""{"__type":"NotFound","resource":"a shelf"}"""), announces: true, token));
        using var client = Client(server, static options => options.ResponseSizeLimit = 2);

        Assert.Equal("a shelf", (await Assert.ThrowsAsync<NotFoundException>(() => client.EchoAsync())).Resource);
    }

    [Fact]
    public async Task An_error_that_was_cut_is_not_compared_with_its_checksum()
    {
        var service = new ServiceInfo { SdkId = "DynamoDB", ShapeName = "D", ApiVersion = "1", SigningName = "dynamodb", ResponseChecksum = new("x-amz-crc32") };
        await using var server = new LoopbackServer(static (_, stream, token) =>
            SendWithoutEndAsync(stream, "404 Not Found\nx-amz-crc32: 1", static _ => { }, token, """{"__type":"NotFound","more":" """));
        using var client = EchoClients.Client(new SocketsHttpHandler(), endpoint: new Endpoint(server.Url), service: service);

        Assert.Equal("NotFound", (await Assert.ThrowsAnyAsync<EchoServiceException>(() => client.EchoAsync())).ErrorCode);
        Assert.Equal(1, server.Connections);
    }

    [Theory]
    [InlineData(true, Mebibyte)]
    [InlineData(false, Mebibyte)]
    [InlineData(true, 17 * Mebibyte)]
    [InlineData(false, 17 * Mebibyte)]
    [InlineData(false, (16 * Mebibyte) + 1)]
    public async Task Reading_takes_memory_of_about_twice_what_is_read(bool announces, int length)
    {
        var body = new byte[length];
        using var client = EchoClients.Client(new StubHandler().Answer((_, _) => Task.FromResult(new HttpResponseMessage
        {
            Content = announces ? new ByteArrayContent(body) : new StreamContent(new UnseekableStream(body)),
        })));

        // It is no JSON, and nothing is made of it: what is allocated is what it was read into.
        var before = GC.GetAllocatedBytesForCurrentThread();
        var call = client.EchoAsync();
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.True(call.IsCompleted);
        Assert.Equal(length, (await Assert.ThrowsAsync<ResponseFormatException>(() => call)).BodyLength);
        Assert.InRange(allocated, 1, (2L * length) + (3 * Mebibyte));
    }

    [Fact]
    public async Task What_is_read_in_parts_is_put_together_in_their_order()
    {
        var text = string.Create(9 * Mebibyte, 0, static (span, _) =>
        {
            for (var index = 0; index < span.Length; index++)
            {
                span[index] = (char)('a' + (index % 25));
            }
        });
        var body = Encoding.UTF8.GetBytes($$"""{"text":"{{text}}"}""");
        await using var server = new LoopbackServer((number, stream, token) => SendAsync(stream, "200 OK", body, announces: number == 1, token));
        using var client = Client(server);

        Assert.Equal(text, (await client.RepeatAsync()).Text);
        Assert.Equal(text, (await client.RepeatAsync()).Text);
    }

    private static ServiceClient Client(LoopbackServer server, Action<EchoOptions>? configure = null) =>
        EchoClients.Client(configure: configure, endpoint: new Endpoint(server.Url));

    private static async Task SendAsync(NetworkStream stream, string status, byte[] body, bool announces, CancellationToken cancellationToken)
    {
        var length = announces ? $"Content-Length: {body.Length.ToString(CultureInfo.InvariantCulture)}" : "Transfer-Encoding: chunked";
        await LoopbackServer.SendAsync(stream, $"HTTP/1.1 {status}\n{length}\nConnection: close\n\n", cancellationToken);
        await LoopbackServer.SendAsync(stream, announces ? "" : $"{body.Length:x}\n", cancellationToken);
        await stream.WriteAsync(body, cancellationToken);
        await LoopbackServer.SendAsync(stream, announces ? "" : "\n0\n\n", cancellationToken);
    }

    private static async Task SendWithoutEndAsync(
        NetworkStream stream, string status, Action<long> count, CancellationToken cancellationToken, string begin = "{")
    {
        await LoopbackServer.SendAsync(stream, $"HTTP/1.1 {status}\nTransfer-Encoding: chunked\n\n{begin.Length:x}\n{begin}\n", cancellationToken);
        var chunk = Encoding.ASCII.GetBytes($"10000\r\n{new string(' ', 0x10000)}\r\n");
        for (long sent = 0; ; sent += chunk.Length)
        {
            count(sent);
            await stream.WriteAsync(chunk, cancellationToken);
        }
    }

    private static async Task SendAnnouncedAsync(
        NetworkStream stream, string status, long length, string begin, Action<long> count, CancellationToken cancellationToken)
    {
        await LoopbackServer.SendAsync(
            stream, string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {status}\nContent-Length: {length}\n\n{begin}"), cancellationToken);
        var part = new byte[0x10000];
        part.AsSpan().Fill((byte)' ');
        for (long sent = 0; sent < length - begin.Length; sent += part.Length)
        {
            count(sent);
            await stream.WriteAsync(part, cancellationToken);
        }
    }

    private static byte[] Bomb(int size)
    {
        using var packed = new MemoryStream();
        using (var packer = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            packer.Write(new byte[size]);
        }

        return packed.ToArray();
    }

    private sealed class UnseekableStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
