namespace FreeTierGen.Runtime.Checksums;

/// <summary>Compares a response's body with the checksum that came with it, while it is read.</summary>
/// <param name="algorithm">The checksum's algorithm.</param>
/// <param name="expected">The checksum that came.</param>
internal sealed class ResponseCheck(ChecksumAlgorithm algorithm, string expected) : IDisposable
{
    private readonly ChecksumHash _hash = algorithm.Start();

    /// <summary>The algorithm's name.</summary>
    public string Algorithm => algorithm.Name;

    /// <summary>Adds what was received.</summary>
    public void Append(ReadOnlySpan<byte> part) => _hash.Append(part);

    /// <summary>Whether what was received is not what the checksum is of.</summary>
    public bool IsWrong() => !_hash.Finish().Equals(expected, StringComparison.Ordinal);

    /// <summary>Whether a whole body is not what the checksum is of.</summary>
    public bool IsWrongFor(ReadOnlySpan<byte> body)
    {
        _hash.Append(body);
        return IsWrong();
    }

    /// <summary>What is known of the response.</summary>
    /// <param name="message">The response.</param>
    /// <param name="requestId">Its id.</param>
    /// <param name="attempts">How often the request was sent.</param>
    public ResponseMetadata Describe(HttpResponseMessage message, string? requestId, int attempts) =>
        new DetailedMetadata(null, algorithm.Name) { RequestId = requestId, StatusCode = (int)message.StatusCode, Attempts = attempts };

    /// <summary>What is told of a body that is not what the checksum is of.</summary>
    /// <param name="operation">What was called.</param>
    /// <param name="attempts">How many attempts there were.</param>
    public ChecksumMismatchException Failure(string operation, int attempts) =>
        new($"The body of the response of {operation} was damaged on the way: its {algorithm.Name} checksum is not the one that the service sent with it.")
        {
            Algorithm = algorithm.Name,
            Attempts = attempts,
            WasSent = true,
        };

    /// <inheritdoc/>
    public void Dispose() => _hash.Dispose();
}
