using System.Net.Http.Headers;

namespace FreeTierGen.Runtime.Transport;

/// <summary>A response with its whole body, as a protocol reads it. Its memory is used again as soon as it is read.</summary>
public readonly ref struct ReceivedResponse
{
    private static readonly HttpResponseMessage Headless = new();

    private readonly HttpResponseMessage _message;

    internal ReceivedResponse(HttpResponseMessage message, ReadOnlySpan<byte> body, ResponseMetadata metadata)
    {
        _message = message;
        Body = body;
        Metadata = metadata;
    }

    /// <summary>The HTTP status code.</summary>
    public int StatusCode => _message == Headless ? Metadata.StatusCode : (int)_message.StatusCode;

    /// <summary>The body; empty where there is none.</summary>
    public ReadOnlySpan<byte> Body { get; }

    /// <summary>The response's status, request id and number of attempts.</summary>
    public ResponseMetadata Metadata { get; }

    /// <summary>The headers, but those that describe the content.</summary>
    public HttpResponseHeaders Headers => _message.Headers;

    /// <summary>The headers that describe the content.</summary>
    public HttpContentHeaders ContentHeaders => _message.Content.Headers;

    /// <summary>The content type as it was sent; null where it was not.</summary>
    public string? ContentType =>
        _message.Content.Headers.NonValidated.TryGetValues("Content-Type", out var values) ? values.ToString() : null;

    /// <summary>A header's value as it was sent, several joined by <c>, </c>; null where it was not sent.</summary>
    public string? Header(string name) =>
        _message.Headers.NonValidated.TryGetValues(name, out var values) || _message.Content.Headers.NonValidated.TryGetValues(name, out values)
            ? values.ToString()
            : null;

    /// <summary>A response without anything.</summary>
    internal static ReceivedResponse Nothing => new(Headless, default, ResponseMetadata.None);

    /// <summary>The response without its headers and its body, for what can't be read of them.</summary>
    internal ReceivedResponse WithoutContent() => new(Headless, default, Metadata);
}
