using FreeTierGen.Runtime.Cbor;
using FreeTierGen.Runtime.Json;
using FreeTierGen.Runtime.Xml;

namespace FreeTierGen.Runtime.EventStreams;

/// <content>Payloads in the formats of protocols.</content>
public sealed partial class EventWriter
{
    /// <summary>Writes a payload of JSON.</summary>
    /// <typeparam name="T">What it is.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="write">Writes a value.</param>
    public void WriteJson<T>(T value, JsonWriting<T> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        var writer = new JsonWriter(Payload);
        write(ref writer, value);
        writer.Flush();
    }

    /// <summary>Writes a payload of CBOR.</summary>
    /// <inheritdoc cref="WriteJson"/>
    public void WriteCbor<T>(T value, CborWriting<T> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        var writer = new CborWriter(Payload);
        write(ref writer, value);
        writer.Flush();
    }

    /// <summary>Writes a payload of XML.</summary>
    /// <typeparam name="T">What it is.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="start">The root's start tag in UTF-8.</param>
    /// <param name="content">Writes what is in the root.</param>
    /// <param name="end">The root's end tag in UTF-8.</param>
    public void WriteXml<T>(T value, ReadOnlySpan<byte> start, XmlWriting<T> content, ReadOnlySpan<byte> end)
    {
        ArgumentNullException.ThrowIfNull(content);
        var writer = new XmlWriter(Payload);
        writer.WriteMarkup(start);
        content(ref writer, value);
        writer.WriteMarkup(end);
        writer.Flush();
    }

    /// <summary>Writes a payload of XML whose root has attributes.</summary>
    /// <typeparam name="T">What it is.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="start">The root's start tag in UTF-8, up to its attributes.</param>
    /// <param name="attributes">Writes the attributes.</param>
    /// <param name="content">Writes what is in the root.</param>
    /// <param name="end">The root's end tag in UTF-8.</param>
    public void WriteXml<T>(T value, ReadOnlySpan<byte> start, XmlWriting<T> attributes, XmlWriting<T> content, ReadOnlySpan<byte> end)
    {
        ArgumentNullException.ThrowIfNull(attributes);
        ArgumentNullException.ThrowIfNull(content);
        var writer = new XmlWriter(Payload);
        writer.WriteMarkup(start);
        attributes(ref writer, value);
        writer.WriteMarkup(">"u8);
        content(ref writer, value);
        writer.WriteMarkup(end);
        writer.Flush();
    }
}
