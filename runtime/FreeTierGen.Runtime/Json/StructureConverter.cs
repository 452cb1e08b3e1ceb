using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace FreeTierGen.Runtime.Json;

/// <summary>
/// Structures that unions hold, as the serializer's options have them. A source-generated <see cref="JsonSerializerContext"/> has to list the
/// structure where nothing but a union refers to it: what a converter writes is not seen by that generator.
/// </summary>
/// <typeparam name="T">The structure.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class StructureConverter<T> : JsonConverter<T>
    where T : class
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => JsonSerializer.Deserialize(ref reader, TypeInfo(options)) ?? throw new JsonException($"A {typeof(T).Name} can't be null.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
        => JsonSerializer.Serialize(writer, value, TypeInfo(options));

    private static JsonTypeInfo<T> TypeInfo(JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
    }
}
