namespace FreeTierGen.Generator.Nodes;

/// <summary>A JSON value of a model file, with the place where it stands.</summary>
/// <param name="position">The byte offset of the value's first byte in the UTF-8 text of the file.</param>
internal abstract class Node(int position)
{
    /// <summary>The byte offset of the value's first byte in the UTF-8 text of the file.</summary>
    public int Position { get; } = position;
}

/// <summary>A JSON object. Properties keep the order of the file.</summary>
internal sealed class ObjectNode(int position, Property[] properties) : Node(position)
{
    // Objects in models are mostly small; a scan of those beats building a dictionary for each.
    private const int MaxScanned = 32;

    private Dictionary<string, Node>? _values;

    /// <summary>The properties in the order of the file.</summary>
    public Property[] Properties { get; } = properties;

    /// <summary>The value of the property with this name, or null where there is none.</summary>
    public Node? this[string name]
    {
        get
        {
            if (Properties.Length > MaxScanned)
            {
                return (_values ??= Index()).TryGetValue(name, out var value) ? value : null;
            }

            foreach (var property in Properties)
            {
                if (string.Equals(property.Name, name, StringComparison.Ordinal))
                {
                    return property.Value;
                }
            }

            return null;
        }
    }

    // Of several with one name the first counts. Two threads may build it at a time, and come to the same.
    private Dictionary<string, Node> Index()
    {
        var values = new Dictionary<string, Node>(Properties.Length, StringComparer.Ordinal);
        foreach (var property in Properties)
        {
            if (!values.ContainsKey(property.Name))
            {
                values.Add(property.Name, property.Value);
            }
        }

        return values;
    }

    /// <summary>The string value of the property with this name, or null where it is no string.</summary>
    public string? String(string name) => (this[name] as StringNode)?.Value;
}

/// <summary>A name and its value in a JSON object.</summary>
/// <param name="Name">The unescaped name.</param>
/// <param name="NamePosition">The byte offset of the name.</param>
/// <param name="Value">The value.</param>
internal sealed record Property(string Name, int NamePosition, Node Value);

/// <summary>A JSON array.</summary>
internal sealed class ArrayNode(int position, Node[] items) : Node(position)
{
    /// <summary>The items in order.</summary>
    public Node[] Items { get; } = items;
}

/// <summary>A JSON string.</summary>
internal sealed class StringNode(int position, string value) : Node(position)
{
    /// <summary>The unescaped text.</summary>
    public string Value { get; } = value;
}

/// <summary>A JSON number, kept as it was written so that no digit is lost.</summary>
internal sealed class NumberNode(int position, string text) : Node(position)
{
    /// <summary>The number as the file has it, such as <c>1</c>, <c>0.5</c> or <c>1e3</c>.</summary>
    public string Text { get; } = text;
}

/// <summary>A JSON boolean.</summary>
internal sealed class BooleanNode(int position, bool value) : Node(position)
{
    /// <summary>The value.</summary>
    public bool Value { get; } = value;
}

/// <summary>A JSON null.</summary>
internal sealed class NullNode(int position) : Node(position);
