using System.Collections;
using System.Numerics;
using System.Text.Json.Nodes;
using FreeTierGen.Runtime;

namespace FreeTierGen.Generator.Tests.Protocols;

/// <summary>
/// Values of generated types as trees of members with the model's names: maps, lists and simple values. Independent of what the generator
/// makes to write them.
/// </summary>
internal sealed class WireTree
{
    private readonly ILookup<string, JsonObject> _shapes;

    public WireTree(string model) => _shapes = JsonNode.Parse(model)!["shapes"]!.AsObject()
        .Where(shape => shape.Value!["members"] is not null)
        .ToLookup(shape => Plain(shape.Key[(shape.Key.IndexOf('#', StringComparison.Ordinal) + 1)..]), shape => shape.Value!["members"]!.AsObject());

    /// <summary>The tree: members that are null are left out.</summary>
    public object? Of(object? value) => value switch
    {
        null or string or bool or sbyte or short or int or long or float or double or BigInteger or BigDecimal or DateTimeOffset or ReadOnlyMemory<byte> => value,
        Enum number => Convert.ToInt32(number, null),
        _ when value.GetType() is { IsValueType: true } type => type.GetProperty("Value")!.GetValue(value),
        IDictionary entries => entries.Keys.Cast<object>().ToDictionary(key => (string)Of(key)!, key => Of(entries[key])),
        IEnumerable items => items.Cast<object?>().Select(Of).ToList(),
        _ when value.GetType() is { IsNested: true } member => new Dictionary<string, object?>
        {
            [NameOf(member.DeclaringType!.Name, member.Name)] = member.GetProperty("Value") is { } inner ? Of(inner.GetValue(value)) : new Dictionary<string, object?>(),
        },
        _ => ValueFiller.Members(value.GetType())
            .Where(member => member.GetValue(value) is not null)
            .ToDictionary(member => NameOf(value.GetType().Name, member.Name), member => Of(member.GetValue(value))),
    };

    private string NameOf(string type, string property) => _shapes[Plain(type)]
        .Concat(_shapes[Plain(type.Replace("Exception", "", StringComparison.Ordinal))])
        .SelectMany(members => members)
        .Select(member => member.Key)
        .First(name => Plain(name) == Plain(property));

    private static string Plain(string name) => string.Concat(name.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
}
