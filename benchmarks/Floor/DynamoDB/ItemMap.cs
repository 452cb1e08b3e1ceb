using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Acme.DynamoDB;

namespace FreeTierGen.Benchmarks.Floor.DynamoDB;

/// <summary>An item of a few attributes, whose names it shares with the items around it. A dictionary would take thrice the memory.</summary>
internal sealed class ItemMap(string[] names, AttributeValue[] values) : IReadOnlyDictionary<string, AttributeValue>
{
    public int Count => values.Length;

    public IEnumerable<string> Keys => names;

    public IEnumerable<AttributeValue> Values => values;

    public AttributeValue this[string key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException();

    public bool ContainsKey(string key) => names.AsSpan().Contains(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out AttributeValue value)
    {
        var index = names.AsSpan().IndexOf(key);
        value = index < 0 ? null : values[index];
        return index >= 0;
    }

    public IEnumerator<KeyValuePair<string, AttributeValue>> GetEnumerator()
    {
        for (var index = 0; index < values.Length; index++)
        {
            yield return new(names[index], values[index]);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
