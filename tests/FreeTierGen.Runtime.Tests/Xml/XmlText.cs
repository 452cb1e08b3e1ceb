using System.Buffers;
using System.Text;
using FreeTierGen.Runtime.Xml;

namespace FreeTierGen.Runtime.Tests.Xml;

/// <summary>Reads and writes single values, as generated code does inside of a document.</summary>
internal static class XmlText
{
    public delegate T Reading<out T>(ref XmlCursor xml);

    public delegate void Writing(ref XmlWriter writer);

    /// <summary>Reads the root, which has to be all that there is.</summary>
    public static T Read<T>(string text, Reading<T> read) => Read(Encoding.UTF8.GetBytes(text), read);

    public static T Read<T>(byte[] bytes, Reading<T> read)
    {
        var xml = new XmlCursor(bytes);
        xml.MoveToRoot(out _);
        var value = read(ref xml);
        xml.ReadEnd();
        return value;
    }

    public static string Write(Writing write)
    {
        var output = new ArrayBufferWriter<byte>();
        var writer = new XmlWriter(output);
        write(ref writer);
        writer.Flush();
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    /// <summary>An element as text: names, attributes, and either children or text.</summary>
    public static string Tree(ref XmlCursor xml, string name, int depth)
    {
        var text = name;
        if (xml.TryMoveToAttribute("a"u8))
        {
            text += "@" + xml.ReadString();
        }

        if (depth == 0)
        {
            return text + "=" + xml.ReadString();
        }

        var element = xml.Start();
        text += "(";
        while (xml.NextChild(element, out var child))
        {
            text += Tree(ref xml, Encoding.UTF8.GetString(child), depth - 1) + ";";
        }

        return text + ")";
    }
}
