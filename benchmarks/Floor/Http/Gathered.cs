using System.Buffers;

namespace FreeTierGen.Benchmarks.Floor.Http;

/// <summary>Items whose number is not known yet, in an array of the pool.</summary>
internal ref struct Gathered<T>
{
    private const int UsualCount = 128;
    private T[]? _items;
    private int _count;

    public void Add(T item)
    {
        _items ??= ArrayPool<T>.Shared.Rent(UsualCount);
        if (_count == _items.Length)
        {
            var larger = ArrayPool<T>.Shared.Rent(_count * 2);
            _items.CopyTo(larger, 0);
            ArrayPool<T>.Shared.Return(_items, clearArray: true);
            _items = larger;
        }

        _items[_count++] = item;
    }

    public readonly ReadOnlySpan<T> Items => _items.AsSpan(0, _count);

    /// <summary>The items in an array of their own. The pool's array goes back.</summary>
    public readonly T[] Take()
    {
        var taken = Items.ToArray();
        Return();
        return taken;
    }

    /// <summary>Gives the array back to the pool.</summary>
    public readonly void Return()
    {
        if (_items is not null)
        {
            _items.AsSpan(0, _count).Clear();
            ArrayPool<T>.Shared.Return(_items);
        }
    }
}
