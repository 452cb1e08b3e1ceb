using System.Text;

namespace FreeTierGen.Runtime.Json;

/// <summary>
/// The keys of a map that was read. What a list holds is mostly alike, a table's rows above all, so that maps with the same keys share
/// them: each then costs its values alone. Never changed once it is made.
/// </summary>
internal sealed class MapKeys
{
    // Up to here comparing one by one is as fast as hashing.
    private const int MostScanned = 8;

    private readonly string[] _keys;
    private Dictionary<string, int>? _indexes;

    /// <summary>Takes over keys that differ from each other.</summary>
    public MapKeys(string[] keys) => _keys = keys;

    public int Count => _keys.Length;

    public string this[int index] => _keys[index];

    public ReadOnlySpan<string> All => _keys;

    /// <summary>Whether a key of this text, in UTF-8, stands at an index. False where it is not ASCII.</summary>
    public bool Is(int index, ReadOnlySpan<byte> utf8) => (uint)index < (uint)_keys.Length && Ascii.Equals(utf8, _keys[index]);

    /// <summary>Whether the first keys are the very strings that another's first keys are.</summary>
    public bool StartsLike(MapKeys? other, int count)
    {
        if (_keys.Length < count)
        {
            return false;
        }

        for (var index = count - 1; index >= 0; index--)
        {
            if (!ReferenceEquals(_keys[index], other!._keys[index]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The key of this text, if there is one.</summary>
    public string? Find(ReadOnlySpan<byte> utf8)
    {
        foreach (var key in _keys)
        {
            if (Ascii.Equals(utf8, key))
            {
                return key;
            }
        }

        return null;
    }

    /// <summary>Where a key stands, or -1.</summary>
    public int IndexOf(string key)
    {
        if (_keys.Length > MostScanned)
        {
            return (_indexes ??= CreateIndexes()).TryGetValue(key, out var found) ? found : -1;
        }

        for (var index = 0; index < _keys.Length; index++)
        {
            if (string.Equals(_keys[index], key))
            {
                return index;
            }
        }

        return -1;
    }

    // Threads that come at the same time each make one; all are the same.
    private Dictionary<string, int> CreateIndexes()
    {
        var indexes = new Dictionary<string, int>(_keys.Length);
        for (var index = 0; index < _keys.Length; index++)
        {
            indexes.Add(_keys[index], index);
        }

        return indexes;
    }
}
