using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FreeTierGen.Runtime.Json;

/// <summary>Lets the converter of a union treat a generated enum of numbers as its number.</summary>
/// <typeparam name="TEnum">The enum, over <see cref="int"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class IntEnumConverter<TEnum> : JsonConverter<TEnum>
    where TEnum : struct, Enum
{
    /// <inheritdoc/>
    public override TEnum Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => Unsafe.BitCast<int, TEnum>(ValueConverters.Integers.Read(ref reader, typeof(int), options));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteNumberValue(Unsafe.BitCast<TEnum, int>(value));
    }
}
