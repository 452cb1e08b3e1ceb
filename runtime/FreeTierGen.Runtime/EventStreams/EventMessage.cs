using System.ComponentModel;
using System.Text;

namespace FreeTierGen.Runtime.EventStreams;

/// <summary>A message that was received, as generated code reads it. Its memory is used again as soon as the next one is read.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref partial struct EventMessage
{
    private readonly ReadOnlySpan<byte> _headers;
    private readonly ReadOnlySpan<byte> _errorMessage;

    /// <summary>Reads what all messages say of themselves.</summary>
    /// <param name="frame">The message from its prelude to its checksum, which have been looked at.</param>
    /// <exception cref="EventFormatException">It does not say what it is.</exception>
    internal EventMessage(ReadOnlySpan<byte> frame)
    {
        _headers = EventFrame.HeadersOf(frame);
        Payload = EventFrame.PayloadOf(frame);
        ReadOnlySpan<byte> kind = default, eventType = default, exceptionType = default, code = default;
        var headers = new EventHeaders(EventFrame.HeadersOf(frame));
        while (headers.Next())
        {
            var name = headers.Name;
            if (name.IsEmpty || name[0] != ':')
            {
                continue;
            }

            if (name.SequenceEqual(":message-type"u8))
            {
                kind = headers.ReadUtf8();
            }
            else if (name.SequenceEqual(":event-type"u8))
            {
                eventType = headers.ReadUtf8();
            }
            else if (name.SequenceEqual(":exception-type"u8))
            {
                exceptionType = headers.ReadUtf8();
            }
            else if (name.SequenceEqual(":error-code"u8))
            {
                code = headers.ReadUtf8();
            }
            else if (name.SequenceEqual(":error-message"u8))
            {
                _errorMessage = headers.ReadUtf8();
            }
        }

        (Kind, var isNamed) = kind switch
        {
            _ when kind.SequenceEqual("event"u8) => (EventMessageKind.Event, !eventType.IsEmpty),
            _ when kind.SequenceEqual("exception"u8) => (EventMessageKind.Exception, !exceptionType.IsEmpty),
            _ when kind.SequenceEqual("error"u8) => (EventMessageKind.Error, true),
            _ => throw new EventFormatException("its header ':message-type' is none of event, exception and error"),
        };
        Type = Kind switch
        {
            _ when !isNamed => throw new EventFormatException($"it has no header ':{(Kind == EventMessageKind.Event ? "event" : "exception")}-type'"),
            EventMessageKind.Event => eventType,
            EventMessageKind.Exception => exceptionType,
            _ => code,
        };
    }

    private EventMessage(ReadOnlySpan<byte> type, EventMessageKind kind, ReadOnlySpan<byte> errorMessage)
    {
        Type = type;
        Kind = kind;
        _errorMessage = errorMessage;
    }

    /// <summary>The name of the event, as the member of the stream's union has it; of an error its code. In UTF-8.</summary>
    public ReadOnlySpan<byte> Type { get; }

    /// <summary>The name of the event as text.</summary>
    public string TypeText => Encoding.UTF8.GetString(Type);

    /// <summary>The headers, those that the model does not know included.</summary>
    public EventHeaders Headers => new(_headers);

    /// <summary>The payload; empty where there is none.</summary>
    public ReadOnlySpan<byte> Payload { get; }

    /// <summary>The payload as text. What is no UTF-8 becomes U+FFFD.</summary>
    public string PayloadText => Encoding.UTF8.GetString(Payload);

    /// <summary>What the message is.</summary>
    internal EventMessageKind Kind { get; }

    /// <summary>Whether it carries the members of a response that stand before the events.</summary>
    internal bool IsInitialResponse => Kind == EventMessageKind.Event && Type.SequenceEqual("initial-response"u8);

    /// <summary>The message without its content, for what can't be read of an error.</summary>
    internal EventMessage WithoutContent() => new(Type, Kind, _errorMessage);

    // What both errors with a text of their own and errors of the model say.
    private ErrorDetails ErrorOf(string code, string? message, ResponseMetadata metadata) => new()
    {
        Code = code,
        Message = _errorMessage.IsEmpty ? message : Encoding.UTF8.GetString(_errorMessage),
        Metadata = metadata,
    };
}
