namespace FreeTierGen.Runtime.Transport;

/// <summary>Whether a response's body is as it went over the wire: checksums are of that.</summary>
internal static class ResponseEncoding
{
    /// <summary>Whether a body was, or may have been, decompressed on the way.</summary>
    /// <remarks>
    /// Who decompresses has to ask for it first, in our request or in its own, and takes away what no longer holds: the encoding and the
    /// length. The service itself names a length, or sends chunks.
    /// </remarks>
    /// <param name="message">The response.</param>
    /// <param name="request">The request that it answers.</param>
    public static bool MayBeDecoded(HttpResponseMessage message, HttpRequestMessage request)
    {
        var content = message.Content.Headers.NonValidated;
        return !content.Contains("Content-Encoding")
            && (AsksForEncoding(request)
                || (message.RequestMessage is { } sent && AsksForEncoding(sent))
                || !(content.Contains("Content-Length") || message.Headers.NonValidated.Contains("Transfer-Encoding")));
    }

    private static bool AsksForEncoding(HttpRequestMessage request) => request.Headers.NonValidated.Contains("Accept-Encoding");
}
