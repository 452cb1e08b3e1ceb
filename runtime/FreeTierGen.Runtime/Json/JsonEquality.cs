using System.Buffers;

namespace FreeTierGen.Runtime.Json;

/// <summary>Compares values of types that have no equality of their own, as lists, maps and structures have none.</summary>
public static class JsonEquality
{
    /// <summary>Whether two values are the same JSON text. Maps with the same entries in another order are not.</summary>
    /// <param name="left">A value.</param>
    /// <param name="right">Another one.</param>
    /// <param name="write">Writes a value of the type.</param>
    public static bool AreEqual<T>(T left, T right, JsonWriting<T> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        return Write(left, write).WrittenSpan.SequenceEqual(Write(right, write).WrittenSpan);
    }

    private static ArrayBufferWriter<byte> Write<T>(T value, JsonWriting<T> write)
    {
        var text = new ArrayBufferWriter<byte>();
        var writer = JsonWriter.ForComparison(text);
        write(ref writer, value);
        writer.Flush();
        return text;
    }
}
