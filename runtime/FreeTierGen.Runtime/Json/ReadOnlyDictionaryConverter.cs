using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FreeTierGen.Runtime.Json;

/// <summary>Maps whose values the serializer's options can't be asked about.</summary>
/// <typeparam name="TKey">The keys' type.</typeparam>
/// <typeparam name="T">The values' type.</typeparam>
/// <param name="key">How keys are converted.</param>
/// <param name="value">How values are converted.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public class ReadOnlyDictionaryConverter<TKey, T>(JsonConverter<TKey> key, JsonConverter<T> value) : JsonConverter<IReadOnlyDictionary<TKey, T>>
    where TKey : notnull
{
    private readonly JsonConverter<T> _value = value;

    /// <inheritdoc/>
    public override IReadOnlyDictionary<TKey, T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("There has to be an object.");
        }

        var entries = new Dictionary<TKey, T>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = key.ReadAsPropertyName(ref reader, typeof(TKey), options);
            reader.Read();
            entries[name] = reader.TokenType == JsonTokenType.Null && default(T) is null ? default! : _value.Read(ref reader, typeof(T), options)!;
        }

        return entries;
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, IReadOnlyDictionary<TKey, T> value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartObject();
        foreach (var entry in value)
        {
            key.WriteAsPropertyName(writer, entry.Key, options);
            if (entry.Value is null)
            {
                writer.WriteNullValue();
            }
            else
            {
                _value.Write(writer, entry.Value, options);
            }
        }

        writer.WriteEndObject();
    }
}

/// <summary>The same for attributes, which can name types but no values: maps by strings.</summary>
/// <typeparam name="T">The values' type.</typeparam>
/// <typeparam name="TConverter">How values are converted.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class StringMapConverter<T, TConverter>() : ReadOnlyDictionaryConverter<string, T>(ValueConverters.Strings, new TConverter())
    where TConverter : JsonConverter<T>, new();

/// <summary>The same for attributes, which can name types but no values: maps by generated enums.</summary>
/// <typeparam name="TKey">The enum.</typeparam>
/// <typeparam name="T">The values' type.</typeparam>
/// <typeparam name="TConverter">How values are converted.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class EnumMapConverter<TKey, T, TConverter>() : ReadOnlyDictionaryConverter<TKey, T>(new StringEnumConverter<TKey>(), new TConverter())
    where TKey : struct, IStringEnumeration<TKey>
    where TConverter : JsonConverter<T>, new();
