using System.Globalization;

namespace FreeTierGen.Runtime;

/// <summary>
/// The call, or its last attempt, took longer than one of the client's limits: <see cref="ClientOptions.CallTimeout"/> for all of it,
/// <see cref="ClientOptions.ConnectTimeout"/> for a connection, <see cref="ClientOptions.AttemptTimeout"/> until the answer began,
/// <see cref="ClientOptions.StallTimeout"/> between its bytes. Where <see cref="TransportException.WasSent"/> is true the service may
/// have done its work all the same; a request that might then be done twice is not sent again.
/// </summary>
public sealed class CallTimeoutException : TransportException
{
    // Options are named as they are there, which this room is before.
    internal const string OfCall = "CallTimeout";
    internal const string OfConnecting = "ConnectTimeout";
    internal const string OfAttempt = "AttemptTimeout";
    internal const string OfStall = "StallTimeout";

    /// <summary>Makes the exception.</summary>
    public CallTimeoutException(string? message = null, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>The limit that was exceeded.</summary>
    public TimeSpan Limit { get; init; }

    /// <summary>
    /// The client option that sets the limit: <c>CallTimeout</c>, <c>ConnectTimeout</c>, <c>AttemptTimeout</c> or <c>StallTimeout</c>; null
    /// where it is not known.
    /// </summary>
    public string? Option { get; init; }

    internal static CallTimeoutException Of(string operation, TimeSpan limit, string option, int attempts, bool wasSent, Exception cause)
    {
        var seconds = limit.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);
        var text = option == OfCall
            ? $"{operation} took longer than the call's limit of {seconds} s ({option}; attempts: {attempts})."
            : $"An attempt of {operation} waited longer than its limit of {seconds} s ({option}; attempts: {attempts}).";
        var outcome = wasSent ? " The service may have done its work all the same." : " Nothing was sent.";
        return new CallTimeoutException(text + outcome, cause) { Limit = limit, Option = option, Attempts = attempts, WasSent = wasSent };
    }
}
