using FreeTierGen.Runtime.Retries;

namespace FreeTierGen.Runtime;

/// <summary>
/// The service answered with an error. Each generated client has a subclass of its own for all errors of its service, and below that
/// one for each error that the model names.
/// </summary>
public abstract class ServiceException : ServiceClientException
{
    /// <summary>Makes the exception from what the wire, or a fake, says of the error.</summary>
    /// <exception cref="ArgumentNullException">The details are null.</exception>
    protected ServiceException(ErrorDetails details)
        : base(Describe(details), details.InnerException)
    {
        ServiceMessage = details.IsMessageSensitive || string.IsNullOrEmpty(details.Message) ? null : details.Message;
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
    /// What the service says, and no more: <see cref="Exception.Message"/> adds code, HTTP status and request id. Null where it says nothing,
    /// and where the model marks the message <c>@sensitive</c>.
    /// </summary>
    public string? ServiceMessage { get; }

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

    // A sentence, and what a log needs of the rest in parentheses.
    private static string Describe(ErrorDetails details)
    {
        ArgumentNullException.ThrowIfNull(details);
        var code = details.QueryCode ?? details.Code;
        var status = details.Metadata.StatusCode;
        var facts = new List<string>(3);
        if (code.Length > 0)
        {
            facts.Add(code);
        }

        if (status != 0)
        {
            facts.Add(FormattableString.Invariant($"HTTP status {status}"));
        }

        if (details.Metadata.RequestId is { Length: > 0 } requestId)
        {
            facts.Add("request id " + requestId);
        }

        var text = Sentence(details);
        return facts.Count == 0 ? text : $"{text} ({string.Join(", ", facts)})";
    }

    private static string Sentence(ErrorDetails details)
    {
        if (!string.IsNullOrEmpty(details.Message))
        {
            return details.IsMessageSensitive
                ? $"The service answered with an error whose message is sensitive: see {nameof(SensitiveMessage)}."
                : details.Message;
        }

        return (details.Code.Length > 0, details.ResponseText is not null, details.Metadata.StatusCode) switch
        {
            (true, _, 0) => "The service returned an error.",
            (true, _, _) => "The service returned an error without a message.",
            (_, _, 0) => "The service returned an error.",
            (_, true, _) =>
                $"The service answered with {details.ContentType ?? "a body of no content type"} in place of an error that could be read: see {nameof(ResponseText)}.",
            _ => "The service answered with no error that could be read.",
        };
    }
}
