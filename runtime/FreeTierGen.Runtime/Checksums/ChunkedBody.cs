using System.Globalization;

namespace FreeTierGen.Runtime.Checksums;

/// <summary>
/// A stream that is sent in chunks with its checksum behind it (<c>aws-chunked</c>), for all attempts of a call: what was computed in one
/// is sent in the next ones, too, so that a stream that has changed in the meantime is noticed.
/// </summary>
/// <param name="algorithm">The checksum's algorithm.</param>
internal sealed class ChunkedBody(ChecksumAlgorithm algorithm)
{
    private const string ContentEncoding = "Content-Encoding";
    private const string Coding = "aws-chunked";

    /// <summary>The checksum's algorithm.</summary>
    public ChecksumAlgorithm Algorithm => algorithm;

    /// <summary>The checksum; null until the stream has been read to its end once.</summary>
    public string? Checksum { get; set; }

    /// <summary>Begins an attempt.</summary>
    public ChunkEncoder CreateEncoder() => new(this);

    /// <summary>Says in a request's headers how its body is coded.</summary>
    /// <param name="headers">The headers.</param>
    /// <param name="length">How many bytes the stream has; null where that is not known.</param>
    public void AddHeaders(List<KeyValuePair<string, string>> headers, long? length)
    {
        // The length that a caller names is the stream's.
        headers.RemoveAll(static header => header.Key.Equals("Content-Length", StringComparison.OrdinalIgnoreCase));
        var index = headers.FindIndex(static header => header.Key.Equals(ContentEncoding, StringComparison.OrdinalIgnoreCase));
        if (index < 0)
        {
            headers.Add(new(ContentEncoding, Coding));
        }
        else
        {
            headers[index] = new(ContentEncoding, $"{headers[index].Value},{Coding}");
        }

        headers.Add(new("x-amz-trailer", algorithm.Header));
        if (length is { } known)
        {
            headers.Add(new("x-amz-decoded-content-length", known.ToString(CultureInfo.InvariantCulture)));
        }
    }
}
