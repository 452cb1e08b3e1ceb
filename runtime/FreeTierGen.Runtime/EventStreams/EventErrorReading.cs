using System.ComponentModel;

namespace FreeTierGen.Runtime.EventStreams;

/// <summary>Makes the exception for a message that is an error, as generated code does.</summary>
/// <param name="message">The message.</param>
/// <param name="metadata">The response's metadata.</param>
/// <returns>The exception.</returns>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate ServiceException EventErrorReading(in EventMessage message, ResponseMetadata metadata);
