using System.Net;
using System.Net.Http.Headers;

namespace FreeTierGen.Benchmarks.Calls;

/// <summary>
/// Answers every request at once, with the headers that a service sends, as a service would in no time. The bodies come in turn, for pages.
/// </summary>
internal sealed class PreparedHandler(params byte[][] bodies) : HttpMessageHandler
{
    private static readonly MediaTypeHeaderValue ContentType = new("application/x-amz-json-1.0");
    private int _next;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = bodies[_next];
        _next = _next + 1 == bodies.Length ? 0 : _next + 1;
        var response = new HttpResponseMessage(HttpStatusCode.OK)
        {
            RequestMessage = request,
            Content = new ByteArrayContent(body) { Headers = { ContentType = ContentType, ContentLength = body.Length } },
        };
        response.Headers.TryAddWithoutValidation("x-amzn-RequestId", CallEnvironment.RequestId);
        return Task.FromResult(response);
    }
}
