namespace FreeTierGen.Runtime.Xml;

/// <summary>How bodies of XML are read, outputs and errors alike.</summary>
internal static class XmlBody
{
    /// <summary>What stands for a body that is not there: an element without members.</summary>
    public static ReadOnlySpan<byte> Empty => "<Empty/>"u8;

    /// <summary>True for XML that ends before its root does, and has no fault until there.</summary>
    public static bool IsStart(ReadOnlySpan<byte> body)
    {
        var xml = new XmlCursor(body);
        try
        {
            xml.MoveToRoot(out _);
            xml.Skip();
            return false;
        }
        catch (XmlFormatException exception)
        {
            return exception.Position >= body.Length;
        }
    }

    /// <summary>Whether the root is an error, as it can be in an answer whose status says that all went well.</summary>
    public static bool IsError(ReadOnlySpan<byte> body)
    {
        if (body.IsEmpty)
        {
            return false;
        }

        var xml = new XmlCursor(body);
        try
        {
            xml.MoveToRoot(out var root);
            return root.SequenceEqual("Error"u8);
        }
        catch (XmlFormatException)
        {
            return false;
        }
    }
}
