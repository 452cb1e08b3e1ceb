using FreeTierGen.Runtime.Paths;

namespace FreeTierGen.Runtime.EventStreams;

/// <summary>A message of an event stream is not what the encoding promises. Nothing of what it holds is in the text.</summary>
/// <param name="message">What is wrong.</param>
/// <param name="path">The member, as a JSON pointer; null where none is at fault.</param>
internal sealed class EventFormatException(string message, string? path = null) : FormatException(message), IPlacedFailure
{
    /// <inheritdoc/>
    public string? Path => path;
}
