using System.Net;
using System.Text;
using FreeTierGen.Generator.Tests.Driver;
using FreeTierGen.Runtime;

namespace FreeTierGen.Generator.Tests.Http;

/// <summary>What of HTTP the members of requests, answers and errors are bound to.</summary>
public sealed class HttpBindingTests : IDisposable
{
    private delegate Task<string> Caller(HttpMessageHandler handler, string what);

    private static readonly Caller Call = GeneratedAssembly.Load(LibraryModel.Text, LibraryModel.Caller).Method<Caller>("Acme.Caller", "CallAsync");

    private readonly Wire _wire = new();

    public void Dispose() => _wire.Dispose();

    [Fact]
    public async Task Members_go_where_they_are_bound_and_the_others_into_the_body()
    {
        _wire.Answer = """{"title":"A","sequel":{"tag":"in body","pages":4,"status":5,"title":"S"}}""";
        _wire.AnswerHeaders = [("ETag", "\"e\""), ("X-Pages", "12")];

        var answer = await Call(_wire, "full");

        Assert.Equal(
            "PUT https://example.com/base/shelves/UPPER/books/a%20b/c?kind=book&copies=2&tag=x%26y&tag=z&since=1970-01-01T00%3A00%3A00Z&more=1&more=2",
            _wire.Target);
        Assert.Equal("Thu, 01 Jan 1970 00:00:00 GMT", _wire.Header("X-Due"));
        Assert.Equal("UPPER, \"a,b\"", _wire.Header("X-Shelves"));
        Assert.Equal(Convert.ToBase64String("<b>"u8), _wire.Header("X-Remark"));
        Assert.Equal("true", _wire.Header("X-Note-Sealed"));
        Assert.Equal("kept", _wire.Header("X-Note-other"));
        Assert.Equal("made", _wire.Header("X-Token"));
        Assert.Equal("application/json", _wire.Header("Content-Type"));
        Assert.Equal("""{"Title":"T","companion":{"tag":"in body","pages":3,"title":"C"}}""", _wire.Body);
        Assert.Equal("\"e\" 12 200 A / in body 4 5", answer);
    }

    [Fact]
    public async Task What_is_absent_leaves_its_name_to_the_entries_that_callers_name()
    {
        await Call(_wire, "short");

        Assert.Equal("PUT https://example.com/base/shelves/LOWER/books/p?kind=book&copies=5", _wire.Target);
        Assert.Equal("{}", _wire.Body);
    }

    [Theory]
    [InlineData("no path unchecked", typeof(RequestSerializationException))]
    [InlineData("no shelf unchecked", typeof(RequestValidationException))]
    [InlineData("no item unchecked", typeof(RequestValidationException))]
    [InlineData("get nothing unchecked", typeof(RequestValidationException))]
    [InlineData("bad header", typeof(RequestSerializationException))]
    public async Task What_can_not_be_sent_is_an_error_before_anything_is_sent(string what, Type type)
    {
        await Assert.ThrowsAsync(type, () => Call(_wire, what));

        Assert.Null(_wire.Target);
    }

    [Fact]
    public async Task Answers_without_a_body_are_read_from_headers()
    {
        _wire.AnswerHeaders =
        [
            ("X-Shelf", "MIDDLE"), ("X-Level", "1"), ("X-Counts", "1, 2,3"), ("X-Dates", "Thu, 01 Jan 1970 00:00:00 GMT, Fri, 02 Jan 1970 00:00:00 GMT"),
            ("X-Remark", Convert.ToBase64String("<i>"u8)), ("Last-Modified", "Thu, 01 Jan 1970 00:00:07 GMT"), ("x-note-a", "1"),
        ];

        Assert.Equal("MIDDLE Low 1+2+3 2 <i> 1970-01-01T00:00:07 a", await Call(_wire, "get"));
        Assert.Equal("HEAD https://example.com/base/books/7/true", _wire.Target);
        Assert.Equal("", _wire.Body);
        Assert.Null(_wire.Header("Content-Type"));
    }

