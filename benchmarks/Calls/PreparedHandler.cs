using System.Net;
using System.Net.Http.Headers;

namespace FreeTierGen.Benchmarks.Calls;

/// <summary>Answers every request at once with the same bytes, as a service would in no time.</summary>
internal sealed class PreparedHandler(byte[] body) : HttpMessageHandler
{
    private static readonly MediaTypeHeaderValue ContentType = new("application/x-amz-json-1.0");

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
        {
            RequestMessage = request,
            Content = new ByteArrayContent(body) { Headers = { ContentType = ContentType, ContentLength = body.Length } },
        });
}
