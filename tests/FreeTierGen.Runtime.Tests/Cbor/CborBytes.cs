using System.Buffers;
using FreeTierGen.Runtime.Cbor;

namespace FreeTierGen.Runtime.Tests.Cbor;

/// <summary>Reads and writes single values, as generated code does inside of a text.</summary>
internal static class CborBytes
{
    public delegate T Reading<out T>(ref CborReader reader);

    public delegate void Writing(ref CborWriter writer);

    public static T Read<T>(string hex, Reading<T> read) => Read(Convert.FromHexString(hex), read);

    /// <summary>Reads a value, which has to be all that there is.</summary>
    public static T Read<T>(byte[] bytes, Reading<T> read)
    {
        var reader = new CborReader(bytes);
        var value = read(ref reader);
        reader.ReadEnd();
        return value;
    }

    public static string WriteHex(Writing write) => Convert.ToHexString(Write(write)).ToLowerInvariant();

    public static byte[] Write(Writing write)
    {
        var output = new ArrayBufferWriter<byte>();
        var writer = new CborWriter(output);
        write(ref writer);
        writer.Flush();
        return output.WrittenSpan.ToArray();
    }
}
