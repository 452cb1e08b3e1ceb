namespace FreeTier.Commands;

/// <summary>The tool was called in a way that it refuses. Its message is for the person at the keyboard.</summary>
internal sealed class UsageException(string message) : Exception(message);
