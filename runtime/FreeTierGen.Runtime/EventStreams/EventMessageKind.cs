namespace FreeTierGen.Runtime.EventStreams;

/// <summary>What a message is, by its header <c>:message-type</c>.</summary>
internal enum EventMessageKind
{
    /// <summary>An event that the model names, or one that is newer.</summary>
    Event,

    /// <summary>An error that the model names, by the member of the stream's union.</summary>
    Exception,

    /// <summary>An error that has a code and a text, and nothing else.</summary>
    Error,
}
