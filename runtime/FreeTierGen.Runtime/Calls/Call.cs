using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using FreeTierGen.Runtime.Interceptors;
using FreeTierGen.Runtime.Retries;
using FreeTierGen.Runtime.Tasks;
using FreeTierGen.Runtime.Transport;

namespace FreeTierGen.Runtime.Calls;

/// <summary>
/// What one call works with: its request and response in pooled memory, its timer, its retries. Instances are used again for later
/// calls, so that a call allocates little besides its messages.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "The content is disposed with its request, at the end of each attempt.")]
internal sealed partial class Call
{
    private readonly AttemptTimer _timer = new();
    private readonly ReceiveBuffer _body = new();
    private ServiceClient _client = null!;
    private OperationInfo _operation = null!;
    private EndpointTarget _target = null!;
    private CallContext? _context;
    private CancellationToken _caller;
    private RetryState _retries;
    private string _invocationId = "";
    private int _attempt;

    // What an attempt leaves behind.
    private HttpRequestMessage? _request;
    private RequestContent? _content;
    private DateTimeOffset _signedAt;
    private DateTimeOffset? _serviceTime;
    private FailureKind _failure;
    private string? _retryAfter;
    private long _expectedLength;
    private int _lengthLimit;
    private bool _mayShareBody;
    private bool _isHeadChecked;
    private bool _isHandedOver;
    private bool _wasSent;
    private CallCredentials _credentials;
    private long? _readingSince;
    private Exception? _note;
    private bool _isSuccess;
    private bool _hasTurn;

    /// <summary>Calls that have ended, for later ones to use what they work with again.</summary>
    public static Pool<Call> Pool { get; } = new(static () => new());

    public RequestBuilder Request { get; } = new();

    public CallStep Step { get; set; }

    /// <summary>Traces, measures and logs the call; null where nobody listens.</summary>
    public CallWatch? Watch => _context?.Watch;

    /// <summary>What is known of the last response.</summary>
    public ResponseMetadata Metadata { get; private set; } = ResponseMetadata.None;

    public void Start(
        ServiceClient client,
        OperationInfo operation,
        EndpointTarget target,
        TimeSpan? started,
        CallContext? context,
        CancellationToken cancellationToken)
    {
        if (operation is { IsAnonymous: false, Auth: null } && !client.IsAnonymous)
        {
            target.CheckSigning(target.IsSignedForRegionSet(operationDoes: false));
        }

        _client = client;
        _operation = operation;
        _target = target;
        _context = context;
        _caller = cancellationToken;

        var options = client.Configuration.Options;
        _retries = new RetryState(client.RetryTokens, client.Retries, operation.IsLongPolling);
        _timer.Start(
            options.TimeProvider,
            CallTimeouts.CallLimit(options, operation),
            CallTimeouts.AttemptLimit(options, operation),
            CallTimeouts.StallLimit(options, operation),
            started,
            cancellationToken);
        _invocationId = InvocationId.Next();
        if (context is not null)
        {
            context.InvocationId = _invocationId;
        }
    }

    /// <summary>Gives everything back for later calls, but memory that something may still be reading.</summary>
    public void Return()
    {
        if (_mayShareBody)
        {
            Request.AbandonBody();
        }

        _retries.End();
        if (_hasTurn)
        {
            // Nothing was sent: it is another call's.
            _client.Rate?.Take(TimeSpan.MaxValue, turns: -1);
            _hasTurn = false;
        }

        Request.Reset();
        _body.Reset();
        _client = null!;
        _operation = null!;
        _target = null!;
        _context = null;
        _caller = default;
        _retries = default;
        _attempt = 0;
        _serviceTime = null;
        _mayShareBody = false;
        _wasSent = false;
        _credentials = default;
        _source = null;
        _payloadHash = null;
        _chunks = null;
        _encoder = null;
        _isForRegionSet = false;
        _http2 = null;
        _events = null;
        _note = null;
        Step = CallStep.Own;
        Metadata = ResponseMetadata.None;
        Pool.Return(this);
    }

