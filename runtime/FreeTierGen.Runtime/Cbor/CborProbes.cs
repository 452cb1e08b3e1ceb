using System.Buffers;
using FreeTierGen.Runtime.Paths;

namespace FreeTierGen.Runtime.Cbor;

/// <summary>CBOR that holds one value, by which is found out what a reader knows of the way to it.</summary>
internal static class CborProbes
{
    /// <summary>Writes the value, and the way to it.</summary>
    /// <param name="path">The way.</param>
    /// <param name="name">The member's name at its end.</param>
    /// <param name="value">The value.</param>
    public static ReadOnlySpan<byte> Write(ReadOnlySpan<WireStep> path, string name, ProbeValue value)
    {
        var cbor = new ArrayBufferWriter<byte>();
        var writer = new CborWriter(cbor);
        foreach (var step in path)
        {
            if (step.Name is { } member)
            {
                writer.WriteStartMap(1);
                writer.WriteStringValue(member);
            }
            else
            {
                writer.WriteStartList(1);
            }
        }

        writer.WriteStartMap(1);
        writer.WriteStringValue(name);
        switch (value)
        {
            case ProbeValue.Boolean:
                writer.WriteBooleanValue(true);
                break;
            case ProbeValue.Text:
                writer.WriteStringValue("?"u8);
                break;
            default:
                writer.WriteStartMap(0);
                break;
        }

        writer.Flush();
        return cbor.WrittenSpan;
    }
}
