namespace FreeTierGen.Runtime;

/// <summary>
/// The request holds a value that its place on the wire can't carry, such as a line break in a header or a control character in XML,
/// whether a member or an interceptor put it there. It was not sent. The message names the place and not the value, which may be sensitive.
/// </summary>
public sealed class RequestSerializationException : ServiceClientException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What can't be sent, and where.</param>
    public RequestSerializationException(string message)
        : base(message)
    {
    }
}
