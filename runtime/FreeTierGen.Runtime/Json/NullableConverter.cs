using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FreeTierGen.Runtime.Json;

/// <summary>Values that sparse lists and maps may lack.</summary>
/// <typeparam name="T">Their type.</typeparam>
/// <param name="converter">How those that are there are converted.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public class NullableConverter<T>(JsonConverter<T> converter) : JsonConverter<T?>
    where T : struct
{
    /// <inheritdoc/>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => reader.TokenType == JsonTokenType.Null ? null : converter.Read(ref reader, typeof(T), options);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T? value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value is { } present)
        {
            converter.Write(writer, present, options);
        }
        else
        {
            writer.WriteNullValue();
        }
    }
}

/// <summary>The same for attributes, which can name types but no values.</summary>
/// <typeparam name="T">The values' type.</typeparam>
/// <typeparam name="TConverter">How values are converted.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class NullableConverter<T, TConverter>() : NullableConverter<T>(new TConverter())
    where T : struct
    where TConverter : JsonConverter<T>, new();
