namespace FreeTierGen.Runtime.Transport;

/// <summary>What all requests of an operation have in common where a protocol puts everything else into the body.</summary>
/// <param name="contentType">The body's content type.</param>
/// <param name="headers">Headers, signed like all others.</param>
internal sealed class RequestHead(string contentType, KeyValuePair<string, string>[] headers)
{
    public string ContentType { get; } = contentType;

    public KeyValuePair<string, string>[] Headers { get; } = headers;
}
