using FreeTierGen.Runtime.Retries;
using FreeTierGen.Runtime.Text;
using FreeTierGen.Runtime.Transport;

namespace FreeTierGen.Runtime.Calls;

/// <content>What exceptions of an attempt mean.</content>
internal sealed partial class Call
{
    /// <summary>The exception that the caller gets for one that an attempt threw; null where that one itself reaches the caller.</summary>
    public Exception? Explain(Exception exception)
    {
        if (Step == CallStep.Own)
        {
            // An interceptor that waits on its token is ended like everything else.
            return exception is OperationCanceledException && _timer.IsExpired ? Ended(exception) : null;
        }

        if (TryExplainStream(out var failure))
        {
            LeaveBodies();
            return failure;
        }

        if (_timer.IsExpired && (exception is not ServiceClientException))
        {
            return Ended(exception);
        }

        if (Step == CallStep.Credentials)
        {
            return exception is ServiceClientException
                ? null
                : new CredentialsException($"The credentials provider failed: {FailureText.Of(exception)}", exception);
        }

        if (!TransportFailure.Is(exception))
        {
            // An answer that is longer than the client takes ends its attempt like any other that can't be read.
            return exception as ResponseFormatException;
        }

        LeaveBodies();

        // A request without a body can't tell that nobody has read it.
        _isHandedOver &= _content is not null || !TransportFailure.MeansNoConnection(exception);

        // Our own handler has this time-out alone.
        if (_client.ConnectLimit is { } limit && exception is OperationCanceledException { InnerException: TimeoutException })
        {
            _failure = FailureKind.Transient;
            return CallTimeoutException.Of(_operation.Name, limit, CallTimeoutException.OfConnecting, _attempt, _wasSent, exception);
        }

        // Handlers may have time-outs of their own.
        var isRepeatable = MayRepeat || !TransportFailure.IsTimeout(exception);
        _failure = isRepeatable && TransportFailure.IsTransient(exception) ? FailureKind.Transient : FailureKind.Permanent;
        return Lost(exception);
    }

    /// <summary>Whether the request, or a part of it, left for the service in this attempt, as far as can be told.</summary>
    private bool IsSent => _isHandedOver && (_content is null || _content.WasRead);

    // The service that takes too long may still be at work on the request.
    private bool MayRepeat => _operation.IsIdempotent || !IsSent;

    private Exception Ended(Exception exception)
    {
        LeaveBodies();
        if (_caller.IsCancellationRequested)
        {
            return new OperationCanceledException("The call was cancelled.", exception, _caller);
        }

        _failure = _timer.IsCallLimit || !MayRepeat ? FailureKind.Permanent : FailureKind.Transient;
        return _timer.TimeoutOf(_operation.Name, _attempt, _wasSent || IsSent, exception);
    }

    private TransportException Lost(Exception exception) =>
        TransportFailure.Wrap(exception, _request?.RequestUri ?? _target.Root, Request.HostPrefix, _attempt, _wasSent || IsSent);

    // A handler that failed may still be reading the request or writing the response behind our back.
    private void LeaveBodies()
    {
        _mayShareBody = true;
        _body.Abandon();
    }
}
