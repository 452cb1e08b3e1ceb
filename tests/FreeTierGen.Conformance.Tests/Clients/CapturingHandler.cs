namespace FreeTierGen.Conformance.Tests.Clients;

/// <summary>Keeps the request that a client sends, body and all, and answers it.</summary>
internal sealed class CapturingHandler(Func<HttpResponseMessage> answer) : HttpMessageHandler
{
    public CapturedRequest? Request { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // The length is computed where it is asked for, as the real handler does.
        _ = request.Content?.Headers.ContentLength;
        var headers = request.Headers.NonValidated
            .Concat(request.Content?.Headers.NonValidated ?? default)
            .ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        Request = new CapturedRequest(
            request.Method.Method,
            request.RequestUri!,
            headers,
            request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken));
        return answer();
    }
}

/// <summary>A request as it was handed to the transport.</summary>
internal sealed record CapturedRequest(string Method, Uri Uri, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    /// <summary>The path as it is sent, percent-encoding and all.</summary>
    public string Path => Uri.PathAndQuery.Split('?')[0];

    /// <summary>The parts of the query as they are sent.</summary>
    public IReadOnlyList<string> Query => Uri.PathAndQuery.Split('?', 2) is [_, var query] ? query.Split('&', StringSplitOptions.RemoveEmptyEntries) : [];

    /// <summary>The host that the request asks for, with its port where that is not the scheme's own.</summary>
    public string Host => Headers.GetValueOrDefault("Host") ?? Uri.Authority;
}
