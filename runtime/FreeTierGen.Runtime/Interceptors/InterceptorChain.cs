namespace FreeTierGen.Runtime.Interceptors;

/// <summary>Asks a client's interceptors one after the other.</summary>
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
            await interceptor.OnCallStartingAsync(context, cancellationToken).ConfigureAwait(false);
        }
    }

    public async ValueTask RequestBuiltAsync(CallContext context, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        foreach (var interceptor in _interceptors)
        {
            await interceptor.OnRequestBuiltAsync(context, request, cancellationToken).ConfigureAwait(false);
        }
    }

    public async ValueTask SendingAsync(CallContext context, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        foreach (var interceptor in _interceptors)
        {
            await interceptor.OnSendingAsync(context, request, cancellationToken).ConfigureAwait(false);
        }
    }

    public async ValueTask ResponseReceivedAsync(CallContext context, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        foreach (var interceptor in _interceptors)
        {
            await interceptor.OnResponseReceivedAsync(context, response, cancellationToken).ConfigureAwait(false);
        }
    }

    public async ValueTask AttemptFailedAsync(CallContext context, Exception exception, CancellationToken cancellationToken)
    {
        foreach (var interceptor in _interceptors)
        {
            await interceptor.OnAttemptFailedAsync(context, exception, cancellationToken).ConfigureAwait(false);
        }
    }

    public async ValueTask CallCompletedAsync(CallContext context, CancellationToken cancellationToken)
    {
        foreach (var interceptor in _interceptors)
        {
            await interceptor.OnCallCompletedAsync(context, cancellationToken).ConfigureAwait(false);
        }
    }

    public async ValueTask CallFailedAsync(CallContext context, Exception exception, CancellationToken cancellationToken)
    {
        foreach (var interceptor in _interceptors)
        {
            await interceptor.OnCallFailedAsync(context, exception, cancellationToken).ConfigureAwait(false);
        }
    }
}
