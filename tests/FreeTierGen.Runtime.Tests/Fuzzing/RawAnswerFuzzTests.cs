using System.Text;
using FreeTierGen.Runtime.Retries;
using FreeTierGen.Runtime.Tests.Calls;
using FreeTierGen.Runtime.Tests.Streams;
using FreeTierGen.Testing.Fuzzing;

namespace FreeTierGen.Runtime.Tests.Fuzzing;

/// <summary>Whatever bytes come over a connection: a caller gets an answer or one of the documented exceptions, be the body read at once or as a stream.</summary>
public sealed class RawAnswerFuzzTests
{
    private const int Answers = 1200;
    private static readonly MemoryBound Bound = new(1024 * 1024, 200);

    private static readonly byte[][] Sound =
    [
        .. new[]
        {
            "HTTP/1.1 200 OK\r\nContent-Type: application/x-amz-json-1.0\r\nContent-Length: 13\r\nx-amzn-RequestId: id\r\n\r\n{\"text\":\"hi\"}",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n7;x=y\r\n{\"text\"\r\n6\r\n:\"hi\"}\r\n0\r\nx-amz-checksum-crc32: AAAAAA==\r\n\r\n",
            "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: <x>\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}",
            "HTTP/1.1 400 Bad Request\r\nContent-Length: 57\r\nx-amzn-ErrorType: NotFoundException:http://x/\r\n\r\n{\"__type\":\"a#NotFoundException\",\"message\":\"m\",\"r\":\"s\"}   ",
            "HTTP/1.1 503 Slow Down\r\nContent-Length: 0\r\nx-amz-retry-after: 1500\r\nDate: Tue, 01 Sep 2026 00:00:00 GMT\r\n\r\n",
            "HTTP/1.1 204 No Content\r\nx-number: 7\r\n\r\n",
            "HTTP/1.0 200 OK\r\nx-number: 5\r\nx-amz-checksum-sha256: 47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\r\n\r\nuntil the end",
            "HTTP/1.1 301 Moved\r\nLocation: http://elsewhere.example.org/\r\nContent-Length: 0\r\n\r\n",
        }.Select(Encoding.UTF8.GetBytes),
    ];

    [Fact]
    public Task Any_bytes_are_an_answer_or_a_documented_exception()
        => ProveAsync(async client => await client.EchoAsync());

    [Fact]
    public Task Any_bytes_are_a_stream_or_a_documented_exception()
        => ProveAsync(async client =>
        {
            using var response = await client.InvokeAsync(GetOperation.Checksummed, new GetRequest { Mode = "ENABLED" });
            await response.Body.CopyToAsync(Stream.Null);
        });

    private static async Task ProveAsync(Func<ServiceClient, Task> call)
    {
        byte[] answer = [];
        using var handler = new SocketsHttpHandler
        {
            UseProxy = false,
            AllowAutoRedirect = false,
            PooledConnectionLifetime = TimeSpan.Zero,
            ConnectCallback = (_, _) => ValueTask.FromResult<Stream>(new PlayedConnection(answer)),
        };
        using var client = EchoClients.Client(handler, options => options.Retries = RetryOptions.None, new("http://127.0.0.1:1"));

        await new Fuzzer(Bound).ProveAsync(
            Answers,
            random => new FuzzInput("an answer", ByteMutator.Mutate(Sound[random.Next(Sound.Length)], random)),
            async input =>
            {
                answer = input.Bytes;
                try
                {
                    await call(client);
                    return null;
                }
                catch (ServiceClientException exception)
                {
                    return exception.Message.Length > 0 ? null : "The exception says nothing.";
                }
            });
    }
}