    [Fact]
    public async Task A_header_that_can_not_be_read_is_named_and_not_quoted()
    {
        _wire.AnswerHeaders = [("X-Counts", "1, secret")];

        var exception = await Assert.ThrowsAsync<ResponseFormatException>(() => Call(_wire, "get"));

        Assert.Contains("X-Counts", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", exception.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cover", "image/png", "\u0001\u0002", """{"title":"T","tag":"t"}""", "e T t")]
    [InlineData("own cover", "image/gif", "\u0001", "", "")]
    [InlineData("describe", "application/json", "[1,2]", "\"x\"", "\"x\"")]
    [InlineData("describe", "application/json", "[1,2]", "", "none")]
    [InlineData("judge", "application/json", """{"good":"yes"}""", """{"__type":"Verdict","bad":3}""", "bad 3")]
    [InlineData("judge nothing", null, "", "", "none")]
    [InlineData("label", "text/plain", "ä", "ö", "ö")]
    [InlineData("sort", "text/plain", "UPPER", "OTHER", "OTHER")]
    [InlineData("copy", "application/octet-stream", "\u0001\u0002\u0003", "abc", "9 abc")]
    [InlineData("close", null, "", "ignored", "200")]
    public async Task A_member_may_be_the_whole_body(string what, string? contentType, string body, string answer, string expected)
    {
        _wire.Answer = answer;
        _wire.AnswerHeaders = [("ETag", "e"), ("X-Count", "9")];

        var result = await Call(_wire, what);

        Assert.Equal(expected, result);
        Assert.Equal(body, _wire.Body);
        Assert.Equal(contentType, _wire.Header("Content-Type"));
    }

    [Theory]
    [InlineData("ShelfFull", "3", """{"limit":4,"message":"m"}""", "full 3 4 m")]
    [InlineData("acme#ShelfFull:http://x", null, """{"limit":4}""", "full  4 ")]
    [InlineData("ShelfFull", "many", """{"limit":4,"message":"m"}""", "full  4 m")]
    [InlineData("ShelfFull", "3", """{"limit":"x","message":"m"}""", "full 3  m")]
    [InlineData(null, "3", """{"code":"ShelfFull","__type":"Other","message":"m"}""", "full 3  m")]
    [InlineData(null, null, """{"__type":"acme#Shut"}""", "shut 1970-01-01T00:00:09")]
    [InlineData("Shut", null, "<html>", "shut 1970-01-01T00:00:09")]
    [InlineData("New", null, "{}", "New")]
    public async Task Errors_are_read_from_headers_and_body(string? type, string? wait, string body, string expected)
    {
        _wire.Status = HttpStatusCode.BadRequest;
        _wire.Answer = body;
        _wire.AnswerHeaders = [("X-Until", "Thu, 01 Jan 1970 00:00:09 GMT"), ("X-Amzn-ErrorType", type ?? ""), .. wait is null ? [] : new[] { ("X-Wait", wait) }];

        Assert.Equal(expected, await Call(_wire, "error"));
    }

    /// <summary>Keeps the request, and answers.</summary>
    private sealed class Wire : HttpMessageHandler
    {
        private readonly Dictionary<string, string> _headers = new(StringComparer.OrdinalIgnoreCase);

        public HttpStatusCode Status { get; set; } = HttpStatusCode.OK;

        public string Answer { get; set; } = "";

        public (string Name, string Value)[] AnswerHeaders { get; set; } = [];

        public string? Target { get; private set; }

        public string Body { get; private set; } = "";

        public string? Header(string name) => _headers.GetValueOrDefault(name);

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Target = $"{request.Method} {request.RequestUri!.AbsoluteUri}";
            Body = request.Content is null ? "" : Encoding.UTF8.GetString(await request.Content.ReadAsByteArrayAsync(cancellationToken));
            foreach (var (name, values) in request.Headers.NonValidated.Concat(request.Content?.Headers.NonValidated ?? default))
            {
                _headers[name] = values.ToString();
            }

            var response = new HttpResponseMessage(Status) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(Answer)) };
            foreach (var (name, value) in AnswerHeaders)
            {
                if (!response.Headers.TryAddWithoutValidation(name, value))
                {
                    response.Content.Headers.TryAddWithoutValidation(name, value);
                }
            }

            return response;
        }
    }
}
