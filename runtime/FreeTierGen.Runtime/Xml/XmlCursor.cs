using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace FreeTierGen.Runtime.Xml;

/// <summary>
/// Reads XML 1.0 in UTF-8 the way generated deserialisers walk it: from element to element by local names; prefixes and namespaces are
/// dropped, comments and processing instructions passed over, a document type is refused. Nothing is allocated but what is returned.
/// </summary>
/// <remarks>Pass it by reference only. After an exception it is of no more use.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct XmlCursor
{
    /// <summary>Elements may stand so deep in each other. Bounded, as generated code reads by recursion.</summary>
    private const int MaxDepth = 256;

    private readonly ReadOnlySpan<byte> _data;
    private int _position;
    private int _depth;

    // The element whose start tag was read last.
    private XmlElement _current;
    private int _attributesStart;

    // Its tag ends with a slash, and nobody has been told yet that there is nothing in it.
    private bool _isEmpty;

    // Null until somebody asks.
    private bool? _isUrlEncoded;

    // A value to be read in place of the element's text.
    private int _attributeStart;
    private int _attributeEnd;

    /// <summary>Makes a cursor that is before the root.</summary>
    /// <param name="data">The whole text. Names that are returned are parts of it.</param>
    public XmlCursor(ReadOnlySpan<byte> data) => _data = data;

    /// <summary>How many bytes are read, the start tag included of the element that the cursor is on.</summary>
    internal readonly int Position => _position;

    /// <summary>Moves to the root element.</summary>
    /// <param name="name">Its local name, in UTF-8.</param>
    /// <exception cref="XmlFormatException">The text is no XML, or has a document type.</exception>
    public void MoveToRoot(out ReadOnlySpan<byte> name)
    {
        if (_data.StartsWith("\uFEFF"u8))
        {
            _position = 3;
        }

        SkipWhiteSpace();
        while (!TryReadStartTag())
        {
            SkipWhiteSpace();
        }

        name = LocalName();
    }

    /// <summary>Moves to what stands around the root element: its only child is the root.</summary>
    public void MoveToDocument()
    {
        if (_data.StartsWith("\uFEFF"u8))
        {
            _position = 3;
        }

        _current = default;
    }

    /// <summary>Starts to read the children of the element that the cursor is on; <see cref="NextChild"/> goes on.</summary>
    /// <returns>The element.</returns>
    /// <exception cref="XmlFormatException">Elements stand too deep in each other.</exception>
    public XmlElement Start()
    {
        if (++_depth > MaxDepth)
        {
            throw new XmlFormatException("Elements stand too deep in each other", _position);
        }

        return _current;
    }

    /// <summary>
    /// Moves to an element's next child. The child is to be read or skipped before the next call. Text between children is passed over.
    /// </summary>
    /// <param name="element">What <see cref="Start"/> gave.</param>
    /// <param name="name">The child's local name, in UTF-8; valid as long as the text that is read.</param>
    /// <returns>False where there are no more; the cursor is behind the element then.</returns>
    /// <exception cref="XmlFormatException">The text is no XML: tags don't match, or it ends within the element.</exception>
    public bool NextChild(XmlElement element, out ReadOnlySpan<byte> name)
    {
        name = default;
        if (_isEmpty)
        {
            _isEmpty = false;
            _depth--;
            return false;
        }

        if (element.IsDocument)
        {
            return NextRoot(out name);
        }

        while (true)
        {
            SkipToMarkup();
            if (PeekAfterMarkup() == '/')
            {
                ReadEndTag(element);
                _depth--;
                return false;
            }

            if (TryReadStartTag())
            {
                name = LocalName();
                return true;
            }
        }
    }

    /// <summary>Passes over the element that the cursor is on, with all that is in it.</summary>
    /// <exception cref="XmlFormatException">The text is no XML.</exception>
    public void Skip()
    {
        for (var element = Start(); NextChild(element, out _);)
        {
            Skip();
        }
    }

    /// <summary>Moves to an attribute of the element that the cursor is on; the next value that is read is the attribute's.</summary>
    /// <param name="qualifiedName">The attribute's name as it was written, with its prefix.</param>
    /// <returns>False where the element has no such attribute.</returns>
    public bool TryMoveToAttribute(scoped ReadOnlySpan<byte> qualifiedName)
    {
        if (_current.IsDocument)
        {
            return false;
        }

        for (var position = _attributesStart; TryFindAttribute(ref position, out var name, out var start, out var end);)
        {
            if (name.SequenceEqual(qualifiedName))
            {
                (_attributeStart, _attributeEnd) = (start, end);
                return true;
            }
        }

        return false;
    }

    /// <summary>Passes over an element that stands for null (<c>xsi:nil</c>, XML Schema Part 1, section 2.6.2).</summary>
    /// <returns>False where the element does not; the cursor is on it still.</returns>
    /// <exception cref="XmlFormatException">The text is no XML.</exception>
    public bool TryReadNil()
    {
        for (var position = _attributesStart; TryFindAttribute(ref position, out var name, out var start, out var end);)
        {
            if (name.EndsWith(":nil"u8) && _data[start..end].Trim(" \t\r\n"u8) is [(byte)'1'] or [(byte)'t', (byte)'r', (byte)'u', (byte)'e'])
            {
                Skip();
                return true;
            }
        }

        return false;
    }

    /// <summary>Makes sure that nothing but comments follows the root.</summary>
    /// <exception cref="XmlFormatException">Something follows.</exception>
    public void ReadEnd()
    {
        for (SkipWhiteSpace(); _position < _data.Length; SkipWhiteSpace())
        {
            var start = _position;
            if (TryReadStartTag())
            {
                throw new XmlFormatException("Something follows the root element", start);
            }
        }
    }

    /// <summary>The error of a union that has two members set.</summary>
    /// <returns>The error, to be thrown.</returns>
    public readonly XmlFormatException SeveralUnionMembers()
        => new("A union has exactly one member, but another one follows", _current.NameStart);

    private bool NextRoot(out ReadOnlySpan<byte> name)
    {
        for (SkipWhiteSpace(); _position < _data.Length; SkipWhiteSpace())
        {
            if (TryReadStartTag())
            {
                name = LocalName();
                return true;
            }
        }

        name = default;
        _depth--;
        return false;
    }

    private readonly ReadOnlySpan<byte> LocalName()
    {
        var name = _data.Slice(_current.NameStart, _current.NameLength);
        return name[(name.IndexOf((byte)':') + 1)..];
    }

    private static XmlFormatException NotXml(string what, int position) => new("The text is no XML: " + what, position);

    [DoesNotReturn]
    private readonly void ThrowTruncated() => throw new XmlFormatException("The text ends within an element", _data.Length);
}
