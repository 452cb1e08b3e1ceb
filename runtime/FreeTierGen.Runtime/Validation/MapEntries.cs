using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace FreeTierGen.Runtime.Validation;

/// <summary>Makes <see cref="MapEntries{TKey, TValue}"/>, for generated validators.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class MapEntries
{
    /// <summary>The entries of a map.</summary>
    /// <param name="map">The map.</param>
    /// <returns>What <c>foreach</c> goes through.</returns>
    public static MapEntries<TKey, TValue> Of<TKey, TValue>(IReadOnlyDictionary<TKey, TValue> map)
        where TKey : notnull
        => new(map);
}

/// <summary>The entries of a map. Going through those of a <see cref="Dictionary{TKey, TValue}"/>, which most maps are, allocates nothing.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct MapEntries<TKey, TValue>
    where TKey : notnull
{
    private readonly IReadOnlyDictionary<TKey, TValue> _map;

    internal MapEntries(IReadOnlyDictionary<TKey, TValue> map) => _map = map;

    /// <summary>Starts before the first entry.</summary>
    public Enumerator GetEnumerator() => new(_map);

    /// <summary>Goes from entry to entry.</summary>
    [SuppressMessage("Design", "CA1034", Justification = "Enumerators of the base class library are nested types, too.")]
    public struct Enumerator : IDisposable
    {
        private readonly IEnumerator<KeyValuePair<TKey, TValue>>? _others;
        private Dictionary<TKey, TValue>.Enumerator _entries;

        internal Enumerator(IReadOnlyDictionary<TKey, TValue> map)
        {
            if (map is Dictionary<TKey, TValue> dictionary)
            {
                _entries = dictionary.GetEnumerator();
            }
            else
            {
                _others = map.GetEnumerator();
            }
        }

        /// <summary>The entry.</summary>
        public readonly KeyValuePair<TKey, TValue> Current => _others is null ? _entries.Current : _others.Current;

        /// <summary>Goes to the next entry with a key; dictionaries that are not .NET's own can have entries without one.</summary>
        /// <returns>False after the last one.</returns>
        public bool MoveNext()
        {
            if (_others is null)
            {
                return _entries.MoveNext();
            }

            while (_others.MoveNext())
            {
                if (_others.Current.Key is not null)
                {
                    return true;
                }
            }

            return false;
        }

        /// <summary>Ends the enumeration.</summary>
        public readonly void Dispose() => _others?.Dispose();
    }
}
