namespace FreeTier.EmbeddedService;

/// <summary>A request as it came in, before anything was checked.</summary>
public sealed class RecordedRequest
{
    internal RecordedRequest(string method, string path, string query, IReadOnlyDictionary<string, string> headers, ReadOnlyMemory<byte> body, DateTimeOffset receivedAt)
    {
        Method = method;
        Path = path;
        Query = query;
        Headers = headers;
        Body = body;
        ReceivedAt = receivedAt;
    }

    /// <summary>The HTTP method.</summary>
    public string Method { get; }

    /// <summary>The path as it was on the wire, without the query.</summary>
    public string Path { get; }

    /// <summary>The query as it was on the wire, without its question mark.</summary>
    public string Query { get; }

    /// <summary>The headers by name, whatever its case. Several of one name are joined by commas.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>The bytes of the body.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>When the request came in, by the clock of the service.</summary>
    public DateTimeOffset ReceivedAt { get; }

    /// <summary>The operation that <c>X-Amz-Target</c> names; empty where there is none.</summary>
    public string Operation => Headers.TryGetValue("X-Amz-Target", out var target) ? target[(target.LastIndexOf('.') + 1)..] : "";

    /// <summary>The operation. Headers and body may hold secrets and are left out.</summary>
    public override string ToString() => $"{Method} {Path} {Operation}";
}
