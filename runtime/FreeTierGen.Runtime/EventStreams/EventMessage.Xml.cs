using FreeTierGen.Runtime.Xml;

namespace FreeTierGen.Runtime.EventStreams;

/// <content>Payloads of XML.</content>
public readonly ref partial struct EventMessage
{
    /// <summary>A cursor on the payload's root; on one without members where there is no payload.</summary>
    /// <exception cref="XmlFormatException">The payload is no XML.</exception>
    public XmlCursor OpenXml()
    {
        var xml = new XmlCursor(Payload.IsEmpty ? XmlBody.Empty : Payload);
        xml.MoveToRoot(out _);
        return xml;
    }

    /// <summary>Reads the whole payload.</summary>
    /// <typeparam name="T">What it is.</typeparam>
    /// <param name="read">Reads a value.</param>
    /// <returns>The value.</returns>
    public T ReadXml<T>(XmlReading<T> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        var xml = OpenXml();
        var value = read(ref xml);
        xml.ReadEnd();
        return value;
    }

    /// <summary>What an error's message says of itself, with a payload of XML.</summary>
    /// <param name="code">The name of the error's shape.</param>
    /// <param name="metadata">The response's metadata.</param>
    /// <returns>The details that its exception is made from.</returns>
    public ErrorDetails XmlError(string code, ResponseMetadata metadata) => ErrorOf(code, XmlMessage(), metadata);

    private string? XmlMessage()
    {
        string? message = null;
        try
        {
            var xml = OpenXml();
            for (var root = xml.Start(); xml.NextChild(root, out var name);)
            {
                if (name.SequenceEqual("message"u8) || name.SequenceEqual("Message"u8))
                {
                    message = xml.ReadString();
                }
                else
                {
                    xml.Skip();
                }
            }
        }
        catch (XmlFormatException)
        {
            // What the error is matters more than what it says.
        }

        return message;
    }
}
