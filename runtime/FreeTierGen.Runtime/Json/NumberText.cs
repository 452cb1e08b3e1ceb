using System.Text;
using System.Text.Json;

namespace FreeTierGen.Runtime.Json;

/// <summary>The digits of numbers that <see cref="Utf8JsonReader"/> has no method for.</summary>
internal static class NumberText
{
    /// <summary>The text of the number, or of the string, that the reader is on.</summary>
    /// <exception cref="JsonException">It is on something else.</exception>
    public static string Of(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.Number when reader.HasValueSequence => Encoding.UTF8.GetString(reader.ValueSequence),
        JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan),
        JsonTokenType.String => reader.GetString()!,
        _ => throw new JsonException("There has to be a number."),
    };
}
