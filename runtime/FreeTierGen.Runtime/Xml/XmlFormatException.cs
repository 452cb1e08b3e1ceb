using System.ComponentModel;
using System.Globalization;
using FreeTierGen.Runtime.Paths;

namespace FreeTierGen.Runtime.Xml;

/// <summary>
/// A text is no XML, or holds another kind of value than is expected. The message says what was expected and where; the content itself
/// stays out of it, as it may be sensitive.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class XmlFormatException : FormatException, IPlacedFailure
{
    /// <summary>Makes an exception without a place.</summary>
    public XmlFormatException()
    {
    }

    /// <summary>Makes an exception without a place.</summary>
    /// <param name="message">What is wrong.</param>
    public XmlFormatException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an exception without a place.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="innerException">What it follows from.</param>
    public XmlFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal XmlFormatException(string message, int position, bool isOfValue = false)
        : base(string.Create(CultureInfo.InvariantCulture, $"{message} (byte {position})."))
        => (Position, IsOfValue) = (position, isOfValue);

    internal XmlFormatException(string message, int position, string path)
        : base(message + ".")
        => (Position, Path, IsOfValue) = (position, path, true);

    /// <summary>Where the text can't be read, counted in bytes from the start.</summary>
    public int Position { get; }

    /// <summary>The member that can't be read, as the elements on the way to it, for instance <c>/Contents/Size</c>; null where that is not known.</summary>
    public string? Path { get; }

    /// <summary>Whether the text is XML, but holds another kind of value than the model says.</summary>
    internal bool IsOfValue { get; }
}
