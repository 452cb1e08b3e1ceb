namespace FreeTierGen.Runtime;

/// <summary>
/// The service answered with success, but what it sent is not what its protocol promises: JSON that ends early, a value of another
/// type, a number out of range; or it is longer than <see cref="ClientOptions.ResponseSizeLimit"/> lets it be. The request was carried
/// out.
/// </summary>
public sealed class ResponseFormatException : ServiceClientException
{
    /// <summary>Makes the exception.</summary>
    public ResponseFormatException(string? message = null, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>
    /// The member that could not be read, as a JSON pointer with the model's names, for instance <c>/Messages/1/Body</c>. The keys of
    /// maps, and members that the model does not know, are content and stand as <c>*</c>. Empty for the answer as a whole; null where
    /// nothing is known. Nothing of what was received is in the message or in an inner exception.
    /// </summary>
    public string? Path { get; init; }

    /// <summary>What is known of the response: its status and request id.</summary>
    public ResponseMetadata Metadata { get; init; } = ResponseMetadata.None;

    /// <summary>The content type of the response, for instance <c>text/html</c> where a proxy answered; null where it named none.</summary>
    public string? ContentType { get; init; }

    /// <summary>How many bytes the response's body has: for one that is too long what it announced, or what had come until it was.</summary>
    public long BodyLength { get; init; }
}
