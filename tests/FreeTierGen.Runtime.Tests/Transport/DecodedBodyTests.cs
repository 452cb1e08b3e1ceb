using System.Globalization;
using System.IO.Compression;
using System.IO.Hashing;
using System.Net;
using System.Net.Sockets;
using System.Text;
using FreeTierGen.Runtime.Endpoints;
using FreeTierGen.Runtime.Tests.Calls;

namespace FreeTierGen.Runtime.Tests.Transport;

/// <summary>Amazon DynamoDB sends the checksum of a body's bytes as they go over the wire. Whoever decodes them makes others of them.</summary>
public sealed class DecodedBodyTests
{
    private const string Json = """{"text":"packed packed packed packed"}""";
    private static readonly ServiceInfo DynamoDB = new() { SdkId = "DynamoDB", ShapeName = "D", ApiVersion = "1", SigningName = "dynamodb", ResponseChecksum = new("x-amz-crc32") };

    [Theory]
    [InlineData("gzip", false)]
    [InlineData("gzip", true)]
    [InlineData("deflate", false)]
    [InlineData("br", true)]
    public async Task A_body_that_the_handler_decoded_is_not_checked(string encoding, bool isChunked)
    {
        var sent = Encode(encoding);
        await using var server = Serve((_, stream, token) => SendAsync(stream, sent, encoding, Crc32.HashToUInt32(sent), isChunked, token));
        using var handler = new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All };
        using var client = Client(server, handler);

        var output = await client.EchoAsync();

        Assert.Equal(("packed packed packed packed", 1), (output.Text, output.Metadata.Attempts));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_that_a_handler_of_the_callers_decoded_is_not_checked(bool answersAnew)
    {
        var sent = Encode("gzip");
        await using var server = Serve((_, stream, token) => SendAsync(stream, sent, "gzip", Crc32.HashToUInt32(sent), isChunked: false, token));
        using var handler = new DecodingHandler(answersAnew) { InnerHandler = new SocketsHttpHandler() };
        using var client = Client(server, handler);

        var output = await client.EchoAsync();

        Assert.Equal(("packed packed packed packed", 1), (output.Text, output.Metadata.Attempts));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_that_nobody_decoded_is_checked(bool isChunked)
    {
        var sent = Encoding.UTF8.GetBytes(Json);
        await using var server = Serve((number, stream, token) =>
            SendAsync(stream, sent, null, number == 1 ? 1 : Crc32.HashToUInt32(sent), isChunked, token));
        using var handler = new SocketsHttpHandler();
        using var client = Client(server, handler);

        Assert.Equal(2, (await client.EchoAsync()).Metadata.Attempts);
    }

    [Fact]
    public async Task A_damaged_encoding_is_a_typed_error_after_all_attempts()
    {
        var sent = Encode("gzip");
        sent[^6] ^= 0xFF;
        sent[12] ^= 0xFF;
        await using var server = Serve((_, stream, token) => SendAsync(stream, sent, "gzip", Crc32.HashToUInt32(sent), isChunked: false, token));
        using var handler = new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All };
        using var client = Client(server, handler);

        var exception = await Assert.ThrowsAsync<TransportException>(() => client.EchoAsync());

        Assert.IsType<InvalidDataException>(exception.InnerException);
        Assert.Equal((4, 4), (exception.Attempts, server.Connections));
    }

    private static LoopbackServer Serve(Func<int, NetworkStream, CancellationToken, Task> answer) => new(answer);

    private static ServiceClient Client(LoopbackServer server, HttpMessageHandler handler) =>
        EchoClients.Client(handler, endpoint: new Endpoint(server.Url), service: DynamoDB);

    private static async Task SendAsync(
        NetworkStream stream, byte[] body, string? encoding, uint checksum, bool isChunked, CancellationToken cancellationToken)
    {
        var length = isChunked ? "Transfer-Encoding: chunked" : $"Content-Length: {body.Length.ToString(CultureInfo.InvariantCulture)}";
        var encoded = encoding is null ? "" : $"Content-Encoding: {encoding}\n";
        await LoopbackServer.SendAsync(
            stream,
            string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 200 OK\n{length}\n{encoded}x-amz-crc32: {checksum}\nConnection: close\n\n"),
            cancellationToken);
        if (isChunked)
        {
            await LoopbackServer.SendAsync(stream, $"{body.Length:x}\n", cancellationToken);
        }

        await stream.WriteAsync(body, cancellationToken);
        await LoopbackServer.SendAsync(stream, isChunked ? "\n0\n\n" : "", cancellationToken);
    }

    private static byte[] Encode(string encoding)
    {
        var encoded = new MemoryStream();
        using (Stream encoder = encoding switch
        {
            "gzip" => new GZipStream(encoded, CompressionLevel.Optimal),
            "deflate" => new ZLibStream(encoded, CompressionLevel.Optimal),
            _ => new BrotliStream(encoded, CompressionLevel.Optimal),
        })
        {
            encoder.Write(Encoding.UTF8.GetBytes(Json));
        }

        return encoded.ToArray();
    }

    // Asks for gzip in a request of its own, so that the client's says nothing of it.
    private sealed class DecodingHandler(bool answersAnew) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var own = new HttpRequestMessage(request.Method, request.RequestUri)
            {
                Content = new ByteArrayContent(await request.Content!.ReadAsByteArrayAsync(cancellationToken)),
            };
            own.Headers.Add("Accept-Encoding", "gzip");
            var response = await base.SendAsync(own, cancellationToken);
            using var decoder = new GZipStream(await response.Content.ReadAsStreamAsync(cancellationToken), CompressionMode.Decompress);
            var decoded = new MemoryStream();
            await decoder.CopyToAsync(decoded, cancellationToken);
            var content = new ByteArrayContent(decoded.ToArray());
            if (!answersAnew)
            {
                response.Content = content;
                Assert.NotNull(content.Headers.ContentLength);
                return response;
            }

            var answer = new HttpResponseMessage(response.StatusCode) { Content = content };
            answer.Headers.TryAddWithoutValidation("x-amz-crc32", response.Headers.GetValues("x-amz-crc32"));
            return answer;
        }
    }
}
