using System.Collections;
using System.Globalization;
using FreeTierGen.Runtime;

namespace FreeTierGen.Generator.Tests.Protocols;

/// <summary>Any value of a generated type as text, by which values of two assemblies are compared.</summary>
internal static class ValueText
{
    public static string Of(object? value) => value switch
    {
        null => "null",
        string text => "\"" + text + "\"",
        float number => number.ToString("R", CultureInfo.InvariantCulture),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        DateTimeOffset at => at.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
        ReadOnlyMemory<byte> blob => "0x" + Convert.ToHexString(blob.Span),
        BigDecimal number => number.ToString(),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        _ when value.GetType() is { IsValueType: true } type => type.Name + ":" + (type.GetProperty("Value")?.GetValue(value) ?? value),
        IEnumerable items when IsMap(items) => "{" + string.Join(", ", items.Cast<object>().Select(Entry).Order(StringComparer.Ordinal)) + "}",
        IEnumerable items => "[" + string.Join(", ", items.Cast<object?>().Select(Of)) + "]",
        _ => value.GetType().Name + "(" + string.Join(", ", Members(value)) + ")",
    };

    private static bool IsMap(IEnumerable items) => items.GetType().GetInterfaces()
        .Any(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>));

    private static string Entry(object entry)
        => Of(entry.GetType().GetProperty("Key")!.GetValue(entry)) + ": " + Of(entry.GetType().GetProperty("Value")!.GetValue(entry));

    // A union's member has its value alone, which nothing sets.
    private static IEnumerable<string> Members(object value) => value.GetType() is { IsNested: true } type
        ? [Of(type.GetProperty("Value")?.GetValue(value))]
        : ValueFiller.Members(value.GetType()).Select(member => (member.Name, Value: member.GetValue(value))).Where(member => member.Value is not null)
            .Select(member => $"{member.Name}: {Of(member.Value)}");
}
