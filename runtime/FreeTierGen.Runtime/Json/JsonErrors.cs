using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;

namespace FreeTierGen.Runtime.Json;

/// <summary>
/// Reading errors. Messages say what was expected, what kind of value was found and where; the value itself stays out
/// of them, as it may be sensitive.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonErrors
{
    /// <summary>The error of a union that has two members set.</summary>
    /// <param name="reader">The reader, on the second member's value.</param>
    /// <returns>The error, to be thrown.</returns>
    public static JsonException SeveralUnionMembers(ref Utf8JsonReader reader)
        => At(ref reader, "A union has exactly one member, but another one follows");

    /// <summary>The error of a value that has the right kind of token, but can't be read.</summary>
    /// <param name="reader">The reader, on the value.</param>
    /// <param name="expected">What the value should have been, such as "a timestamp".</param>
    /// <returns>The error, to be thrown.</returns>
    internal static JsonException Invalid(ref Utf8JsonReader reader, string expected)
        => At(ref reader, "The " + Name(reader.TokenType) + " can't be read as " + expected);

    /// <summary>The error of a map that has keys which can't be told apart.</summary>
    /// <returns>The error, to be thrown.</returns>
    internal static JsonException AmbiguousKeys()
        => new("Keys of a map are no valid text and can't be told apart.", path: null, lineNumber: null, bytePositionInLine: 0);

    /// <summary>The error of a value that is nested too deep to be written.</summary>
    /// <returns>The error, to be thrown.</returns>
    internal static JsonException TooDeep() => new($"The request is nested deeper than {JsonDepth.Max} levels.");

    /// <summary>Whether an error was made here: one that has a position, but no line. Others may quote what was read.</summary>
    internal static bool IsOwn(Exception exception) => exception is JsonException { LineNumber: null, BytePositionInLine: not null };

    /// <summary>Throws the error of a value of another kind than expected.</summary>
    /// <param name="reader">The reader, on the value.</param>
    /// <param name="expected">What the value should have been, such as "an object".</param>
    /// <exception cref="JsonException">Always.</exception>
    [DoesNotReturn]
    internal static void ThrowUnexpected(ref Utf8JsonReader reader, string expected)
        => throw At(ref reader, "Expected " + expected + ", but found " + Name(reader.TokenType));

    private static JsonException At(ref Utf8JsonReader reader, string message)
    {
        var position = reader.TokenStartIndex;
        var place = string.Create(CultureInfo.InvariantCulture, $"{message} (byte {position}).");
        return new JsonException(place, path: null, lineNumber: null, bytePositionInLine: position);
    }

    private static string Name(JsonTokenType type) => type switch
    {
        JsonTokenType.StartObject => "object",
        JsonTokenType.StartArray => "array",
        JsonTokenType.String => "string",
        JsonTokenType.Number => "number",
        JsonTokenType.True or JsonTokenType.False => "boolean",
        JsonTokenType.Null => "null",
        JsonTokenType.PropertyName => "member name",
        _ => "no value",
    };
}
