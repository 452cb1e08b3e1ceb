using System.Net.Sockets;
using System.Security.Authentication;

namespace FreeTierGen.Runtime.Transport;

/// <summary>What went wrong between us and the service, told from exceptions of the HTTP handler.</summary>
internal static class TransportFailure
{
    /// <summary>True for exceptions that mean that a request or response got lost, and not that a handler has a bug.</summary>
    public static bool Is(Exception exception) => exception is
        HttpRequestException or
        IOException or
        SocketException or
        TimeoutException or
        OperationCanceledException;

    /// <summary>
    /// True where sending again may help. A certificate that is not trusted, a proxy that wants credentials and an HTTP version that
    /// is refused will be the same next time.
    /// </summary>
    public static bool IsTransient(Exception exception) => exception switch
    {
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError, InnerException: AuthenticationException } => false,
        HttpRequestException
        {
            HttpRequestError: HttpRequestError.UserAuthenticationError
                or HttpRequestError.VersionNegotiationError
                or HttpRequestError.ExtendedConnectNotSupported
                or HttpRequestError.ConfigurationLimitExceeded,
        } => false,
        _ => true,
    };

    /// <summary>The exception that the caller gets.</summary>
    public static TransportException Wrap(Exception exception, Uri? url, int attempts)
    {
        var reason = exception is OperationCanceledException { InnerException: TimeoutException timeout } ? timeout.Message : exception.Message;
        return new TransportException(
            $"The request to {url?.Authority} could not be completed (attempts: {attempts}): {reason}",
            exception)
        {
            Attempts = attempts,
        };
    }
}
