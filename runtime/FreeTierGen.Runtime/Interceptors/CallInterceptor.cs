namespace FreeTierGen.Runtime.Interceptors;

/// <summary>
/// Watches or changes calls at set points. Override what is needed; a client without interceptors pays nothing for them.
/// </summary>
/// <remarks>
/// <para>
/// The points of a call, in order: <see cref="OnCallStartingAsync"/>; then for each attempt <see cref="OnRequestBuiltAsync"/>,
/// <see cref="OnSendingAsync"/>, <see cref="OnResponseReceivedAsync"/> and, where the attempt failed, <see cref="OnAttemptFailedAsync"/>;
/// at the end <see cref="OnCallCompletedAsync"/> or <see cref="OnCallFailedAsync"/>. Several interceptors are asked in the order of
/// <see cref="ClientOptions.Interceptors"/>.
/// </para>
/// <para>
/// An exception from an interceptor ends the call and reaches the caller as it is; it is not retried. Only those that are told of a
/// failure (<see cref="OnAttemptFailedAsync"/>, <see cref="OnCallFailedAsync"/>) do not replace it: the caller gets the failure, with what
/// they threw in its <see cref="Exception.Data"/> under <see cref="FailuresKey"/>, and the others are told all the same. One interceptor
/// serves all calls of its client at the same time, so it must be safe for that.
/// </para>
/// <para>
/// Interceptors are under the call's limits and its cancellation, whose token they get. One that does not heed it is left alone when the
/// time is over: the call ends, and what the interceptor does or throws after that has no effect.
/// </para>
/// <para>
/// A request's headers can be changed, but <see cref="HttpRequestMessage.Content"/> must not be replaced: the signature covers the body
/// as the client wrote it. A call whose request has other content ends in an <see cref="InvalidOperationException"/>.
/// </para>
/// </remarks>
public abstract class CallInterceptor
{
    /// <summary>
    /// The key in the <see cref="Exception.Data"/> of a call's failure under which the exceptions are, as a list, of the interceptors that
    /// failed when they were told of it.
    /// </summary>
    public const string FailuresKey = "FreeTierGen.Runtime.InterceptorFailures";

    /// <summary>The call begins. Nothing has been validated, serialised or sent.</summary>
    public virtual ValueTask OnCallStartingAsync(CallContext context, CancellationToken cancellationToken) => default;

    /// <summary>An attempt's request is built and not yet signed: headers that are added here are signed.</summary>
    public virtual ValueTask OnRequestBuiltAsync(CallContext context, HttpRequestMessage request, CancellationToken cancellationToken) => default;

    /// <summary>An attempt's request is signed and about to be sent. Changing what is signed makes the service refuse it.</summary>
    public virtual ValueTask OnSendingAsync(CallContext context, HttpRequestMessage request, CancellationToken cancellationToken) => default;

    /// <summary>
    /// An attempt's response has arrived, whatever its status; its content has not been read. Reading it as bytes or as a string keeps
    /// it for the client; its stream can be read but once, unless <see cref="HttpContent.LoadIntoBufferAsync()"/> was called before.
    /// </summary>
    public virtual ValueTask OnResponseReceivedAsync(CallContext context, HttpResponseMessage response, CancellationToken cancellationToken) =>
        default;

    /// <summary>
    /// An attempt failed: with a service's error, or on the way. It may be retried, unless an interceptor throws here: then the call ends
    /// in this failure.
    /// </summary>
    public virtual ValueTask OnAttemptFailedAsync(CallContext context, Exception exception, CancellationToken cancellationToken) => default;

    /// <summary>The call succeeded; <see cref="CallContext.Output"/> holds its response.</summary>
    public virtual ValueTask OnCallCompletedAsync(CallContext context, CancellationToken cancellationToken) => default;

    /// <summary>The call failed for good, and its caller gets this exception, cancellation included.</summary>
    public virtual ValueTask OnCallFailedAsync(CallContext context, Exception exception, CancellationToken cancellationToken) => default;
}
