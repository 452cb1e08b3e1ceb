using FreeTierGen.Runtime.Text;

namespace FreeTierGen.Runtime;

/// <summary>What the wire says of an error before its modeled members are read; every <see cref="ServiceException"/> is made from one.</summary>
public sealed class ErrorDetails
{
    private readonly string _code = "";
    private readonly string? _queryCode;
    private readonly string? _message;
    private readonly string? _contentType;
    private readonly string? _responseText;

    /// <summary>
    /// The name of the error's shape as the wire has it, without namespace; it chooses the exception's type. Empty when the response
    /// named none. Of a longer name the first 256 characters are kept.
    /// </summary>
    public string Code
    {
        get => _code;
        init => _code = BoundedText.Cut(value, BoundedText.NameLength);
    }

    /// <summary>
    /// The code that the exception shows in place of <see cref="Code"/>: an <c>@awsQueryCompatible</c> service sends it in
    /// <c>x-amzn-query-error</c>. Of a longer code the first 256 characters are kept.
    /// </summary>
    public string? QueryCode
    {
        get => _queryCode;
        init => _queryCode = value is null ? null : BoundedText.Cut(value, BoundedText.NameLength);
    }

    /// <summary>The error's message; null when the response had none. Of a longer message the first 8,192 characters are kept.</summary>
    public string? Message
    {
        get => _message;
        init => _message = value is null ? null : BoundedText.Cut(value, BoundedText.MessageLength);
    }

    /// <summary>The response's content type; null where it named none.</summary>
    public string? ContentType
    {
        get => _contentType;
        init => _contentType = value is null ? null : BoundedText.Cut(value, BoundedText.NameLength);
    }

    /// <summary>
    /// The start of the response's body, at most 1,024 characters, where the body is not what the protocol promises: a proxy's HTML,
    /// plain text. Null where it could be read, or was empty.
    /// </summary>
    public string? ResponseText
    {
        get => _responseText;
        init => _responseText = value is null ? null : BoundedText.Cut(value, UnreadableBody.MostCharacters);
    }

    /// <summary>Whose fault it is; null when only the HTTP status can tell.</summary>
    public ErrorFault? Fault { get; init; }

    /// <summary>The response's status, request id and number of attempts.</summary>
    public ResponseMetadata Metadata { get; init; } = ResponseMetadata.None;

    /// <summary>True for errors that the model marks <c>@retryable</c>.</summary>
    public bool IsRetryable { get; init; }

    /// <summary>True for errors that the model marks <c>@retryable(throttling: true)</c>.</summary>
    public bool IsThrottling { get; init; }

    /// <summary>True where the model marks the message <c>@sensitive</c>: it then stays out of the exception's own message.</summary>
    public bool IsMessageSensitive { get; init; }

    /// <summary>The exception that caused the error, where a fake gives one.</summary>
    public Exception? InnerException { get; init; }

    /// <summary>The details of a modeled error that no service sent: for fakes in tests.</summary>
    /// <param name="code">The error shape's name.</param>
    /// <param name="statusCode">The HTTP status that the model gives the error.</param>
    /// <param name="fault">The fault that the model gives the error.</param>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause.</param>
    /// <returns>The details.</returns>
    public static ErrorDetails Modeled(
        string code, int statusCode, ErrorFault fault, string? message = null, Exception? innerException = null) => new()
        {
            Code = code,
            Fault = fault,
            Message = message,
            InnerException = innerException,
            Metadata = statusCode == 0 ? ResponseMetadata.None : new ResponseMetadata { StatusCode = statusCode },
        };

    /// <summary>These details with what the model says of the error; a fault that the response itself names stays.</summary>
    /// <param name="fault">The fault that the model gives the error.</param>
    /// <param name="isRetryable">Whether the model marks the error <c>@retryable</c>.</param>
    /// <param name="isThrottling">Whether it does so with <c>throttling: true</c>.</param>
    /// <param name="isMessageSensitive">Whether it marks the error's message <c>@sensitive</c>.</param>
    /// <returns>The completed details.</returns>
    public ErrorDetails AsModeled(
        ErrorFault fault, bool isRetryable = false, bool isThrottling = false, bool isMessageSensitive = false) => new()
        {
            Code = Code,
            QueryCode = QueryCode,
            Message = Message,
            ContentType = ContentType,
            ResponseText = ResponseText,
            Fault = Fault ?? fault,
            Metadata = Metadata,
            IsRetryable = isRetryable || isThrottling,
            IsThrottling = isThrottling,
            IsMessageSensitive = isMessageSensitive,
            InnerException = InnerException,
        };
}
