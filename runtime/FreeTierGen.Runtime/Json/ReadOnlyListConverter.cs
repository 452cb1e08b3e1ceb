using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FreeTierGen.Runtime.Json;

/// <summary>Lists whose items the serializer's options can't be asked about.</summary>
/// <typeparam name="T">The items' type.</typeparam>
/// <param name="item">How items are converted.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public class ReadOnlyListConverter<T>(JsonConverter<T> item) : JsonConverter<IReadOnlyList<T>>
{
    /// <inheritdoc/>
    public override IReadOnlyList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException("There has to be an array.");
        }

        var items = new List<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            // A value type that can't be null says so itself.
            items.Add(reader.TokenType == JsonTokenType.Null && default(T) is null ? default! : item.Read(ref reader, typeof(T), options)!);
        }

        return items;
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, IReadOnlyList<T> value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartArray();
        for (var i = 0; i < value.Count; i++)
        {
            if (value[i] is null)
            {
                writer.WriteNullValue();
            }
            else
            {
                item.Write(writer, value[i], options);
            }
        }

        writer.WriteEndArray();
    }
}

/// <summary>The same for attributes, which can name types but no values.</summary>
/// <typeparam name="T">The items' type.</typeparam>
/// <typeparam name="TConverter">How items are converted.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ReadOnlyListConverter<T, TConverter>() : ReadOnlyListConverter<T>(new TConverter())
    where TConverter : JsonConverter<T>, new();
