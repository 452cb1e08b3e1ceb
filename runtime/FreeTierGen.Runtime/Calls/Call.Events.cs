using System.Diagnostics.CodeAnalysis;
using System.Text;
using FreeTierGen.Runtime.EventStreams;
using FreeTierGen.Runtime.Transport;

namespace FreeTierGen.Runtime.Calls;

/// <content>Requests and responses that are events.</content>
internal sealed partial class Call
{
    private const string EventStream = "application/vnd.amazon.eventstream";

    private RequestSource? _events;
    private HttpVersionPolicy? _http2;

    /// <summary>Has the request sent by HTTP/2.</summary>
    /// <param name="policy">What is done where that can't be.</param>
    public void UseHttp2(HttpVersionPolicy policy) => _http2 = policy;

    /// <summary>Makes events of the request's body.</summary>
    /// <param name="events">The events.</param>
    /// <param name="hasInitialRequest">Whether what the protocol has written is a message that stands before them.</param>
    public void SendEvents(RequestEvents events, bool hasInitialRequest)
    {
        var clock = _client.Clock;
        _events = new EventSource(events, hasInitialRequest ? InitialRequest() : default, _operation.Name, _client.Configuration.Options.RequestValidation, () => clock.Now);
        _payloadHash = EventSigner.Payload;
        Request.ContentType = EventStream;
    }

    /// <summary>Has events signed that follow a request which was signed.</summary>
    public void SignEvents()
    {
        if (_content is EventContent content
            && _credentials.Signer is { } signer
            && !IsPayloadUnsigned
            && _request!.Headers.NonValidated.TryGetValues("Authorization", out var authorization)
            && EventSigner.Continues(authorization.ToString()))
        {
            content.Signer = new EventSigner(authorization.ToString(), signer);
        }
    }

    /// <summary>The events of a success whose body has begun to arrive. Until the output has them, they end with the attempt.</summary>
    public ResponseEvents OpenEvents(HttpResponseMessage message, Stream stream)
    {
        NoteMetadata(message, check: null);
        var body = new ResponseBody(message, _request!, stream, _client, _operation, _attempt);
        return new ResponseEvents(body, _operation.Name, _attempt) { Metadata = Metadata };
    }

    /// <summary>Reads the members of an output that stand before its events.</summary>
    public bool TryReadInitial<TInput, TOutput>(
        Operation<TInput, TOutput> operation,
        HttpResponseMessage message,
        ResponseEvents events,
        [NotNullWhen(true)] out TOutput? output,
        [NotNullWhen(false)] out Exception? error)
        where TInput : class
        where TOutput : class
        => TryReadOutput(operation, new ReceivedResponse(message, events.InitialPayload, Metadata), out output, out error);

    /// <summary>From here on it is the events that end request and response, when their caller is done.</summary>
    /// <param name="events">The events.</param>
    public void LeaveResponse(ResponseEvents events)
    {
        _content?.LeaveCall(events.Progress);
        _request = null;
        _content = null;
    }

    private ReadOnlyMemory<byte> InitialRequest()
    {
        var message = new EventWriter();
        message.Start();
        message.WriteEventType("initial-request"u8);
        message.WriteContentType(Encoding.UTF8.GetBytes(Request.ContentType ?? Request.Head?.ContentType ?? ""));
        message.WriteBlob(Request.WrittenBody);
        return message.Finish();
    }
}
