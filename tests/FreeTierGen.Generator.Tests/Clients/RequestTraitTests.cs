using System.Diagnostics.CodeAnalysis;
using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using FreeTierGen.Generator.Tests.Driver;
using FreeTierGen.Runtime;

namespace FreeTierGen.Generator.Tests.Clients;

/// <summary>What traits of an operation do to its requests: host, checksum, compression, idempotency token.</summary>
public sealed class RequestTraitTests : IDisposable
{
    private delegate Task Caller(HttpMessageHandler handler, string account, string text, string? token, Action<ClientOptions> configure);

    private static readonly Caller Send =
        GeneratedAssembly.Load(RequestTraitsModel.Text, RequestTraitsModel.Caller).Method<Caller>("Acme.Caller", "SendAsync");

    private readonly RecordingHandler _handler = new();

    public void Dispose() => _handler.Dispose();

    [Fact]
    public async Task The_host_has_a_prefix_with_labels_from_the_input()
    {
        await SendAsync();

        Assert.Equal("https://data-a1.live.example.com/base/", _handler.Url);
    }

    [Fact]
    public async Task The_prefix_of_the_host_can_be_left_out()
    {
        await SendAsync(configure: options => options.DisableHostPrefix = true);

        Assert.Equal("https://example.com/base/", _handler.Url);
    }

    [Theory]
    [InlineData("a.b")]
    [InlineData("")]
    [InlineData("-a")]
    [InlineData("a/b?")]
    public async Task A_value_that_is_no_label_of_a_host_is_an_error_before_anything_is_sent(string account)
    {
        var exception = await Assert.ThrowsAsync<EndpointResolutionException>(() => SendAsync(account));

        Assert.Contains("account", exception.Message, StringComparison.Ordinal);
        Assert.Null(_handler.Url);
    }

    [Fact]
    [SuppressMessage("Security", "CA5351", Justification = "The checksum is no protection, but what services ask for.")]
    public async Task The_checksum_is_that_of_the_body_as_it_is_sent()
    {
        await SendAsync(text: new string('x', 20_000));

        Assert.Equal(Convert.ToBase64String(MD5.HashData(_handler.Body)), _handler.Headers["Content-MD5"]);
        Assert.Contains("content-encoding;content-md5;", _handler.Headers["Authorization"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(20_000, null, null, true)]
    [InlineData(9_000, null, null, false)]
    [InlineData(20_000, true, null, false)]
    [InlineData(20_000, null, 30_000, false)]
    [InlineData(1, null, 0, true)]
    public async Task A_large_body_is_compressed(int length, bool? isDisabled, int? threshold, bool isCompressed)
    {
        var text = new string('x', length);

        await SendAsync(text: text, configure: options =>
        {
            options.DisableRequestCompression = isDisabled;
            options.RequestMinCompressionSizeBytes = threshold;
        });

        Assert.Equal(isCompressed ? "gzip" : null, _handler.Headers.GetValueOrDefault("Content-Encoding"));
        Assert.Equal(text, Member("text", isCompressed));
    }

    [Fact]
    public async Task A_token_is_made_where_none_is_given()
    {
        await SendAsync();

        Assert.True(Guid.TryParse(Member("token"), out _));
        Assert.Empty(JsonNode.Parse(_handler.Body)!["nested"]!.AsObject());
    }

    [Fact]
    public async Task The_callers_token_is_sent_as_it_is()
    {
        await SendAsync(token: "mine");

        Assert.Equal("mine", Member("token"));
    }

    [Fact]
    public async Task The_options_may_make_tokens_and_these_are_checked_like_others()
    {
        await SendAsync(configure: options => options.IdempotencyTokenGenerator = () => "made");

        Assert.Equal("made", Member("token"));
        var exception = await Assert.ThrowsAsync<RequestValidationException>(
            () => SendAsync(configure: options => options.IdempotencyTokenGenerator = () => new string('t', 41)));
        Assert.Equal("/token", Assert.Single(exception.Violations).Path);
    }

    private Task SendAsync(string account = "a1", string text = "t", string? token = null, Action<ClientOptions>? configure = null)
        => Send(_handler, account, text, token, configure ?? (_ => { }));

    private string? Member(string name, bool isCompressed = false)
    {
        var body = _handler.Body;
        if (isCompressed)
        {
            using var gzip = new GZipStream(new MemoryStream(body), CompressionMode.Decompress);
            using var plain = new MemoryStream();
            gzip.CopyTo(plain);
            body = plain.ToArray();
        }

        return JsonNode.Parse(body)![name]?.GetValue<string>();
    }

    private sealed class RecordingHandler : HttpMessageHandler
    {
        public string? Url { get; private set; }

        public byte[] Body { get; private set; } = [];

        public Dictionary<string, string> Headers { get; } = new(StringComparer.OrdinalIgnoreCase);

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Url = request.RequestUri!.AbsoluteUri;
            Body = await request.Content!.ReadAsByteArrayAsync(cancellationToken);
            foreach (var (name, values) in request.Headers.NonValidated.Concat(request.Content.Headers.NonValidated))
            {
                Headers[name] = values.ToString();
            }

            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent([]) };
        }
    }
}
