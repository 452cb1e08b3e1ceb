using System.Net;
using System.Text;

namespace FreeTierGen.Generator.Tests.Clients;

/// <summary>Answers requests with what it was told to, and keeps what was asked.</summary>
internal sealed class StubHandler(params (HttpStatusCode Status, string Body)[] answers) : HttpMessageHandler
{
    private readonly Queue<(HttpStatusCode Status, string Body)> _answers = new(answers);

    /// <summary>The requests' bodies and what stands in their headers.</summary>
    public List<(string Body, Dictionary<string, string> Headers)> Requests { get; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var headers = request.Headers.Concat(request.Content!.Headers).ToDictionary(header => header.Key, header => string.Join(',', header.Value));
        Requests.Add((await request.Content.ReadAsStringAsync(cancellationToken), headers));
        var (status, body) = _answers.Dequeue();
        return new HttpResponseMessage(status)
        {
            Headers = { { "x-amzn-RequestId", "request-1" } },
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)),
        };
    }
}
