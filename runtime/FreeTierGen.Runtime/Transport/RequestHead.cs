namespace FreeTierGen.Runtime.Transport;

/// <summary>What all requests of an operation have in common where a protocol puts everything else into the body.</summary>
/// <param name="contentType">The body's content type; null where there is no body.</param>
/// <param name="headers">Headers, signed like all others.</param>
/// <param name="path">What is appended to the endpoint's own path.</param>
internal sealed class RequestHead(string? contentType, KeyValuePair<string, string>[] headers, string path = "/")
{
    public string? ContentType { get; } = contentType;

    public string Path { get; } = path;

    public KeyValuePair<string, string>[] Headers { get; } = headers;
}
