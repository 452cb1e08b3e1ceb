using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using FreeTierGen.Runtime.Identity;
using FreeTierGen.Runtime.Interceptors;
using FreeTierGen.Runtime.Retries;
using FreeTierGen.Runtime.Signing;
using FreeTierGen.Runtime.Transport;

namespace FreeTierGen.Runtime.Calls;

/// <summary>
/// What one call works with: its request and response in pooled memory, its timer, its retries. Instances are used again for later
/// calls, so that a call allocates little besides its messages.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "The content is disposed with its request, at the end of each attempt.")]
internal sealed partial class Call
{
    private const int PoolSize = 64;
    private static readonly ConcurrentQueue<Call> Pool = new();
    private static Call? _pooled;

    private readonly AttemptTimer _timer = new();
    private readonly PooledBuffer _body = new();
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
    private bool _mayShareBody;
    private bool _isHeadChecked;
    private bool _isHandedOver;
    private bool _wasSent;
    private Credentials? _signer;

    // Credentials that the service called expired, and the error that did.
    private Credentials? _refused;
    private ServiceException? _refusal;

    public RequestBuilder Request { get; } = new();

    public CallStep Step { get; set; }

    /// <summary>What is known of the last response.</summary>
    public ResponseMetadata Metadata { get; private set; } = ResponseMetadata.None;

    public static Call Rent() =>
        Interlocked.Exchange(ref _pooled, null) is { } call ? call
        : Pool.TryDequeue(out call) ? call
        : new Call();

