using System.Net.Sockets;
using System.Security.Authentication;
using FreeTierGen.Runtime.Text;

namespace FreeTierGen.Runtime.Transport;

/// <summary>What went wrong between us and the service, told from exceptions of the HTTP handler and of the streams that it hands out.</summary>
internal static class TransportFailure
{
    /// <summary>
    /// True for exceptions that mean that a request or response got lost. Handlers and streams can be anybody's and throw anything: a
    /// gzip stream <see cref="InvalidDataException"/>, one that is closed <see cref="ObjectDisposedException"/>. Only what is fatal to
    /// the process, and what is typed already, stays as it is.
    /// </summary>
    public static bool Is(Exception exception) => exception is not (ServiceClientException or OutOfMemoryException);

    /// <summary>
    /// True where sending again may help. A certificate that is not trusted, a proxy that wants credentials, an HTTP version that is
    /// refused and a handler that has a bug will be the same next time.
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
        HttpRequestException or IOException or InvalidDataException or SocketException or TimeoutException or OperationCanceledException => true,
        AggregateException { InnerExceptions: [var only] } => IsTransient(only),
        _ => false,
    };

    /// <summary>True where it is certain that nothing was sent, as there was no connection to send it over.</summary>
    public static bool MeansNoConnection(Exception exception) => exception is HttpRequestException
    {
        HttpRequestError: HttpRequestError.NameResolutionError
            or HttpRequestError.ConnectionError
            or HttpRequestError.SecureConnectionError
            or HttpRequestError.ProxyTunnelError,
    };

    /// <summary>True for a time-out of the handler's own: the service may be at work all the same.</summary>
    public static bool IsTimeout(Exception exception) =>
        exception is OperationCanceledException or TimeoutException
        || exception.InnerException is TimeoutException or OperationCanceledException;

    /// <summary>The exception that the caller gets.</summary>
    /// <param name="exception">What the handler or a stream threw.</param>
    /// <param name="url">Where the request was sent.</param>
    /// <param name="hostPrefix">What the model put before the endpoint's host; null where nothing.</param>
    /// <param name="attempts">How often the request was sent.</param>
    /// <param name="wasSent">Whether the request, or a part of it, left for the service.</param>
    public static TransportException Wrap(Exception exception, Uri? url, string? hostPrefix, int attempts, bool wasSent)
    {
        var message = $"The request to {url?.Authority} could not be completed (attempts: {attempts}): {FailureText.Of(exception)}";
        if (hostPrefix is not null && exception is HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError })
        {
            // Emulators and proxies have one name, and none that begins as the model wants it.
            message += $" The model puts '{hostPrefix}' before the endpoint's host: {nameof(ClientOptions.DisableHostPrefix)} leaves it out.";
        }

        return new TransportException(message, exception) { Attempts = attempts, WasSent = wasSent };
    }
}
