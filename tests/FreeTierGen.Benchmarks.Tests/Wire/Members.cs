using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace FreeTierGen.Benchmarks.Tests.Wire;

/// <summary>Tells of an object with all that it holds, so that two can be compared member by member.</summary>
internal static class Members
{
    public static string Of(object? value)
    {
        var text = new StringBuilder();
        Append(text, value, 0);
        return text.ToString();
    }

    private static void Append(StringBuilder text, object? value, int depth)
    {
        switch (value)
        {
            case null:
                text.AppendLine("null");
                break;
            case string or bool or IFormattable:
                text.AppendLine(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
            case ReadOnlyMemory<byte> blob:
                text.AppendLine(Convert.ToHexString(blob.Span));
                break;
            case IEnumerable items:
                text.AppendLine("[");
                AppendItems(text, items, depth);
                break;
            default:
                text.AppendLine(value.GetType().Name);
                AppendProperties(text, value, depth);
                break;
        }
    }

    // A map's order says nothing.
    private static void AppendItems(StringBuilder text, IEnumerable items, int depth)
    {
        var isMap = items.GetType().GetInterfaces().Any(
            type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>));
        var lines = items.Cast<object?>().Select(item =>
        {
            var line = new StringBuilder().Append(' ', depth * 2);
            Append(line, item, depth + 1);
            return line.ToString();
        });
        text.AppendJoin("", isMap ? lines.Order(StringComparer.Ordinal) : lines);
    }

    private static void AppendProperties(StringBuilder text, object value, int depth)
    {
        foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            text.Append(' ', depth * 2).Append(property.Name).Append(": ");
            Append(text, property.GetValue(value), depth + 1);
        }
    }
}
