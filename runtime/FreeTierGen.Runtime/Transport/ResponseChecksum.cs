using System.ComponentModel;
using System.Globalization;
using System.IO.Hashing;

namespace FreeTierGen.Runtime.Transport;

/// <summary>The CRC-32 that a service sends of each response's body, as Amazon DynamoDB does. A response that does not match is asked for again.</summary>
/// <param name="header">The header that has it, as a number in decimal digits.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ResponseChecksum(string header)
{
    /// <summary>
    /// True where the body is another one than the service sent. The checksum is of the bytes that went over the wire: of a body that
    /// was, or may have been, decompressed on the way nothing is known.
    /// </summary>
    /// <param name="response">The response as it was received.</param>
    /// <param name="message">Its message.</param>
    /// <param name="request">The request that it answers.</param>
    internal bool IsWrong(in ReceivedResponse response, HttpResponseMessage message, HttpRequestMessage request) =>
        uint.TryParse(response.Header(header), NumberStyles.None, CultureInfo.InvariantCulture, out var expected)
        && Crc32.HashToUInt32(response.Body) != expected
        && !MayBeDecoded(message, request);

    /// <summary>Whether a body was, or may have been, decompressed on the way.</summary>
    /// <remarks>
    /// Who decompresses has to ask for it first, in our request or in its own, and takes away what no longer holds: the encoding and the
    /// length. The service itself names a length, or sends chunks.
    /// </remarks>
    internal static bool MayBeDecoded(HttpResponseMessage message, HttpRequestMessage request)
    {
        var content = message.Content.Headers.NonValidated;
        return !content.Contains("Content-Encoding")
            && (AsksForEncoding(request)
                || (message.RequestMessage is { } sent && AsksForEncoding(sent))
                || !(content.Contains("Content-Length") || message.Headers.NonValidated.Contains("Transfer-Encoding")));
    }

    private static bool AsksForEncoding(HttpRequestMessage request) => request.Headers.NonValidated.Contains("Accept-Encoding");
}
