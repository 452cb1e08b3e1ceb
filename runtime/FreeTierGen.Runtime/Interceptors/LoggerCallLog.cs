using Microsoft.Extensions.Logging;

namespace FreeTierGen.Runtime.Interceptors;

/// <summary>
/// Writes to an <see cref="ILogger"/>. What a caller gets as an exception is information, as with HTTP clients of the platform: whoever
/// handles it knows how bad it is. A retry is a warning: nobody else hears of it. Ids of events stay as they are.
/// </summary>
internal sealed partial class LoggerCallLog(ILogger logger) : CallLog
{
    /// <inheritdoc/>
    public override bool IsEnabled => logger.IsEnabled(LogLevel.Warning);

    /// <inheritdoc/>
    public override void AttemptStarting(string method, int attempt, string host) => LogAttemptStarting(logger, method, attempt, host);

    /// <inheritdoc/>
    public override void AttemptCompleted(string method, int attempt, int status, double milliseconds, string? requestId) =>
        LogAttemptCompleted(logger, method, attempt, status, milliseconds, requestId);

    /// <inheritdoc/>
    public override void AttemptFailed(string method, int attempt, string error, double milliseconds, string? requestId) =>
        LogAttemptFailed(logger, method, attempt, error, milliseconds, requestId);

    /// <inheritdoc/>
    public override void Retrying(string method, int attempt, string error, double delayMilliseconds) =>
        LogRetrying(logger, method, attempt, error, delayMilliseconds);

    /// <inheritdoc/>
    public override void CallCompleted(string method, int attempts, double milliseconds, string? requestId) =>
        LogCallCompleted(logger, method, attempts, milliseconds, requestId);

    /// <inheritdoc/>
    public override void CallFailed(string method, int attempts, string error, double milliseconds, string? requestId) =>
        LogCallFailed(logger, method, error, attempts, milliseconds, requestId);

    [LoggerMessage(1, LogLevel.Debug, "{Method}: attempt {Attempt} goes to {Host}", EventName = "AttemptStarting")]
    private static partial void LogAttemptStarting(ILogger logger, string method, int attempt, string host);

    [LoggerMessage(2, LogLevel.Debug, "{Method}: attempt {Attempt} was answered with status {StatusCode} after {ElapsedMilliseconds} ms; request id {RequestId}", EventName = "AttemptCompleted")]
    private static partial void LogAttemptCompleted(ILogger logger, string method, int attempt, int statusCode, double elapsedMilliseconds, string? requestId);

    [LoggerMessage(3, LogLevel.Debug, "{Method}: attempt {Attempt} failed with {ErrorType} after {ElapsedMilliseconds} ms; request id {RequestId}", EventName = "AttemptFailed")]
    private static partial void LogAttemptFailed(ILogger logger, string method, int attempt, string errorType, double elapsedMilliseconds, string? requestId);

    [LoggerMessage(4, LogLevel.Warning, "{Method}: attempt {Attempt} failed with {ErrorType}; another follows in {DelayMilliseconds} ms", EventName = "Retrying")]
    private static partial void LogRetrying(ILogger logger, string method, int attempt, string errorType, double delayMilliseconds);

    [LoggerMessage(5, LogLevel.Debug, "{Method} succeeded after {Attempts} attempts and {ElapsedMilliseconds} ms; request id {RequestId}", EventName = "CallCompleted")]
    private static partial void LogCallCompleted(ILogger logger, string method, int attempts, double elapsedMilliseconds, string? requestId);

    [LoggerMessage(6, LogLevel.Information, "{Method} failed with {ErrorType} after {Attempts} attempts and {ElapsedMilliseconds} ms; request id {RequestId}", EventName = "CallFailed")]
    private static partial void LogCallFailed(ILogger logger, string method, string errorType, int attempts, double elapsedMilliseconds, string? requestId);
}
