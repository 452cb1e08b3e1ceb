namespace FreeTierGen.Runtime;

/// <summary>
/// The service answered with success, but what it sent is not what its protocol promises: JSON that ends early, a value of another
/// type, a number out of range. The request was carried out.
/// </summary>
public sealed class ResponseFormatException : ServiceClientException
{
    /// <summary>Makes the exception.</summary>
    public ResponseFormatException(string? message = null, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>What is known of the response: its status and request id.</summary>
    public ResponseMetadata Metadata { get; init; } = ResponseMetadata.None;
}
