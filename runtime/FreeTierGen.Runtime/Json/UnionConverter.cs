using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FreeTierGen.Runtime.Json;

/// <summary>
/// Lets <see cref="JsonSerializer"/> treat a generated union as an object with one member, which is called as in the service's model.
/// Generated converters say what the members are.
/// </summary>
/// <typeparam name="TUnion">The union.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class UnionConverter<TUnion> : JsonConverter<TUnion>
    where TUnion : class
{
    /// <inheritdoc/>
    public sealed override bool CanConvert(Type typeToConvert) => typeof(TUnion).IsAssignableFrom(typeToConvert);

    /// <inheritdoc/>
    public sealed override TUnion Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException($"A {typeof(TUnion).Name} has to be an object with one member.");
        }

        TUnion? known = null;
        TUnion? unknown = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            if (IsKnown(name))
            {
                // A member that is null is as one that is not there.
                if (reader.TokenType != JsonTokenType.Null)
                {
                    known = known is null
                        ? ReadMember(name, ref reader, options)
                        : throw new JsonException($"A {typeof(TUnion).Name} has to have one member, and there are several.");
                }
            }
            else
            {
                var value = JsonElement.ParseValue(ref reader);
                unknown ??= MakeUnknown(name, value);
            }
        }

        return known ?? unknown ?? MakeUnknown("", default);
    }

    /// <inheritdoc/>
    public sealed override void Write(Utf8JsonWriter writer, TUnion value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        WriteMember(writer, value, options);
        writer.WriteEndObject();
    }

    /// <summary>Whether the model has the member.</summary>
    /// <param name="name">Its name.</param>
    protected abstract bool IsKnown(string name);

    /// <summary>Reads the value of a member that the model has.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="reader">The reader, on the value.</param>
    /// <param name="options">The serializer's options.</param>
    protected abstract TUnion ReadMember(string name, ref Utf8JsonReader reader, JsonSerializerOptions options);

    /// <summary>Makes the case of a member that is newer than the model.</summary>
    /// <param name="name">The member's name; empty where there was none.</param>
    /// <param name="value">Its value, which goes out again as it came in.</param>
    protected abstract TUnion MakeUnknown(string name, JsonElement value);

    /// <summary>Writes the member with its name.</summary>
    /// <param name="writer">The writer, in the object.</param>
    /// <param name="value">The union.</param>
    /// <param name="options">The serializer's options.</param>
    protected abstract void WriteMember(Utf8JsonWriter writer, TUnion value, JsonSerializerOptions options);

    /// <summary>Reads a value.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="converter">How it is converted.</param>
    /// <param name="reader">The reader, on the value.</param>
    /// <param name="options">The serializer's options.</param>
    protected static T ReadValue<T>(JsonConverter<T> converter, ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(converter);
        return converter.Read(ref reader, typeof(T), options)!;
    }

    /// <summary>Writes a value with its name.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="writer">The writer, in the object.</param>
    /// <param name="name">The member's name.</param>
    /// <param name="converter">How the value is converted.</param>
    /// <param name="value">The value.</param>
    /// <param name="options">The serializer's options.</param>
    protected static void WriteValue<T>(Utf8JsonWriter writer, string name, JsonConverter<T> converter, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(converter);
        writer.WritePropertyName(name);
        converter.Write(writer, value, options);
    }

    /// <summary>Writes a member that has no value: as an object without members.</summary>
    /// <param name="writer">The writer, in the object.</param>
    /// <param name="name">The member's name.</param>
    protected static void WriteUnit(Utf8JsonWriter writer, string name)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject(name);
        writer.WriteEndObject();
    }

    /// <summary>Writes a member that is newer than the model, as it came in; one that came from the service lost its value on the way.</summary>
    /// <param name="writer">The writer, in the object.</param>
    /// <param name="name">The member's name; empty where there was none.</param>
    /// <param name="value">Its value.</param>
    protected static void WriteUnknown(Utf8JsonWriter writer, string name, JsonElement value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(name);
        if (name.Length == 0)
        {
            return;
        }

        writer.WritePropertyName(name);
        if (value.ValueKind == JsonValueKind.Undefined)
        {
            writer.WriteNullValue();
        }
        else
        {
            value.WriteTo(writer);
        }
    }
}
