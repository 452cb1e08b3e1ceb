using System.Text;
using FreeTierGen.Benchmarks.Calls;

namespace FreeTierGen.Benchmarks.Tests.Wire;

/// <summary>What a client hands to its handler for a call over TLS: the same message becomes the same bytes.</summary>
internal static class SentMessage
{
    /// <summary>Calls with a client that sends through a handler.</summary>
    /// <returns>Method, URL, all headers in their order, and the body; zeros in place of the digits of the call's random id.</returns>
    public static async Task<string> OfAsync(PreparedAnswer answer, Func<HttpMessageHandler, Task> call)
    {
        using var handler = new RecordingHandler(answer);
        await call(handler);
        return SentBytes.WithoutInvocationId(handler.Sent);
    }

    private sealed class RecordingHandler(PreparedAnswer answer) : DelegatingHandler(new PreparedHandler(answer))
    {
        public string Sent { get; private set; } = "";

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var text = new StringBuilder($"{request.Method} {request.RequestUri!.AbsoluteUri} {request.Version}\r\n");
            foreach (var (name, values) in request.Headers.NonValidated)
                text.Append($"{name}: {values}\r\n");
            if (request.Content is { } content)
            {
                text.Append($"Content-Length: {content.Headers.ContentLength}\r\n");
                foreach (var (name, values) in content.Headers.NonValidated)
                    text.Append($"{name}: {values}\r\n");
                text.Append("\r\n").Append(Encoding.Latin1.GetString(await content.ReadAsByteArrayAsync(cancellationToken)));
            }

            Sent = text.ToString();
            return await base.SendAsync(request, cancellationToken);
        }
    }
}
