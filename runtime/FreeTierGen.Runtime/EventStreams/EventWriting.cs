using System.ComponentModel;

namespace FreeTierGen.Runtime.EventStreams;

/// <summary>Writes an event, as generated code does.</summary>
/// <typeparam name="TEvent">The union of the stream's events.</typeparam>
/// <param name="message">The message that it becomes.</param>
/// <param name="value">The event.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate void EventWriting<in TEvent>(EventWriter message, TEvent value);
