using System.Net;
using System.Text;

namespace FreeTierGen.Runtime.Tests.Calls;

/// <summary>Answers requests as a test says, one answer a request, the last one for all that follow; keeps what was sent.</summary>
internal sealed class StubHandler : HttpMessageHandler
{
    private readonly Queue<Func<SentRequest, CancellationToken, Task<HttpResponseMessage>>> _answers = new();

    public List<SentRequest> Requests { get; } = [];

    public SentRequest Request => Assert.Single(Requests);

    public StubHandler Answer(
        string body = "{}", int status = 200, params (string Name, string Value)[] headers) =>
        Answer((_, _) => Task.FromResult(Response(status, body, headers)));

    public StubHandler Fail(Exception exception) => Answer((_, _) => Task.FromException<HttpResponseMessage>(exception));

    /// <summary>Never answers; ends when it is cancelled.</summary>
    public StubHandler Hang(Action? whenHanging = null) => Answer(async (_, token) =>
    {
        var cancelled = new TaskCompletionSource<HttpResponseMessage>();
        using var registration = token.Register(() => cancelled.TrySetCanceled(token));
        whenHanging?.Invoke();
        return await cancelled.Task;
    });

    public StubHandler Answer(Func<SentRequest, CancellationToken, Task<HttpResponseMessage>> answer)
    {
        _answers.Enqueue(answer);
        return this;
    }

    public static HttpResponseMessage Response(int status, string body, params (string Name, string Value)[] headers)
    {
        // As a server names it, which a content by itself does not.
        var content = Encoding.UTF8.GetBytes(body);
        var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new ByteArrayContent(content) };
        response.Content.Headers.ContentLength = content.Length;
        foreach (var (name, value) in headers)
        {
            if (!response.Headers.TryAddWithoutValidation(name, value))
            {
                response.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return response;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var sent = await SentRequest.OfAsync(request);
        Requests.Add(sent);
        var answer = _answers.Count > 1 ? _answers.Dequeue() : _answers.Peek();
        return await answer(sent, cancellationToken);
    }
}
