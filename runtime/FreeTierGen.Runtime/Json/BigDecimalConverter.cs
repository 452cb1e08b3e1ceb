using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FreeTierGen.Runtime.Json;

/// <summary>
/// Lets <see cref="JsonSerializer"/> write decimal numbers of any size and precision as JSON's numbers, with every digit that they were made
/// from. Strings of digits are read, too.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class BigDecimalConverter : JsonConverter<BigDecimal>
{
    /// <inheritdoc/>
    public override BigDecimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => Parse(NumberText.Of(ref reader));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, BigDecimal value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteRawValue(value.ToString(), skipInputValidation: true);
    }

    /// <inheritdoc/>
    public override BigDecimal ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => Parse(reader.GetString()!);

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, BigDecimal value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(value.ToString());
    }

    private static BigDecimal Parse(string text)
        => BigDecimal.TryParse(text, out var value) ? value : throw new JsonException("The text is no decimal number.");
}
