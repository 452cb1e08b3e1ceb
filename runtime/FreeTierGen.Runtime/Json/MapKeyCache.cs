namespace FreeTierGen.Runtime.Json;

/// <summary>The keys of the maps that a thread has read last. Bounded in number and size, so that it holds on to little.</summary>
internal static class MapKeyCache
{
    /// <summary>How many keys a map may have to be kept here.</summary>
    public const int MostKeys = 64;

    private const int LongestKey = 128;
    private const int Capacity = 8;

    [ThreadStatic]
    private static MapKeys?[]? _recent;

    [ThreadStatic]
    private static int _next;

    /// <summary>Finds keys that begin with those read so far and go on with one more.</summary>
    /// <param name="read">Keys that begin with those read so far.</param>
    /// <param name="count">How many have been read; with 0 the first parameter counts for nothing.</param>
    /// <param name="next">The next key, in UTF-8.</param>
    public static MapKeys? Find(MapKeys? read, int count, ReadOnlySpan<byte> next)
    {
        foreach (var keys in _recent.AsSpan())
        {
            if (keys is not null && keys.Is(count, next) && keys.StartsLike(read, count))
            {
                return keys;
            }
        }

        return null;
    }

    /// <summary>Keys that are the first ones of others, kept for later maps.</summary>
    public static MapKeys FirstOf(MapKeys read, int count)
    {
        foreach (var keys in _recent.AsSpan())
        {
            if (keys is not null && keys.Count == count && keys.StartsLike(read, count))
            {
                return keys;
            }
        }

        return Keep(new MapKeys(read.All[..count].ToArray()));
    }

    /// <summary>Keeps keys for later maps, in place of the oldest.</summary>
    public static MapKeys Keep(MapKeys keys)
    {
        foreach (var key in keys.All)
        {
            if (key.Length > LongestKey)
            {
                return keys;
            }
        }

        var recent = _recent ??= new MapKeys?[Capacity];
        recent[_next] = keys;
        _next = (_next + 1) % Capacity;
        return keys;
    }
}
