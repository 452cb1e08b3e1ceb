using System.Net;
using System.Text;

namespace FreeTierGen.AwsSdk.Tests.AwsCredentials;

/// <summary>Answers without sockets, for addresses that are not on this machine.</summary>
internal sealed class CapturingHandler(Func<HttpRequestMessage, (int Status, string Body)> answer) : HttpMessageHandler
{
    public List<string> Urls { get; } = [];

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Urls.Add(request.RequestUri!.AbsoluteUri);
        var (status, body) = answer(request);
        return Task.FromResult(new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, "text/xml"), RequestMessage = request });
    }
}