    public void Start(
        ServiceClient client,
        OperationInfo operation,
        EndpointTarget target,
        TimeSpan? started,
        CallContext? context,
        CancellationToken cancellationToken)
    {
        if (operation is { IsAnonymous: false, IsAuthOptional: false } && !client.IsAnonymous)
        {
            target.CheckSigning();
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
        _signer = null;
        _refused = null;
        _refusal = null;
        _source = null;
        _payloadHash = null;
        Step = CallStep.Own;
        Metadata = ResponseMetadata.None;

        if (Interlocked.CompareExchange(ref _pooled, this, null) is not null && Pool.Count < PoolSize)
        {
            Pool.Enqueue(this);
        }
    }

    public CancellationToken StartAttempt()
    {
        _attempt++;
        _failure = FailureKind.Permanent;
        _isHandedOver = false;
        _signer = null;
        _retryAfter = null;
        _isHeadChecked = false;
        _body.Reset();
        if (_context is not null)
        {
            _context.Attempt = _attempt;
        }

        return _timer.StartAttempt();
    }

    public void EndAttempt(HttpResponseMessage? response)
    {
        Close(response);
        _timer.EndAttempt();
        _wasSent |= IsSent;
        _mayShareBody |= _content is { } content && !content.Release();
        _request?.Dispose();
        _request = null;
        _content = null;
        Step = CallStep.Own;
    }

    public HttpRequestMessage CreateRequest()
    {
        var request = new HttpRequestMessage(Request.Method, _target.UrlOf(Request));
        _request = request;
        request.Content = CreateContent();
        Request.WriteHeaders(request, _target.Endpoint);
        _content = (RequestContent?)request.Content;

        var headers = request.Headers;
        headers.TryAddWithoutValidation("amz-sdk-invocation-id", _invocationId);
        headers.TryAddWithoutValidation("amz-sdk-request", _attempt == 1 ? _client.FirstAttemptValue : LaterAttempt());
        headers.TryAddWithoutValidation("User-Agent", _client.UserAgentValue);
        return request;
    }

    public void Sign(Credentials? credentials)
    {
        Step = CallStep.Own;
        if (credentials is null)
        {
            // None were found, which is allowed to few operations; else the provider says nothing at all.
            if (_operation.IsAuthOptional)
            {
                return;
            }

            throw NullCredentials.Of(_client.Credentials);
        }

        if (credentials.IsAnonymous)
        {
            return;
        }

        if (_refused is { } refused && refused.SignsLike(credentials))
        {
            // The provider has no others.
            throw _refusal!;
        }

        _signer = credentials;
        _target.CheckSigning();
        _signedAt = _client.Clock.Now;
        var context = new SigningContext
        {
            Credentials = credentials,
            Region = _target.SigningRegion,
            Service = _target.SigningName,
            Time = _signedAt,
            DisableDoubleEncoding = _target.DisableDoubleEncoding,
            DisablePathNormalization = _target.SignsPathAsSent,
            UnsignedPayload = IsPayloadUnsigned,
            PayloadHash = _payloadHash,
            SendPayloadHash = _target.SendsPayloadHash,
        };

        // Interceptors may have added headers.
        if (Request.IsUniform && _context is null && context is { UnsignedPayload: false, SendPayloadHash: false })
        {
            // What is signed by a template differs from what it was made of in its body and time alone.
            if (_target.Templates.Find(Request.Head!, credentials.SessionToken) is null)
            {
                RequestCheck.Head(_request!);
            }

            _client.Signer.Sign(_request!, Request.WrittenBody.Span, context, _target.Templates, Request.Head!);
            _isHeadChecked = true;
        }
        else
        {
            _client.Signer.Sign(_request!, Request.WrittenBody.Span, context);
        }
    }

    /// <summary>Makes sure that nothing in the request's head ends a line.</summary>
    /// <exception cref="RequestSerializationException">Something does.</exception>
    public void CheckHead()
    {
        if (!_isHeadChecked)
        {
            RequestCheck.Head(_request!);
        }
    }

    /// <summary>Reads the response's output, or its error.</summary>
    public bool TryRead<TInput, TOutput>(
        Operation<TInput, TOutput> operation,
        HttpResponseMessage message,
        [NotNullWhen(true)] out TOutput? output,
        [NotNullWhen(false)] out Exception? error)
        where TInput : class
        where TOutput : class
    {
        output = null;
        error = null;
        NoteMetadata(message);
        var response = new ReceivedResponse(message, _body.WrittenSpan, Metadata);
        if (_client.Retries.SendsChecksum && ResponseChecksum.IsWrong(response, message, _request!))
        {
            _failure = FailureKind.Transient;
            error = Lost(new InvalidDataException("The response's checksum does not match."));
            return false;
        }

        if (!message.IsSuccessStatusCode || operation.MeansError(response))
        {
            error = ReadError(operation, message, response);
            return false;
        }

        return TryReadOutput(operation, response, out output, out error);
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

        return _retries.Next(_failure, _client.Configuration.Options.NextRandom(), _retryAfter, _timer.Remaining);
    }

    /// <summary>The request leaves our hands for the HTTP handler's.</summary>
    public void Send()
    {
        Step = CallStep.Transport;
        _isHandedOver = true;
        _content?.HandOver();
        _retries.Sent();
    }

    public void Succeed() => _retries.Succeed();

    private bool TryReadOutput<TInput, TOutput>(
        Operation<TInput, TOutput> operation,
        in ReceivedResponse response,
        [NotNullWhen(true)] out TOutput? output,
        [NotNullWhen(false)] out Exception? error)
        where TInput : class
        where TOutput : class
    {
        output = null;
        error = null;
        try
        {
            output = operation.Deserialize(response);
            return true;
        }
        catch (Exception exception) when (FormatFailure.Is(exception))
        {
            // A body that ends early was lost on the way, but the request was carried out.
            _failure = _operation is { IsIdempotent: true, StreamsOutput: false } && HasBody(response.StatusCode) && operation.MeansCutShort(response)
                ? FailureKind.Transient
                : FailureKind.Permanent;
            error = UnexpectedResponse.Of(_operation.Name, response, exception);
            return false;
        }
    }

    private void NoteMetadata(HttpResponseMessage message)
    {
        Metadata = new ResponseMetadata { RequestId = RequestId(message), StatusCode = (int)message.StatusCode, Attempts = _attempt };
        if (_context is not null)
        {
            _context.Metadata = Metadata;
        }
    }

    private ServiceException ReadError<TInput, TOutput>(
        Operation<TInput, TOutput> operation, HttpResponseMessage message, in ReceivedResponse response)
        where TInput : class
        where TOutput : class
    {
        var error = operation.DeserializeError(response);
        _serviceTime = message.Headers.Date;
        _retryAfter = response.Header("x-amz-retry-after");
        _failure = _client.Retries.Classify(error);
        if (_failure == FailureKind.Permanent && message.IsSuccessStatusCode)
        {
            _failure = FailureKind.Transient;
        }
        else if (_failure == FailureKind.Permanent && _client.Clock.TryCorrect(error.ErrorCode, _serviceTime, _signedAt))
        {
            _failure = FailureKind.Transient;
        }
        else if (_signer is { } signer && ErrorCodes.MeansExpiredCredentials(error.ErrorCode) && _client.TryRenew(signer) && _refused is null)
        {
            _refused = signer;
            _refusal = error;
            _failure = FailureKind.ExpiredCredentials;
        }

        return error;
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

    // The time to live lets a service drop what nobody waits for any more. What streams is waited for as long as it moves. It needs a clock that agrees with the service's.
    private string LaterAttempt()
    {
        var attempt = $"attempt={_attempt}; max={_client.Retries.MaxAttempts}";
        if (_serviceTime is null || _source is not null || _timer.AttemptLimit == Timeout.InfiniteTimeSpan)
        {
            return attempt;
        }

        var end = (_client.Clock.Now + _timer.AttemptLimit).UtcDateTime;
        return string.Create(CultureInfo.InvariantCulture, $"ttl={end:yyyyMMdd'T'HHmmss'Z'}; {attempt}");
    }

    private static string? RequestId(HttpResponseMessage message)
    {
        var headers = message.Headers.NonValidated;
        return headers.TryGetValues("x-amzn-RequestId", out var values) || headers.TryGetValues("x-amz-request-id", out values)
            ? values.ToString()
            : null;
    }
}
