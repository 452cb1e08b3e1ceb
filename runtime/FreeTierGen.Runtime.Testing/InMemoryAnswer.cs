using System.Net;

namespace FreeTierGen.Runtime.Testing;

/// <summary>What an <see cref="InMemoryService"/> answers a request with.</summary>
public sealed class InMemoryAnswer
{
    /// <summary>The HTTP status; 200 unless it says otherwise.</summary>
    public HttpStatusCode Status { get; init; } = HttpStatusCode.OK;

    /// <summary>The body, in the format of the client's protocol.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Headers besides those that every answer has: content type, request id and the protocol's own.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();
}
