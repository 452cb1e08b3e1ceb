using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using FreeTierGen.Runtime.Tests.Calls;

namespace FreeTierGen.Runtime.Tests.Transport;

/// <summary>Handlers, contents and streams may be anybody's and throw anything. A caller catches one type.</summary>
public sealed class ForeignFailureTests
{
    /// <summary>Exceptions, and whether sending again may help.</summary>
    public static TheoryData<Exception, bool> Failures => new()
    {
        { new HttpRequestException("thrown"), true },
        { new IOException("thrown"), true },
        { new InvalidDataException("thrown"), true },
        { new SocketException((int)SocketError.ConnectionReset), true },
        { new TimeoutException("thrown"), true },
        { new TaskCanceledException("thrown"), true },
        { new NotSupportedException("thrown"), false },
        { new ObjectDisposedException("thrown"), false },
        { new AuthenticationException("thrown"), false },
        { new InvalidOperationException("thrown"), false },
        { new InvalidCastException("thrown"), false },
        { new AggregateException(new IOException("thrown")), true },
        { new MadeUpException("thrown"), false },
    };

    [Theory]
    [MemberData(nameof(Failures), DisableDiscoveryEnumeration = true)]
    public Task Of_a_handler(Exception failure, bool isTransient) => AssertWrappedAsync(_ => Task.FromException<HttpResponseMessage>(failure), failure, isTransient);

    [Theory]
    [MemberData(nameof(Failures), DisableDiscoveryEnumeration = true)]
    public Task Of_a_content_that_opens_no_stream(Exception failure, bool isTransient) =>
        AssertWrappedAsync(_ => Answer(new BrokenContent(failure)), failure, isTransient);

    [Theory]
    [MemberData(nameof(Failures), DisableDiscoveryEnumeration = true)]
    public Task Of_a_stream_in_the_middle_of_a_body(Exception failure, bool isTransient) =>
        AssertWrappedAsync(_ => Answer(new StreamContent(new BrokenStream(failure))), failure, isTransient);

    [Fact]
    public async Task A_stream_that_cannot_be_closed_does_not_undo_the_answer()
    {
        using var client = EchoClients.Client(new StubHandler().Answer((_, _) => Answer(new UnclosableContent())));

        Assert.Equal("whole", (await client.EchoAsync()).Text);
    }

    [Fact]
    public async Task What_is_fatal_to_the_process_stays_as_it_is()
    {
        var failure = new InsufficientMemoryException();
        using var client = EchoClients.Client(new StubHandler().Fail(failure));

        Assert.Same(failure, await Assert.ThrowsAsync<InsufficientMemoryException>(() => client.EchoAsync()));
    }

    [Fact]
    public async Task The_message_says_what_happened_in_place_of_naming_the_exception_that_does()
    {
        var failure = new HttpRequestException(
            "The SSL connection could not be established, see inner exception.",
            new AuthenticationException("Authentication failed, see inner exception.", new IOException("The certificate expired yesterday.")));
        using var client = EchoClients.Client(new StubHandler().Fail(failure));

        var exception = await Assert.ThrowsAsync<TransportException>(() => client.EchoAsync());

        Assert.EndsWith(
            "The SSL connection could not be established: Authentication failed: The certificate expired yesterday.",
            exception.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_of_a_million_characters_is_cut()
    {
        using var client = EchoClients.Client(new StubHandler().Fail(new IOException(new string('x', 1_000_000))));

        var exception = await Assert.ThrowsAsync<TransportException>(() => client.EchoAsync());

        Assert.InRange(exception.Message.Length, 1000, 1200);
    }

    private static async Task AssertWrappedAsync(Func<SentRequest, Task<HttpResponseMessage>> answer, Exception failure, bool isTransient)
    {
        var handler = new StubHandler().Answer((request, _) => answer(request));
        using var client = EchoClients.Client(handler);

        var exception = await Assert.ThrowsAsync<TransportException>(() => client.RepeatAsync());

        Assert.Same(failure, exception.InnerException);
        Assert.Contains(failure is SocketException ? "reset" : "thrown", exception.Message, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(isTransient ? 3 : 1, handler.Requests.Count);
    }

    private static Task<HttpResponseMessage> Answer(HttpContent content) => Task.FromResult(new HttpResponseMessage { Content = content });

    private sealed class MadeUpException(string message) : Exception(message);

    private sealed class BrokenContent(Exception failure) : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => Task.FromException(failure);

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }

        protected override Task<Stream> CreateContentReadStreamAsync() => Task.FromException<Stream>(failure);
    }

    private sealed class BrokenStream(Exception failure) : MemoryStream("{\"text\""u8.ToArray())
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Position == Length ? ValueTask.FromException<int>(failure) : base.ReadAsync(buffer, cancellationToken);
    }

    private sealed class UnclosableContent() : ByteArrayContent("{\"text\":\"whole\"}"u8.ToArray())
    {
        protected override void Dispose(bool disposing)
        {
            base.Dispose(disposing);
            throw new IOException("It is stuck.");
        }
    }
}
