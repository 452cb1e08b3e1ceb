using System.Globalization;

namespace FreeTierGen.Runtime;

/// <summary>
/// The call took longer than <see cref="ClientOptions.CallTimeout"/>, or the service was silent for longer than
/// <see cref="ClientOptions.AttemptTimeout"/> in its last attempt. Where <see cref="TransportException.WasSent"/> is true the service may
/// have done its work all the same; a request that might then be done twice is not sent again.
/// </summary>
public sealed class CallTimeoutException : TransportException
{
    /// <summary>Makes the exception.</summary>
    public CallTimeoutException(string? message = null, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>The limit that was exceeded.</summary>
    public TimeSpan Limit { get; init; }

    internal static CallTimeoutException Of(string operation, TimeSpan limit, bool isCallLimit, int attempts, bool wasSent, Exception cause)
    {
        var seconds = limit.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);
        var text = isCallLimit
            ? $"{operation} took longer than the call's limit of {seconds} s (attempts: {attempts})."
            : $"An attempt of {operation} waited longer than its limit of {seconds} s (attempts: {attempts}).";
        var outcome = wasSent ? " The service may have done its work all the same." : " Nothing was sent.";
        return new CallTimeoutException(text + outcome, cause) { Limit = limit, Attempts = attempts, WasSent = wasSent };
    }
}
