using System.Buffers;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace FreeTierGen.Runtime.Json;

/// <summary>
/// Gathers a map's entries while their number is unknown: in pooled arrays, so that the dictionary is made once, in
/// the right size. Use it once, and pass it by reference only.
/// </summary>
/// <typeparam name="TKey">The keys' type.</typeparam>
/// <typeparam name="TValue">The values' type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct JsonEntries<TKey, TValue>
    where TKey : notnull
{
    private const int FirstCapacity = 16;
    private KeyValuePair<TKey, TValue>[]? _entries;
    private int _count;

    /// <summary>Whether nothing was added.</summary>
    public readonly bool IsEmpty => _count == 0;

    internal readonly int Count => _count;

    /// <summary>Adds an entry; of several with the same key the last one counts.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    public void Add(TKey key, TValue value)
    {
        if (_entries is null || _count == _entries.Length)
        {
            Grow();
        }

        _entries![_count++] = new KeyValuePair<TKey, TValue>(key, value);
    }

    /// <summary>The entries as a dictionary of their own. What was pooled goes back.</summary>
    /// <returns>The dictionary.</returns>
    /// <exception cref="JsonException">Several keys are no valid text, and became the same when they were read.</exception>
    public Dictionary<TKey, TValue> ToDictionary()
    {
        var result = new Dictionary<TKey, TValue>(_count);
        foreach (var entry in _entries.AsSpan(0, _count))
        {
            if (!result.TryAdd(entry.Key, entry.Value))
            {
                Replace(result, entry);
            }
        }

        if (_entries is not null)
        {
            Return();
        }

        return result;
    }

    // Of several entries the last one counts. But what was no valid text may have been different texts.
    private static void Replace(Dictionary<TKey, TValue> entries, KeyValuePair<TKey, TValue> entry)
    {
        if (entry.Key.ToString()!.Contains('\uFFFD', StringComparison.Ordinal))
        {
            throw JsonErrors.AmbiguousKeys();
        }

        entries[entry.Key] = entry.Value;
    }

    /// <summary>Takes keys and values apart, and gives back what was pooled, unless a key is there more than once.</summary>
    internal bool TryTake([NotNullWhen(true)] out TKey[]? keys, [NotNullWhen(true)] out TValue[]? values)
    {
        var entries = _entries.AsSpan(0, _count);
        for (var index = 1; index < entries.Length; index++)
        {
            for (var earlier = 0; earlier < index; earlier++)
            {
                if (EqualityComparer<TKey>.Default.Equals(entries[earlier].Key, entries[index].Key))
                {
                    (keys, values) = (null, null);
                    return false;
                }
            }
        }

        keys = new TKey[entries.Length];
        values = new TValue[entries.Length];
        for (var index = 0; index < entries.Length; index++)
        {
            (keys[index], values[index]) = entries[index];
        }

        Return();
        return true;
    }

    private void Grow()
    {
        var larger = ArrayPool<KeyValuePair<TKey, TValue>>.Shared.Rent(_entries is null ? FirstCapacity : _entries.Length * 2);
        if (_entries is not null)
        {
            _entries.AsSpan(0, _count).CopyTo(larger);
            Return();
        }

        _entries = larger;
    }

    private void Return()
    {
        // Pooled arrays must not keep what was read alive.
        if (RuntimeHelpers.IsReferenceOrContainsReferences<KeyValuePair<TKey, TValue>>())
        {
            _entries.AsSpan(0, _count).Clear();
        }

        ArrayPool<KeyValuePair<TKey, TValue>>.Shared.Return(_entries!);
        _entries = null;
    }
}
