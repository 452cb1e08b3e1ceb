namespace FreeTierGen.Runtime.Tests.Calls;

public sealed class ResponseTests
{
    [Fact]
    public async Task The_output_carries_what_is_known_of_the_response()
    {
        var handler = new StubHandler()
            .Answer(status: 503)
            .Answer("""{"text":"hi"}""", headers: ("x-amzn-RequestId", "id-2"));
        using var client = EchoClients.Client(handler);

        var output = await client.EchoAsync();

        Assert.Equal("hi", output.Text);
        Assert.Equal("id-2", output.Metadata.RequestId);
        Assert.Equal(200, output.Metadata.StatusCode);
        Assert.Equal(2, output.Metadata.Attempts);
    }

    [Fact]
    public async Task The_older_request_id_header_counts_too()
    {
        using var client = EchoClients.Client(new StubHandler().Answer(headers: ("x-amz-request-id", "old")));

        Assert.Equal("old", (await client.EchoAsync()).Metadata.RequestId);
    }

    [Fact]
    public async Task An_empty_body_is_an_output_without_members()
    {
        using var client = EchoClients.Client(new StubHandler().Answer(""));
        var operation = new EchoOperation(info: new() { Name = "Repeat", HasEmptyOutput = true });

        Assert.Null((await client.InvokeAsync(operation, new EchoRequest())).Text);
    }

    [Theory]
    [InlineData("{\"text\":\"a")]
    [InlineData("{\"text\":\"a\"")]
    [InlineData("{\"text\":17}")]
    [InlineData("{\"number\":99999999999999}")]
    [InlineData("{\"number\":\"1\"}")]
    [InlineData("[]")]
    [InlineData("{} {}")]
    [InlineData("<html>captive portal</html>")]
    public async Task A_body_that_is_not_as_promised_is_a_typed_error_with_the_request_id_and_no_retry(string body)
    {
        var handler = new StubHandler().Answer(body, headers: ("x-amzn-RequestId", "id"));
        using var client = EchoClients.Client(handler);

        var exception = await Assert.ThrowsAsync<ResponseFormatException>(() => client.EchoAsync());

        Assert.Equal("id", exception.Metadata.RequestId);
        Assert.Equal(200, exception.Metadata.StatusCode);
        Assert.Single(handler.Requests);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_that_comes_asynchronously_only_is_waited_for(bool isPart)
    {
        using var multipart = new MultipartContent { new AsynchronousContent() };
        var handler = new StubHandler().Answer((_, _) => Task.FromResult(
            new HttpResponseMessage { Content = isPart ? multipart : new AsynchronousContent() }));
        using var client = EchoClients.Client(handler);

        if (isPart)
        {
            // It is no JSON, but it was read.
            await Assert.ThrowsAsync<ResponseFormatException>(() => client.EchoAsync());
        }
        else
        {
            Assert.Equal("late", (await client.EchoAsync()).Text);
        }
    }

    [Fact]
    public async Task Responses_are_validated_when_the_options_ask_for_it()
    {
        var handler = new StubHandler().Answer("""{"number":11}""", headers: ("x-amzn-RequestId", "id"));
        using var lenient = EchoClients.Client(handler);
        using var strict = EchoClients.Client(handler, options => options.ValidateResponses = true);

        Assert.Equal(11, (await lenient.EchoAsync()).Number);
        var exception = await Assert.ThrowsAsync<ResponseValidationException>(() => strict.EchoAsync());

        Assert.Equal("/number", Assert.Single(exception.Violations).Path);
        Assert.Equal("id", exception.Metadata.RequestId);
    }

    [Fact]
    public async Task A_body_of_many_parts_and_unknown_length_is_read_to_its_end()
    {
        var text = new string('x', 300_000);
        var handler = new StubHandler().Answer((_, _) => Task.FromResult(new HttpResponseMessage
        {
            Content = new StreamContent(new TricklingStream($$"""{"text":"{{text}}"}""")),
        }));
        using var client = EchoClients.Client(handler);

        Assert.Equal(text, (await client.EchoAsync()).Text);
        Assert.Equal(text, (await client.EchoAsync()).Text);
    }

    [Fact]
    public async Task A_body_shorter_than_its_announced_length_is_asked_for_again()
    {
        var handler = new StubHandler()
            .Answer((_, _) => Task.FromResult(Announcing(20, """{"text":"half"}""")))
            .Answer((_, _) => Task.FromResult(Announcing(16, """{"text":"whole"}""")));
        using var client = EchoClients.Client(handler);

        var output = await client.EchoAsync();

        Assert.Equal(("whole", 2), (output.Text, output.Metadata.Attempts));
    }

    [Fact]
    public async Task An_announced_length_alone_takes_little_memory()
    {
        var stream = new TricklingStream("""{"text":"cut""");
        var handler = new StubHandler()
            .Answer((_, _) => Task.FromResult(Announcing(100_000_000, stream)))
            .Answer("""{"text":"whole"}""");
        using var client = EchoClients.Client(handler);

        Assert.Equal("whole", (await client.EchoAsync()).Text);
        Assert.InRange(stream.LargestBuffer, 1, 2 * 1024 * 1024);
    }

    [Fact]
    public async Task A_body_longer_than_its_first_memory_is_read_to_its_end()
    {
        var text = new string('x', 3_000_000);
        var body = $$"""{"text":"{{text}}"}""";
        using var client = EchoClients.Client(new StubHandler().Answer((_, _) => Task.FromResult(Announcing(body.Length, body))));

        Assert.Equal(text, (await client.EchoAsync()).Text);
    }

    [Fact]
    public async Task A_body_that_is_too_long_for_memory_is_a_typed_error_without_a_retry_whatever_the_limit()
    {
        var handler = new StubHandler().Answer((_, _) => Task.FromResult(Announcing(3_000_000_000, "{}")));
        using var client = EchoClients.Client(handler, static options => options.ResponseSizeLimit = Array.MaxLength);

        var exception = await Assert.ThrowsAsync<ResponseFormatException>(() => client.EchoAsync());

        Assert.Equal((3_000_000_000, 1), (exception.BodyLength, exception.Metadata.Attempts));
        Assert.Single(handler.Requests);
    }

    private static HttpResponseMessage Announcing(long length, string body) => Announcing(length, new TricklingStream(body));

    private static HttpResponseMessage Announcing(long length, TricklingStream body)
    {
        var content = new StreamContent(body);
        content.Headers.ContentLength = length;
        return new HttpResponseMessage { Content = content };
    }

    private sealed class TricklingStream(string text) : MemoryStream(System.Text.Encoding.UTF8.GetBytes(text))
    {
        public override bool CanSeek => false;

        public int LargestBuffer { get; private set; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            LargestBuffer = Math.Max(LargestBuffer, buffer.Length);
            return base.ReadAsync(buffer[..Math.Min(buffer.Length, 1000)], cancellationToken);
        }
    }

    private sealed class AsynchronousContent : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, System.Net.TransportContext? context) =>
            throw new NotSupportedException();

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }

        protected override async Task<Stream> CreateContentReadStreamAsync()
        {
            await Task.Yield();
            return new MemoryStream("{\"text\":\"late\"}"u8.ToArray());
        }

        protected override Stream CreateContentReadStream(CancellationToken cancellationToken) =>
            throw new InvalidOperationException("It would block.");
    }
}