    public CancellationToken StartAttempt()
    {
        _attempt++;
        _failure = FailureKind.Permanent;
        _isHandedOver = false;
        _credentials.StartAttempt();
        _retryAfter = null;
        _isHeadChecked = false;
        _readingSince = null;
        _note = null;
        _isSuccess = false;
        _body.Reset();
        if (_context is not null)
        {
            _context.Attempt = _attempt;
            _context.Watch?.StartAttempt(_attempt, _target.Root);
        }

        return _timer.StartAttempt();
    }

    /// <summary>The request leaves our hands for the HTTP handler's.</summary>
    public void Send()
    {
        Step = CallStep.Transport;
        _isHandedOver = true;
        _content?.HandOver();
        _retries.Sent();
        _hasTurn = false;
    }

    /// <summary>Waits for the first attempt's turn in a client that limits its rate; later ones wait as <see cref="Decide"/> says.</summary>
    /// <exception cref="CallTimeoutException">The call would take too long.</exception>
    public ValueTask WaitForTurnAsync()
    {
        var wait = TakeTurn(_client.Rate!);
        var options = _client.Configuration.Options;
        return _hasTurn
            ? new(Task.Delay(wait, options.TimeProvider, _caller))
            : throw CallTimeoutException.Of(
                _operation.Name,
                CallTimeouts.CallLimit(options, _operation),
                CallTimeoutException.OfCall,
                attempts: 0,
                wasSent: false,
                new TimeoutException("The client limits its rate."));
    }

    /// <summary>Decides what follows the failure of an attempt.</summary>
    public RetryDecision Decide(Exception failure)
    {
        if (IsBodySpent)
        {
            if (failure is ServiceClientException typed)
            {
                typed.IsBodySpent = true;
            }

            return RetryDecision.GiveUp;
        }

        if (_failure == FailureKind.Permanent)
        {
            return RetryDecision.GiveUp;
        }

        var decision = _retries.Next(_failure, _client.Configuration.Options.NextRandom(), _retryAfter, _timer.Remaining);
        if (decision.IsRetry && _client.Rate is { } rate)
        {
            var wait = TakeTurn(rate);
            return !_hasTurn ? RetryDecision.GiveUp : wait > decision.Delay ? RetryDecision.RetryAfter(wait) : decision;
        }

        return decision;
    }

    public void Succeed()
    {
        _retries.Succeed();
        _isSuccess = true;
        EndReading();
    }

    /// <summary>Takes note of why the attempt failed, for those who are told when it has ended.</summary>
    public Exception Note(Exception failure)
    {
        _note = failure;
        EndReading();
        return failure;
    }

    public void EndAttempt(HttpResponseMessage? response)
    {
        Close(response);
        _timer.EndAttempt();
        _client.Rate?.Note(!_isSuccess && _failure == FailureKind.Throttling);
        Watch?.EndAttempt(_attempt, _readingSince is null && !_isSuccess ? ResponseMetadata.None : Metadata, _isSuccess, _note);
        _wasSent |= IsSent;
        _mayShareBody |= _content is { } content && !content.Release();
        _request?.Dispose();
        _request = null;
        _content = null;
        Step = CallStep.Own;
    }

    // A call without the time to wait has no turn.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private TimeSpan TakeTurn(SendingRate rate)
    {
        var remaining = _timer.Remaining;
        var wait = rate.Take(remaining);
        _hasTurn = wait < remaining;
        return wait;
    }

    private void EndReading()
    {
        if (_readingSince is { } since)
        {
            Watch?.Measure(CallInstruments.Deserialization, since);
        }
    }

    // The body has been received, or is given up: what a handler's content throws on its end changes neither.
    private static void Close(HttpResponseMessage? response)
    {
        try
        {
            response?.Dispose();
        }
        catch (Exception exception) when (TransportFailure.Is(exception))
        {
        }
    }
}
