using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace FreeTierGen.Runtime.Json;

/// <summary>
/// Moves a <see cref="Utf8JsonReader"/> through objects and arrays, the way generated deserialisers walk them. The
/// reader must hold the whole text (its final block), so that every move has something to move to.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonCursor
{
    /// <summary>Makes sure that the reader is on the start of an object.</summary>
    /// <param name="reader">The reader, on a value.</param>
    /// <exception cref="JsonException">The value is no object.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StartObject(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            JsonErrors.ThrowUnexpected(ref reader, "an object");
        }
    }

    /// <summary>Makes sure that the reader is on the start of an array.</summary>
    /// <param name="reader">The reader, on a value.</param>
    /// <exception cref="JsonException">The value is no array.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StartArray(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            JsonErrors.ThrowUnexpected(ref reader, "an array");
        }
    }

    /// <summary>
    /// Moves to the value of the object's next member. Members whose value is null are passed over: in Smithy's JSON
    /// protocols null says the same as absence.
    /// </summary>
    /// <param name="reader">The reader, on the object's start or on the end of its last value.</param>
    /// <param name="name">The member's name in UTF-8, unescaped; valid as long as the text that is read.</param>
    /// <returns>False where the object has no more members; the reader is on its end then.</returns>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public static bool NextMember(ref Utf8JsonReader reader, out ReadOnlySpan<byte> name)
    {
        while (NextSparseMember(ref reader, out name))
        {
            if (reader.TokenType != JsonTokenType.Null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Moves to the value of the object's next member, which may be null: for sparse maps.</summary>
    /// <param name="reader">The reader, on the object's start or on the end of its last value.</param>
    /// <param name="name">The member's name in UTF-8, unescaped; valid as long as the text that is read.</param>
    /// <returns>False where the object has no more members; the reader is on its end then.</returns>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public static bool NextSparseMember(ref Utf8JsonReader reader, out ReadOnlySpan<byte> name)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.EndObject)
        {
            name = default;
            return false;
        }

        name = Utf8(ref reader);
        reader.Read();
        return true;
    }

    /// <summary>Moves to the array's next item; null items are passed over, as a list that is not sparse has none.</summary>
    /// <param name="reader">The reader, on the array's start or on the end of its last item.</param>
    /// <returns>False where the array has no more items; the reader is on its end then.</returns>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool NextItem(ref Utf8JsonReader reader)
    {
        do
        {
            reader.Read();
        }
        while (reader.TokenType == JsonTokenType.Null);

        return reader.TokenType != JsonTokenType.EndArray;
    }

    /// <summary>Moves to the array's next item, which may be null: for sparse lists.</summary>
    /// <param name="reader">The reader, on the array's start or on the end of its last item.</param>
    /// <returns>False where the array has no more items; the reader is on its end then.</returns>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool NextSparseItem(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType != JsonTokenType.EndArray;
    }

    /// <summary>
    /// The text of the string or member name that the reader is on, unescaped; what its escapes say of half a surrogate pair is U+FFFD.
    /// </summary>
    /// <param name="reader">The reader, on a string or a member name.</param>
    /// <returns>
    /// UTF-8, which is as valid as what is read; a part of that where nothing is escaped, so that nothing is allocated.
    /// </returns>
    /// <exception cref="JsonException">The value is no string.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ReadOnlySpan<byte> Utf8(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName))
        {
            JsonErrors.ThrowUnexpected(ref reader, "a string");
        }

        return reader.ValueIsEscaped || reader.HasValueSequence ? JsonEscapes.Utf8(ref reader) : reader.ValueSpan;
    }

    /// <summary>The string that UTF-8 stands for: a map's key, an unknown enum value. Bytes that are no UTF-8 become U+FFFD.</summary>
    /// <param name="utf8">What <see cref="NextMember"/> or <see cref="Utf8"/> gave.</param>
    /// <returns>The string.</returns>
    public static string Text(ReadOnlySpan<byte> utf8) => Encoding.UTF8.GetString(utf8);
}
