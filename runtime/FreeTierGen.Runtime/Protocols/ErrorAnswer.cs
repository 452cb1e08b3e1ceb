using FreeTierGen.Runtime.Transport;

namespace FreeTierGen.Runtime.Protocols;

/// <summary>What an answer says of an error, once its protocol has found the error's name.</summary>
internal static class ErrorAnswer
{
    /// <summary>What all errors have in common.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="code">The name of the error's shape; empty where the answer has none.</param>
    /// <param name="message">The error's message; null where the answer has none.</param>
    /// <param name="isQueryCompatible">Whether the service is <c>@awsQueryCompatible</c>.</param>
    /// <param name="isReadable">Whether the body is what the protocol promises.</param>
    public static ErrorDetails Details(in ReceivedResponse response, string code, string? message, bool isQueryCompatible, bool isReadable)
    {
        var (queryCode, fault) = isQueryCompatible ? ErrorNames.OfQueryError(response.Header("x-amzn-query-error")) : default;
        return new ErrorDetails
        {
            Code = code,
            QueryCode = queryCode,
            Fault = fault,
            Message = message,
            ContentType = response.ContentType,
            ResponseText = isReadable && (code.Length > 0 || message is not null) ? null : UnreadableBody.StartOf(response.Body),
            Metadata = response.Metadata,
        };
    }
}
