using System.ComponentModel;
using System.Net.Http.Headers;

namespace FreeTierGen.Runtime.Transport;

/// <summary>
/// A response as a protocol reads it: with its whole body, whose memory is used again as soon as it is read, or with a stream of it that goes
/// to the caller.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct ReceivedResponse
{
    private static readonly HttpResponseMessage Headless = new();

    private readonly HttpResponseMessage _message;
    private readonly Stream? _stream;

    internal ReceivedResponse(HttpResponseMessage message, ReadOnlySpan<byte> body, ResponseMetadata metadata, Stream? stream = null)
    {
        _message = message;
        _stream = stream;
        Body = body;
        Metadata = metadata;
    }

    /// <summary>The HTTP status code.</summary>
    public int StatusCode => _message == Headless ? Metadata.StatusCode : (int)_message.StatusCode;

    /// <summary>The body; empty where there is none, and where it is a stream.</summary>
    public ReadOnlySpan<byte> Body { get; }

    /// <summary>
    /// The body of a success whose operation streams it (<see cref="OperationInfo.StreamsOutput"/>), not read yet. It is for the output,
    /// whose caller disposes it.
    /// </summary>
    /// <exception cref="InvalidOperationException">The body is not a stream.</exception>
    public Stream BodyStream => _stream ?? throw new InvalidOperationException("The body of this response has been read: it is no stream.");

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

    /// <summary>
    /// Each header once, those of the content first: where a name is among both, what is found last is what <see cref="Header"/> gives.
    /// </summary>
    public ReceivedHeaders AllHeaders => new(_message);

    /// <summary>A response without anything: what an output is read from that is a member of something else.</summary>
    public static ReceivedResponse Nothing => new(Headless, default, ResponseMetadata.None);

    /// <summary>The response without its headers, for what can't be read of them.</summary>
    internal ReceivedResponse WithoutHeaders() => new(Headless, Body, Metadata);

    /// <summary>The response without its headers and its body, for what can't be read of them.</summary>
    internal ReceivedResponse WithoutContent() => new(Headless, default, Metadata);
}
