namespace FreeTierGen.Runtime.Checksums;

/// <summary>Compares a response's body with the checksum that came with it, while it is read.</summary>
/// <param name="algorithm">The checksum's algorithm.</param>
/// <param name="expected">The checksum that came.</param>
internal sealed class ResponseCheck(ChecksumAlgorithm algorithm, string expected) : IDisposable
{
    private readonly ChecksumHash _hash = algorithm.Start();

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
