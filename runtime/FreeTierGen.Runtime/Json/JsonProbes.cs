using System.Buffers;
using FreeTierGen.Runtime.Paths;

namespace FreeTierGen.Runtime.Json;

/// <summary>JSON that holds one value, by which is found out what a reader knows of the way to it.</summary>
internal static class JsonProbes
{
    /// <summary>Writes the value, and the way to it. The system's writer would bring its encoders along, into each native program.</summary>
    /// <param name="path">The way.</param>
    /// <param name="name">The member's name at its end.</param>
    /// <param name="value">The value.</param>
    public static ReadOnlySpan<byte> Write(ReadOnlySpan<WireStep> path, string name, ProbeValue value)
    {
        var json = new ArrayBufferWriter<byte>();
        var writer = new JsonWriter(json);
        foreach (var step in path)
        {
            if (step.Name is { } member)
            {
                writer.WriteStartObject();
                writer.WritePropertyName(member);
            }
            else
            {
                writer.WriteStartArray();
            }
        }

        writer.WriteStartObject();
        writer.WritePropertyName(name);
        writer.WriteRawValue(value switch
        {
            ProbeValue.Boolean => "true"u8,
            ProbeValue.Text => "\"?\""u8,
            _ => "{}"u8,
        });
        writer.WriteEndObject();
        for (var index = path.Length - 1; index >= 0; index--)
        {
            if (path[index].Name is null)
            {
                writer.WriteEndArray();
            }
            else
            {
                writer.WriteEndObject();
            }
        }

        writer.Flush();
        return json.WrittenSpan;
    }
}
