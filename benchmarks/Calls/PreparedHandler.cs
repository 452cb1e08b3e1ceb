using System.Net;

namespace FreeTierGen.Benchmarks.Calls;

/// <summary>
/// Answers every request at once, with the headers that a service sends, as a service would in no time. The answers come in turn, for pages.
/// </summary>
internal sealed class PreparedHandler(params PreparedAnswer[] answers) : HttpMessageHandler
{
    private int _next;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answer = answers[_next];
        _next = _next + 1 == answers.Length ? 0 : _next + 1;
        var body = answer.Body;
        var response = new HttpResponseMessage(HttpStatusCode.OK)
        {
            RequestMessage = request,
            Content = new ByteArrayContent(body),
        };
        response.Content.Headers.TryAddWithoutValidation("Content-Type", answer.ContentType);
        response.Content.Headers.TryAddWithoutValidation("Content-Length", answer.ContentLength);
        response.Headers.TryAddWithoutValidation("x-amzn-RequestId", CallEnvironment.RequestId);
        foreach (var (name, value) in answer.Headers)
        {
            if (!response.Headers.TryAddWithoutValidation(name, value))
            {
                response.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return Task.FromResult(response);
    }
}
