using System.Net;

namespace FreeTierGen.EndToEnd.Tests.Harness;

/// <summary>Answers at once, in memory, with responses that cost next to nothing. The last answer is given again and again.</summary>
internal sealed class PreparedHandler(params byte[][] answers) : HttpMessageHandler
{
    /// <summary>The answer that comes next.</summary>
    public int Next { get; set; }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = answers[Next];
        Next = Math.Min(Next + 1, answers.Length - 1);
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { RequestMessage = request, Content = new ByteArrayContent(body) });
    }
}
