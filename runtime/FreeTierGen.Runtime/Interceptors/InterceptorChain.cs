using System.Diagnostics.CodeAnalysis;
using FreeTierGen.Runtime.Tasks;

namespace FreeTierGen.Runtime.Interceptors;

/// <summary>Asks a client's interceptors one after the other. One that ignores its token is not waited for beyond it.</summary>
internal sealed class InterceptorChain
{
    private readonly CallInterceptor[] _interceptors;

    public InterceptorChain(IList<CallInterceptor> interceptors)
    {
        // A spread would load System.Linq.
        _interceptors = new CallInterceptor[interceptors.Count];
        interceptors.CopyTo(_interceptors, 0);
    }

    // What is asked of each. There is a state machine for all that wait, as one takes kilobytes of a native program.
    private delegate ValueTask Question(CallInterceptor interceptor, CallContext context, object? subject, CancellationToken cancellationToken);

    /// <summary>Begins a call that they are asked about.</summary>
    [SuppressMessage("Performance", "CA1822", Justification = "Where there is no chain, a native program has nothing of the limit.")]
    public CallLimit Start(CallContext context, TimeSpan limit, TimeSpan started, TimeProvider time, CancellationToken caller) =>
        context.Limit = new CallLimit(context.Operation.Name, limit, started, time, caller);

    public ValueTask CallStartingAsync(CallContext context, CancellationToken cancellationToken) =>
        AskAsync(static (interceptor, context, _, token) => interceptor.OnCallStartingAsync(context, token), context, null, cancellationToken);

    public ValueTask RequestBuiltAsync(CallContext context, HttpRequestMessage request, CancellationToken cancellationToken) =>
        AskAsync(
            static (interceptor, context, request, token) => interceptor.OnRequestBuiltAsync(context, (HttpRequestMessage)request!, token),
            context,
            request,
            cancellationToken);

    public ValueTask SendingAsync(CallContext context, HttpRequestMessage request, CancellationToken cancellationToken) =>
        AskAsync(
            static (interceptor, context, request, token) => interceptor.OnSendingAsync(context, (HttpRequestMessage)request!, token),
            context,
            request,
            cancellationToken);

    public ValueTask ResponseReceivedAsync(CallContext context, HttpResponseMessage response, CancellationToken cancellationToken) =>
        AskAsync(
            static (interceptor, context, response, token) => interceptor.OnResponseReceivedAsync(context, (HttpResponseMessage)response!, token),
            context,
            response,
            cancellationToken);

    /// <summary>Tells all of them of an attempt's failure.</summary>
    /// <returns>False where one of them failed itself, or was still busy when the call's time was over: then there is no retry.</returns>
    public ValueTask<bool> AttemptFailedAsync(CallContext context, Exception exception, CancellationToken cancellationToken) =>
        TellAsync(
            static (interceptor, context, exception, token) => interceptor.OnAttemptFailedAsync(context, (Exception)exception!, token),
            context,
            exception,
            cancellationToken);

    public ValueTask CallCompletedAsync(CallContext context, CancellationToken cancellationToken) =>
        AskAsync(static (interceptor, context, _, token) => interceptor.OnCallCompletedAsync(context, token), context, null, cancellationToken);

    /// <summary>Tells all of them why the call failed, which stays so whatever they do.</summary>
    /// <returns>False where one of them failed itself, or was still busy when the call's time was over.</returns>
    public ValueTask<bool> CallFailedAsync(CallContext context, Exception exception, CancellationToken cancellationToken) =>
        TellAsync(
            static (interceptor, context, exception, token) => interceptor.OnCallFailedAsync(context, (Exception)exception!, token),
            context,
            exception,
            cancellationToken);

    private async ValueTask AskAsync(Question ask, CallContext context, object? subject, CancellationToken cancellationToken)
    {
        foreach (var interceptor in _interceptors)
        {
            await CancellableWait.For(ask(interceptor, context, subject, cancellationToken), cancellationToken).ConfigureAwait(false);
        }
    }

    private async ValueTask<bool> TellAsync(Question tell, CallContext context, Exception exception, CancellationToken cancellationToken)
    {
        var failures = default(List<Exception>);
        var isInTime = true;
        foreach (var interceptor in _interceptors)
        {
            try
            {
                await CancellableWait.For(tell(interceptor, context, exception, cancellationToken), cancellationToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                // The call's time is over. What the interceptor still does it does by itself.
                isInTime = false;
            }
            catch (Exception failure)
            {
                (failures ??= []).Add(failure);
            }
        }

        InterceptorFailures.Keep(exception, failures);
        return isInTime && failures is null;
    }
}
