namespace FreeTierGen.Runtime;

/// <summary>The service's endpoint rules found no endpoint for the client's options. The message is the rule set's own.</summary>
public sealed class EndpointResolutionException : ServiceClientException
{
    /// <summary>Makes the exception.</summary>
    public EndpointResolutionException(string? message = null, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
