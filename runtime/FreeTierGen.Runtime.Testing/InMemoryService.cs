using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace FreeTierGen.Runtime.Testing;

/// <summary>
/// Stands in for a service below a real client: give it to the client's options as <c>HttpHandler</c>. Requests are validated, signed,
/// retried and read as always, but go nowhere; each is answered with what was set up for its operation. It knows nothing of generated
/// code, and may be used by many calls at a time.
/// </summary>
/// <remarks>
/// Answers of an operation are given in the order in which they were set up, the last one again and again. A request of an operation that
/// nothing was set up for is answered with an error that says so.
/// </remarks>
public sealed class InMemoryService : HttpMessageHandler
{
    private readonly object _lock = new();
    private readonly List<ReceivedRequest> _requests = [];
    private readonly Dictionary<string, Queue<Func<ReceivedRequest, InMemoryAnswer>>> _answers = new(StringComparer.Ordinal);

    /// <summary>The requests so far, attempts that were repeated included.</summary>
    public IReadOnlyList<ReceivedRequest> Requests
    {
        get
        {
            lock (_lock)
            {
                return [.. _requests];
            }
        }
    }

    /// <summary>Answers an operation's next request with a body, and status 200.</summary>
    /// <param name="operation">The operation's name in the model; of a REST protocol the method and path, for instance <c>GET /things/1</c>.</param>
    /// <param name="body">The body in the format of the client's protocol: JSON or XML, as the service's documentation shows it.</param>
    /// <returns>This service.</returns>
    /// <exception cref="ArgumentException">The operation has no name.</exception>
    public InMemoryService Answer(string operation, string body)
    {
        ArgumentNullException.ThrowIfNull(body);
        return Answer(operation, Encoding.UTF8.GetBytes(body));
    }

    /// <summary>Answers an operation's next request with a body, and status 200.</summary>
    /// <param name="operation">The operation, as above.</param>
    /// <param name="body">The body in the format of the client's protocol.</param>
    /// <returns>This service.</returns>
    /// <exception cref="ArgumentException">The operation has no name.</exception>
    public InMemoryService Answer(string operation, ReadOnlyMemory<byte> body)
    {
        var answer = new InMemoryAnswer { Body = body };
        return Answer(operation, _ => answer);
    }

    /// <summary>Answers an operation's next request with what a function makes of it.</summary>
    /// <param name="operation">The operation, as above.</param>
    /// <param name="answer">The function; what it throws, the client sees as a failure of the connection.</param>
    /// <returns>This service.</returns>
    /// <exception cref="ArgumentException">The operation has no name.</exception>
    public InMemoryService Answer(string operation, Func<ReceivedRequest, InMemoryAnswer> answer)
    {
        ArgumentException.ThrowIfNullOrEmpty(operation);
        ArgumentNullException.ThrowIfNull(answer);
        lock (_lock)
        {
            if (!_answers.TryGetValue(operation, out var queue))
            {
                _answers[operation] = queue = new Queue<Func<ReceivedRequest, InMemoryAnswer>>();
            }

            queue.Enqueue(answer);
        }

        return this;
    }

    /// <summary>Answers an operation's next request with an error.</summary>
    /// <param name="operation">The operation, as above.</param>
    /// <param name="code">The error's code, for instance <c>ResourceNotFoundException</c>.</param>
    /// <param name="message">What the service says.</param>
    /// <param name="status">The HTTP status.</param>
    /// <returns>This service.</returns>
    /// <exception cref="ArgumentException">The operation has no name.</exception>
    public InMemoryService Fail(string operation, string code, string message = "", HttpStatusCode status = HttpStatusCode.BadRequest)
    {
        ArgumentException.ThrowIfNullOrEmpty(code);
        ArgumentNullException.ThrowIfNull(message);
        return Answer(operation, request => ErrorAnswers.Of(request, code, message, status));
    }

    /// <summary>Lets an operation's next request fail below HTTP, as a broken connection does.</summary>
    /// <param name="operation">The operation, as above.</param>
    /// <param name="exception">What is thrown, for instance an <see cref="HttpRequestException"/>.</param>
    /// <returns>This service.</returns>
    /// <exception cref="ArgumentException">The operation has no name.</exception>
    public InMemoryService Fail(string operation, Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return Answer(operation, _ => throw exception);
    }

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        var body = request.Content is { } content ? await content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false) : [];
        var received = new ReceivedRequest(request, body);
        var (answer, number) = Next(received);
        return Response(request, received, answer(received), number);
    }

    private (Func<ReceivedRequest, InMemoryAnswer> Answer, int Number) Next(ReceivedRequest request)
    {
        lock (_lock)
        {
            _requests.Add(request);
            var answer = !_answers.TryGetValue(request.Operation, out var queue) ? NotSetUp : queue.Count > 1 ? queue.Dequeue() : queue.Peek();
            return (answer, _requests.Count);
        }
    }

    private static InMemoryAnswer NotSetUp(ReceivedRequest request) => ErrorAnswers.Of(
        request,
        "NotSetUp",
        $"The {nameof(InMemoryService)} has no answer for '{request.Operation}'. Call {nameof(Answer)}(\"{request.Operation}\", …) before the client is used.",
        HttpStatusCode.BadRequest);

    private static HttpResponseMessage Response(HttpRequestMessage message, ReceivedRequest request, InMemoryAnswer answer, int number)
    {
        var response = new HttpResponseMessage(answer.Status)
        {
            RequestMessage = message,
            Content = new ReadOnlyMemoryContent(answer.Body),
        };
        response.Headers.Add("x-amzn-RequestId", FormattableString.Invariant($"request-{number}"));
        if (request.Headers.TryGetValue("Smithy-Protocol", out var protocol))
        {
            response.Headers.Add("Smithy-Protocol", protocol);
        }

        response.Content.Headers.ContentType = ContentType(request);
        foreach (var (name, value) in answer.Headers)
        {
            if (response.Headers.TryAddWithoutValidation(name, value))
            {
                continue;
            }

            // It is of the content, which has one of a kind.
            response.Content.Headers.Remove(name);
            response.Content.Headers.TryAddWithoutValidation(name, value);
        }

        return response;
    }

    private static MediaTypeHeaderValue ContentType(ReceivedRequest request)
        => new(ErrorAnswers.IsCbor(request) ? "application/cbor" : ErrorAnswers.IsXml(request) ? "text/xml" : "application/json");
}
