using System.ComponentModel;
using System.Net.Http.Headers;

namespace FreeTierGen.Runtime.Transport;

/// <summary>A header of a response.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct ReceivedHeader
{
    private readonly HeaderStringValues _values;

    internal ReceivedHeader(string name, HeaderStringValues values)
    {
        Name = name;
        _values = values;
    }

    /// <summary>The name as it was sent.</summary>
    public string Name { get; }

    /// <summary>The value as it was sent, several joined by <c>, </c>.</summary>
    public string Value => _values.ToString();

    /// <summary>Whether the header has a name, whatever the case.</summary>
    /// <param name="name">The name.</param>
    public bool Is(string name) => Name.Equals(name, StringComparison.OrdinalIgnoreCase);
}
