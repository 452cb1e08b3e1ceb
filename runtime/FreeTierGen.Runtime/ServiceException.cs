using FreeTierGen.Runtime.Retries;

namespace FreeTierGen.Runtime;

/// <summary>
/// The service answered with an error. Each generated client has a subclass of its own for all errors of its service, and below that
/// one for each error that the model names.
/// </summary>
public abstract class ServiceException : ServiceClientException
{
    /// <summary>Makes the exception from what the wire, or a fake, says of the error.</summary>
    protected ServiceException(ErrorDetails details)
        : base(Describe(details), details.InnerException)
    {
        ErrorCode = details.QueryCode ?? details.Code;
        Metadata = details.Metadata;
        ResponseContentType = details.ContentType;
        ResponseText = details.ResponseText;
        SensitiveMessage = details.IsMessageSensitive ? details.Message : null;
        Fault = details.Fault ?? (details.Metadata.StatusCode >= 500 ? ErrorFault.Server : ErrorFault.Client);
        IsThrottling = details.IsThrottling
            || ErrorCodes.IsThrottling(details.Code)
            || ErrorCodes.IsThrottling(ErrorCode)
            || ErrorCodes.IsThrottling(details.Metadata.StatusCode);
        IsRetryable = IsThrottling
            || details.IsRetryable
            || ErrorCodes.IsTransient(details.Code)
            || ErrorCodes.IsTransient(ErrorCode)
            || ErrorCodes.IsTransient(details.Metadata.StatusCode);
    }

    /// <summary>The error's code, for instance <c>ResourceNotFoundException</c>; empty when the response named none.</summary>
    public string ErrorCode { get; }

    /// <summary>
    /// The service's message where the model marks it <c>@sensitive</c>, else null. It is in neither <see cref="Exception.Message"/> nor
    /// <see cref="Exception.ToString"/>, so that no log has it by accident.
    /// </summary>
    public string? SensitiveMessage { get; }

    /// <summary>Whether the request or the service was at fault.</summary>
    public ErrorFault Fault { get; }

    /// <summary>The HTTP status of the response; 0 when there was none.</summary>
    public int StatusCode => Metadata.StatusCode;

    /// <summary>The service's id of the request; null when it sent none.</summary>
    public string? RequestId => Metadata.RequestId;

    /// <summary>The response's status, request id and number of attempts.</summary>
    public ResponseMetadata Metadata { get; }

    /// <summary>The response's content type, for instance <c>text/html</c> where a proxy answered; null where it named none.</summary>
    public string? ResponseContentType { get; }

    /// <summary>
    /// How the response's body begins, at most 1,024 characters, where it is not what the protocol promises: a proxy's HTML, plain text.
    /// Null where it could be read, or was empty. It may repeat what the request held, and so it is in neither
    /// <see cref="Exception.Message"/> nor <see cref="Exception.ToString"/>.
    /// </summary>
    public string? ResponseText { get; }

    /// <summary>
    /// True for transient and throttling errors, which may succeed later. The client has already retried them as far as its
    /// <see cref="RetryOptions"/> allow.
    /// </summary>
    public bool IsRetryable { get; }

    /// <summary>True where the service refuses because of too many requests.</summary>
    public bool IsThrottling { get; }

    private static string Describe(ErrorDetails details)
    {
        var status = details.Metadata.StatusCode;
        if (!string.IsNullOrEmpty(details.Message))
        {
            return details.IsMessageSensitive
                ? $"The service returned the error {details.Code} (HTTP status {status}) with a message that is sensitive: see {nameof(SensitiveMessage)}."
                : details.Message;
        }

        return (details.Code.Length, status) switch
        {
            (0, 0) => "The service returned an error.",
            (0, _) when details.ResponseText is not null =>
                $"The service answered with HTTP status {status} and {details.ContentType ?? "a body of no content type"} in place of an error that could be read: see {nameof(ResponseText)}.",
            (0, _) => $"The service answered with HTTP status {status} and no error that could be read.",
            (_, 0) => $"The service returned the error {details.Code}.",
            _ => $"The service returned the error {details.Code} (HTTP status {status}) without a message.",
        };
    }
}
