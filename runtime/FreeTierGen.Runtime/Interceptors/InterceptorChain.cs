using FreeTierGen.Runtime.Tasks;

namespace FreeTierGen.Runtime.Interceptors;

/// <summary>Asks a client's interceptors one after the other. One that ignores its token is not waited for beyond it.</summary>
internal sealed class InterceptorChain
{
    private readonly CallInterceptor[] _interceptors;

    public InterceptorChain(IList<CallInterceptor> interceptors)
    {
        // Mostly there is none. A spread would load System.Linq.
        _interceptors = interceptors.Count == 0 ? [] : new CallInterceptor[interceptors.Count];
        interceptors.CopyTo(_interceptors, 0);
    }

    public bool IsEmpty => _interceptors.Length == 0;

    public async ValueTask CallStartingAsync(CallContext context, CancellationToken cancellationToken)
    {
        foreach (var interceptor in _interceptors)
        {
            await CancellableWait.For(interceptor.OnCallStartingAsync(context, cancellationToken), cancellationToken).ConfigureAwait(false);
        }
    }

    public async ValueTask RequestBuiltAsync(CallContext context, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        foreach (var interceptor in _interceptors)
        {
            await CancellableWait.For(interceptor.OnRequestBuiltAsync(context, request, cancellationToken), cancellationToken).ConfigureAwait(false);
        }
    }

    public async ValueTask SendingAsync(CallContext context, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        foreach (var interceptor in _interceptors)
        {
            await CancellableWait.For(interceptor.OnSendingAsync(context, request, cancellationToken), cancellationToken).ConfigureAwait(false);
        }
    }

    public async ValueTask ResponseReceivedAsync(CallContext context, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        foreach (var interceptor in _interceptors)
        {
            await CancellableWait.For(interceptor.OnResponseReceivedAsync(context, response, cancellationToken), cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Tells all of them of an attempt's failure.</summary>
    /// <returns>False where one of them failed itself, or was still busy when the call's time was over: then there is no retry.</returns>
    public async ValueTask<bool> AttemptFailedAsync(CallContext context, Exception exception, CancellationToken cancellationToken)
    {
        var failures = default(List<Exception>);
        var isInTime = true;
        foreach (var interceptor in _interceptors)
        {
            try
            {
                await CancellableWait.For(interceptor.OnAttemptFailedAsync(context, exception, cancellationToken), cancellationToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
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

    public async ValueTask CallCompletedAsync(CallContext context, CancellationToken cancellationToken)
    {
        foreach (var interceptor in _interceptors)
        {
            await CancellableWait.For(interceptor.OnCallCompletedAsync(context, cancellationToken), cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Tells all of them why the call failed, which stays so whatever they do.</summary>
    public async ValueTask CallFailedAsync(CallContext context, Exception exception, CancellationToken cancellationToken)
    {
        var failures = default(List<Exception>);
        foreach (var interceptor in _interceptors)
        {
            try
            {
                await CancellableWait.For(interceptor.OnCallFailedAsync(context, exception, cancellationToken), cancellationToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                // The call's time is over. What the interceptor still does it does by itself.
            }
            catch (Exception failure)
            {
                (failures ??= []).Add(failure);
            }
        }

        InterceptorFailures.Keep(exception, failures);
    }
}
