using System.Collections;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace FreeTierGen.Runtime.Json;

/// <summary>A map that was read: its values, in the order of keys that it shares with other maps.</summary>
[DebuggerDisplay("Count = {Count}")]
internal sealed class KeySharingMap<TValue>(MapKeys keys, TValue[] values) : IReadOnlyDictionary<string, TValue>
{
    public static readonly KeySharingMap<TValue> Empty = new(new MapKeys([]), []);

    public int Count => values.Length;

    public IEnumerable<string> Keys
    {
        get
        {
            for (var index = 0; index < keys.Count; index++)
            {
                yield return keys[index];
            }
        }
    }

    public IEnumerable<TValue> Values
    {
        get
        {
            foreach (var value in values)
            {
                yield return value;
            }
        }
    }

    public TValue this[string key] =>
        TryGetValue(key, out var value) ? value : throw new KeyNotFoundException("The map has no entry of that key.");

    public bool ContainsKey(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return keys.IndexOf(key) >= 0;
    }

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out TValue value)
    {
        ArgumentNullException.ThrowIfNull(key);
        var index = keys.IndexOf(key);
        value = index < 0 ? default : values[index];
        return index >= 0;
    }

    public IEnumerator<KeyValuePair<string, TValue>> GetEnumerator()
    {
        for (var index = 0; index < values.Length; index++)
        {
            yield return new(keys[index], values[index]);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
