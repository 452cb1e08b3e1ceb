using System.ComponentModel;

namespace FreeTierGen.Runtime.Checksums;

/// <summary>
/// What the model says of checksums of an operation's bodies (<c>@httpChecksum</c>). Clients without it have nothing of what computes them
/// in a native program.
/// </summary>
/// <remarks>Specified in "HTTP checksums" of the Smithy documentation on AWS.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class HttpChecksum
{
    private const string Enabled = "ENABLED";

    /// <summary>True where a request can carry a checksum of its body.</summary>
    public bool CoversRequest { get; init; }

    /// <summary>True where a request has to carry a checksum of its body.</summary>
    public bool IsRequired { get; init; }

    /// <summary>
    /// The header in which callers name the algorithm, for instance <c>x-amz-sdk-checksum-algorithm</c>. Where none is named it is CRC-32.
    /// Null where none can be named.
    /// </summary>
    public string? AlgorithmHeader { get; init; }

    /// <summary>
    /// The header by which a response is asked to carry a checksum of its body, for instance <c>x-amz-checksum-mode</c>; null where it is
    /// not asked.
    /// </summary>
    public string? ModeHeader { get; init; }

    /// <summary>The algorithms of checksums that a response can carry, by their names.</summary>
    public IReadOnlyList<string> ResponseAlgorithms { get; init; } = [];

    /// <summary>Adds the checksum of a body in memory as it is sent, unless it needs none or the caller has computed one.</summary>
    /// <exception cref="RequestSerializationException">The algorithm is not known here.</exception>
    internal void AddTo(List<KeyValuePair<string, string>> headers, ReadOnlySpan<byte> body, RequestChecksumCalculation calculation)
    {
        if (Choose(headers, calculation) is { } algorithm)
        {
            using var hash = algorithm.Start();
            hash.Append(body);
            headers.Add(new(algorithm.Header, hash.Finish()));
        }
    }

    /// <summary>The coding of a stream that is sent with its checksum behind it; null where it is sent without one.</summary>
    /// <param name="headers">The request's headers, which say so then.</param>
    /// <param name="length">How many bytes the stream has; null where that is not known.</param>
    /// <param name="calculation">Whether what need not have a checksum has one.</param>
    /// <exception cref="RequestSerializationException">The algorithm is not known here.</exception>
    internal ChunkedBody? CodeStream(List<KeyValuePair<string, string>> headers, long? length, RequestChecksumCalculation calculation)
    {
        if (Choose(headers, calculation) is not { } algorithm)
        {
            return null;
        }

        var body = new ChunkedBody(algorithm);
        body.AddHeaders(headers, length);
        return body;
    }

    /// <summary>Asks for a checksum of the response, unless the caller has said what is wanted.</summary>
    internal void AskForResponse(List<KeyValuePair<string, string>> headers, ResponseChecksumValidation validation)
    {
        if (ModeHeader is { } mode && validation == ResponseChecksumValidation.WhenSupported && ValueOf(headers, mode) is null)
        {
            headers.Add(new(mode, Enabled));
        }
    }

    /// <summary>
    /// What compares a response's body with its checksum; null where it has none that can be compared: by an algorithm that is not known,
    /// or of the parts of an object (<c>value-3</c>), which are not what was received.
    /// </summary>
    /// <param name="headers">The request's headers.</param>
    /// <param name="response">The response, whose body has not been looked at.</param>
    internal ResponseCheck? CheckOf(List<KeyValuePair<string, string>> headers, HttpResponseMessage response)
    {
        if (ModeHeader is not { } mode || !string.Equals(ValueOf(headers, mode), Enabled, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        foreach (var algorithm in ChecksumAlgorithm.All)
        {
            if (CanHave(algorithm)
                && response.Headers.NonValidated.TryGetValues(algorithm.Header, out var values)
                && values.ToString() is var expected
                && !expected.Contains('-', StringComparison.Ordinal))
            {
                return new ResponseCheck(algorithm, expected);
            }
        }

        return null;
    }

    private ChecksumAlgorithm? Choose(List<KeyValuePair<string, string>> headers, RequestChecksumCalculation calculation)
    {
        var isWanted = IsRequired || calculation == RequestChecksumCalculation.WhenSupported;
        if (!CoversRequest || headers.Exists(static header => ChecksumAlgorithm.IsHeader(header.Key)))
        {
            return null;
        }

        if (AlgorithmHeader is { } header)
        {
            if (ValueOf(headers, header) is { } named)
            {
                return ChecksumAlgorithm.Find(named) ?? throw new RequestSerializationException(
                    "The request was not sent: its body needs a checksum by an algorithm that is not known here. Name CRC32, CRC32C, CRC64NVME, SHA1, SHA256, SHA512, MD5, XXHASH3, XXHASH64 or XXHASH128, or set the checksum.");
            }

            if (isWanted)
            {
                headers.Add(new(header, ChecksumAlgorithm.Default.Name));
            }
        }

        return isWanted ? ChecksumAlgorithm.Default : null;
    }

    private bool CanHave(ChecksumAlgorithm algorithm)
    {
        foreach (var name in ResponseAlgorithms)
        {
            if (name.Equals(algorithm.Name, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static string? ValueOf(List<KeyValuePair<string, string>> headers, string name)
    {
        foreach (var header in headers)
        {
            if (header.Key.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return header.Value;
            }
        }

        return null;
    }
}
