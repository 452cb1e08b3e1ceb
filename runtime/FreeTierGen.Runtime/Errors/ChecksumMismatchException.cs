namespace FreeTierGen.Runtime;

/// <summary>
/// The body of a response is not what the service sent: its checksum differs. A streamed one is told of by the read that reaches its end,
/// so what was read before is not to be used either. The request was carried out.
/// </summary>
public sealed class ChecksumMismatchException : TransportException
{
    /// <summary>Makes the exception.</summary>
    public ChecksumMismatchException(string? message = null, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>The checksum's algorithm, for instance <c>CRC32</c>; empty where it is not known.</summary>
    public string Algorithm { get; init; } = "";
}
