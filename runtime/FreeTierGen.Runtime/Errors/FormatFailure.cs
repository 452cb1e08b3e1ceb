using System.Text.Json;

namespace FreeTierGen.Runtime;

/// <summary>Tells exceptions of parsing, which are the response's fault, from those of the program.</summary>
internal static class FormatFailure
{
    /// <summary>
    /// True for what readers throw: JSON that is none, a token of another type (<see cref="InvalidOperationException"/>), text that is
    /// no number or date, a number out of range.
    /// </summary>
    public static bool Is(Exception exception) => exception is
        JsonException or
        FormatException or
        InvalidOperationException or
        OverflowException or
        ArgumentException or
        InvalidDataException;
}
