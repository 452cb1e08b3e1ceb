using System.Buffers;
using System.ComponentModel;
using System.Text;

namespace FreeTierGen.Runtime.Json;

/// <summary>Values as JSON text, by which those can be compared that have no equality of their own, as lists, maps and structures have none.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonText
{
    /// <summary>The value's text. Maps with the same entries in another order differ.</summary>
    /// <param name="value">The value.</param>
    /// <param name="write">What writes it.</param>
    /// <returns>The text; empty for a list, map or structure that is empty.</returns>
    public static string Of<T>(T value, JsonWriting<T> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        var text = new ArrayBufferWriter<byte>();
        var writer = JsonWriter.ForComparison(text);
        write(ref writer, value);
        writer.Flush();
        return Encoding.UTF8.GetString(text.WrittenSpan) is var json && json is not ("{}" or "[]" or "\"\"") ? json : "";
    }
}
