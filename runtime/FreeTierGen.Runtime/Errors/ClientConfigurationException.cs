namespace FreeTierGen.Runtime;

/// <summary>An option or an environment variable that a client depends on is missing or has no valid value.</summary>
public sealed class ClientConfigurationException : ServiceClientException
{
    /// <summary>Makes the exception.</summary>
    public ClientConfigurationException(string? message = null, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
