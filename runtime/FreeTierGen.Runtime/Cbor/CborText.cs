using System.Buffers;
using System.ComponentModel;

namespace FreeTierGen.Runtime.Cbor;

/// <summary>Values as CBOR, by which those can be compared that have no equality of their own, as lists, maps and structures have none.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CborText
{
    /// <summary>The value's bytes as a text. Maps with the same entries in another order differ.</summary>
    /// <param name="value">The value.</param>
    /// <param name="write">What writes it.</param>
    /// <returns>The text; empty for a list, map or structure that is empty.</returns>
    public static string Of<T>(T value, CborWriting<T> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        var cbor = new ArrayBufferWriter<byte>();
        var writer = CborWriter.ForComparison(cbor);
        write(ref writer, value);
        writer.Flush();
        return IsEmpty(cbor.WrittenSpan) ? "" : Convert.ToBase64String(cbor.WrittenSpan);
    }

    private static bool IsEmpty(ReadOnlySpan<byte> cbor)
        => cbor is [MajorType.Array] or [MajorType.Map] or [MajorType.Map | MajorType.IndefiniteInfo, MajorType.Break];
}
