using System.Buffers;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace FreeTierGen.Runtime.Json;

/// <summary>
/// Gathers a list's items while their number is unknown: in pooled arrays, so that the result is the one array of
/// exactly the right size and nothing else is allocated. Use it once, and pass it by reference only.
/// </summary>
/// <typeparam name="T">The items' type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct JsonItems<T>
{
    private const int FirstCapacity = 32;
    private T[]? _items;
    private int _count;

    /// <summary>Whether nothing was added.</summary>
    public readonly bool IsEmpty => _count == 0;

    /// <summary>Appends an item.</summary>
    /// <param name="item">The item.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(T item)
    {
        if (_items is { } items && (uint)_count < (uint)items.Length)
        {
            items[_count++] = item;
        }
        else
        {
            GrowAndAdd(item);
        }
    }

    /// <summary>The items in an array of their own. What was pooled goes back.</summary>
    /// <returns>The items; the shared empty array where there are none.</returns>
    public T[] ToArray()
    {
        if (_items is null)
        {
            return [];
        }

        var result = _items.AsSpan(0, _count).ToArray();
        Return();
        return result;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void GrowAndAdd(T item)
    {
        var larger = ArrayPool<T>.Shared.Rent(_items is null ? FirstCapacity : _items.Length * 2);
        if (_items is not null)
        {
            _items.AsSpan(0, _count).CopyTo(larger);
            Return();
        }

        _items = larger;
        larger[_count++] = item;
    }

    private void Return()
    {
        // Pooled arrays must not keep what was read alive.
        if (RuntimeHelpers.IsReferenceOrContainsReferences<T>())
        {
            _items.AsSpan(0, _count).Clear();
        }

        ArrayPool<T>.Shared.Return(_items!);
        _items = null;
    }
}
