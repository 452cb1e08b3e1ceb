using System.Buffers;
using System.Text.Json;

namespace FreeTierGen.Runtime.Json;

/// <summary>Compares values of types that have no equality of their own, as lists, maps and structures have none.</summary>
public static class JsonEquality
{
    /// <summary>Whether two values are the same JSON text. Maps with the same entries in another order are not.</summary>
    /// <param name="left">A value.</param>
    /// <param name="right">Another one.</param>
    /// <param name="write">Writes a value of the type.</param>
    public static bool AreEqual<T>(T left, T right, Action<Utf8JsonWriter, T> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        return Write(left, write).AsSpan().SequenceEqual(Write(right, write));
    }

    private static byte[] Write<T>(T value, Action<Utf8JsonWriter, T> write)
    {
        var text = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(text))
        {
            write(writer, value);
        }

        return text.WrittenSpan.ToArray();
    }
}
