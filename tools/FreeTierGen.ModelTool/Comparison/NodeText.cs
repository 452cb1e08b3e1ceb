using System.Text;
using FreeTierGen.Generator.Nodes;

namespace FreeTierGen.ModelTool.Comparison;

/// <summary>The text of a trait's value: the same for values that mean the same, whatever the order of their properties.</summary>
internal static class NodeText
{
    private const int LongestForPeople = 60;

    /// <summary>The text.</summary>
    internal static string Of(Node node)
    {
        var text = new StringBuilder();
        Append(text, node);
        return text.ToString();
    }

    /// <summary>The value for a message: cut where it is long.</summary>
    internal static string ForPeople(Node node) => Of(node) is { Length: > LongestForPeople } text ? string.Concat(text.AsSpan(0, LongestForPeople), "…") : Of(node);

    private static void Append(StringBuilder text, Node node)
    {
        switch (node)
        {
            case ObjectNode value:
                AppendAll(text, '{', value.Properties.OrderBy(property => property.Name, StringComparer.Ordinal), '}', property =>
                {
                    text.Append(property.Name).Append(": ");
                    Append(text, property.Value);
                });
                break;
            case ArrayNode value:
                AppendAll(text, '[', value.Items, ']', item => Append(text, item));
                break;
            case StringNode value:
                text.Append('"').Append(value.Value).Append('"');
                break;
            case NumberNode value:
                text.Append(value.Text);
                break;
            case BooleanNode value:
                text.Append(value.Value ? "true" : "false");
                break;
            default:
                text.Append("null");
                break;
        }
    }

    private static void AppendAll<T>(StringBuilder text, char open, IEnumerable<T> items, char close, Action<T> append)
    {
        text.Append(open);
        int start = text.Length;
        foreach (T item in items)
        {
            text.Append(text.Length > start ? ", " : "");
            append(item);
        }

        text.Append(close);
    }
}
