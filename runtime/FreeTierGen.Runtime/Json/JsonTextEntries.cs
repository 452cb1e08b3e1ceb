using System.ComponentModel;

namespace FreeTierGen.Runtime.Json;

/// <summary>
/// Gathers the entries of a map whose keys are text. As long as the keys are those of a map that was read before, in the same order,
/// they are neither decoded nor allocated, nor hashed. Use it once, and pass it by reference only.
/// </summary>
/// <typeparam name="TValue">The values' type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct JsonTextEntries<TValue>
{
    // The keys of an earlier map, which this one's have been so far, and the values in their order.
    private MapKeys? _known;
    private TValue[]? _values;
    private int _count;

    // Everything, once the keys differ from those of earlier maps.
    private JsonEntries<string, TValue> _own;
    private bool _isOwn;

    /// <summary>Whether nothing was added.</summary>
    public readonly bool IsEmpty => _isOwn ? _own.IsEmpty : _count == 0;

    /// <summary>Adds an entry; of several with the same key the last one counts.</summary>
    /// <param name="key">The key in UTF-8.</param>
    /// <param name="value">The value.</param>
    public void Add(scoped ReadOnlySpan<byte> key, TValue value)
    {
        if (!_isOwn && _known is { } known && known.Is(_count, key))
        {
            _values![_count++] = value;
        }
        else
        {
            AddDiffering(key, value);
        }
    }

    /// <summary>The entries as a map of their own.</summary>
    /// <returns>The map. It never changes.</returns>
    public IReadOnlyDictionary<string, TValue> ToMap()
    {
        if (_isOwn)
        {
            return _own.Count <= MapKeyCache.MostKeys && _own.TryTake(out var keys, out var values)
                ? new KeySharingMap<TValue>(MapKeyCache.Keep(new MapKeys(keys)), values)
                : _own.ToDictionary();
        }

        if (_known is null)
        {
            return KeySharingMap<TValue>.Empty;
        }

        return _count == _known.Count
            ? new KeySharingMap<TValue>(_known, _values!)
            : new KeySharingMap<TValue>(MapKeyCache.FirstOf(_known, _count), _values.AsSpan(0, _count).ToArray());
    }

    private void AddDiffering(scoped ReadOnlySpan<byte> key, TValue value)
    {
        if (!_isOwn && MapKeyCache.Find(_known, _count, key) is { } other)
        {
            var values = new TValue[other.Count];
            _values.AsSpan(0, _count).CopyTo(values);
            _known = other;
            _values = values;
            _values[_count++] = value;
            return;
        }

        if (!_isOwn)
        {
            _isOwn = true;
            for (var index = 0; index < _count; index++)
            {
                _own.Add(_known![index], _values![index]);
            }
        }

        // Keys in another order, or with gaps, are still the same texts.
        _own.Add(_known?.Find(key) ?? JsonCursor.Text(key), value);
    }
}
