using System.ComponentModel;

namespace FreeTierGen.Runtime.EventStreams;

/// <summary>Reads an event, as generated code does.</summary>
/// <typeparam name="TEvent">The union of the stream's events.</typeparam>
/// <param name="message">The message.</param>
/// <returns>The event.</returns>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate TEvent EventReading<out TEvent>(in EventMessage message);
