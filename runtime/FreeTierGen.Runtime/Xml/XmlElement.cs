using System.ComponentModel;

namespace FreeTierGen.Runtime.Xml;

/// <summary>An element whose children are being read: what its end tag has to say.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct XmlElement
{
    internal XmlElement(int nameStart, int nameLength) => (NameStart, NameLength) = (nameStart, nameLength);

    /// <summary>Whether it stands for what is around the root.</summary>
    internal bool IsDocument => NameLength == 0;

    internal int NameStart { get; }

    internal int NameLength { get; }
}
