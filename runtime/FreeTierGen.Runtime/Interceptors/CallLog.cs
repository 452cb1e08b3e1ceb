namespace FreeTierGen.Runtime.Interceptors;

/// <summary>
/// What is told of calls to a log. Nothing but the option <c>LoggerFactory</c> makes one, so that a native program without a log
/// has nothing of it. No member of a request or response is told, and no message of an exception, which a service may have put one into.
/// </summary>
internal abstract class CallLog
{
    /// <summary>Whether anything is written at all.</summary>
    public abstract bool IsEnabled { get; }

    public abstract void AttemptStarting(string method, int attempt, string host);

    public abstract void AttemptCompleted(string method, int attempt, int status, double milliseconds, string? requestId);

    public abstract void AttemptFailed(string method, int attempt, string error, double milliseconds, string? requestId);

    public abstract void Retrying(string method, int attempt, string error, double delayMilliseconds);

    public abstract void CallCompleted(string method, int attempts, double milliseconds, string? requestId);

    public abstract void CallFailed(string method, int attempts, string error, double milliseconds, string? requestId);
}
