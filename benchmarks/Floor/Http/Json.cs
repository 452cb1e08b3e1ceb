using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace FreeTierGen.Benchmarks.Floor.Http;

/// <summary>Steps through JSON objects.</summary>
internal static class Json
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Expect(ref Utf8JsonReader reader, JsonTokenType type)
    {
        if (reader.TokenType != type)
        {
            throw new JsonException($"Expected {type}, but found {reader.TokenType}.");
        }
    }

    /// <summary>Moves to the value of the next member that is not null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool NextMember(ref Utf8JsonReader reader, out ReadOnlySpan<byte> name)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            name = reader.ValueIsEscaped ? Encoding.UTF8.GetBytes(reader.GetString()!) : reader.ValueSpan;
            reader.Read();
            if (reader.TokenType != JsonTokenType.Null)
            {
                return true;
            }
        }

        name = default;
        return false;
    }

    /// <summary>Moves to the next item that is not null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool NextItem(ref Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.Null)
        {
        }

        return reader.TokenType != JsonTokenType.EndArray;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double ReadDouble(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number ? reader.GetDouble() : ReadNamedDouble(ref reader);

    private static double ReadNamedDouble(ref Utf8JsonReader reader) => reader.GetString() switch
    {
        "NaN" => double.NaN,
        "Infinity" => double.PositiveInfinity,
        "-Infinity" => double.NegativeInfinity,
        _ => throw new JsonException("Expected a number."),
    };
}
