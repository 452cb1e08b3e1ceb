using System.Buffers;
using System.Text;
using System.Text.Json;
using FreeTierGen.Runtime.Json;

namespace FreeTierGen.Runtime.Tests.Json;

/// <summary>Reads and writes single values, as generated code does inside of a text.</summary>
internal static class JsonText
{
    public delegate T Reading<out T>(ref Utf8JsonReader reader);

    public delegate void Writing(ref JsonWriter writer);

    public static T Read<T>(string json, Reading<T> read)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        return read(ref reader);
    }

    /// <summary>Reads the same from a sequence of segments of three bytes.</summary>
    public static T ReadSegmented<T>(string json, Reading<T> read)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        var first = new Segment(bytes.AsMemory(0, Math.Min(3, bytes.Length)), 0);
        var last = first;
        for (var i = 3; i < bytes.Length; i += 3)
        {
            last = last.Append(bytes.AsMemory(i, Math.Min(3, bytes.Length - i)));
        }

        var reader = new Utf8JsonReader(new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length));
        reader.Read();
        return read(ref reader);
    }

    public static string Write(Writing write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var writer = new JsonWriter(buffer);
        write(ref writer);
        writer.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private sealed class Segment : ReadOnlySequenceSegment<byte>
    {
        public Segment(ReadOnlyMemory<byte> memory, long index) => (Memory, RunningIndex) = (memory, index);

        public Segment Append(ReadOnlyMemory<byte> memory)
        {
            var next = new Segment(memory, RunningIndex + Memory.Length);
            Next = next;
            return next;
        }
    }
}
