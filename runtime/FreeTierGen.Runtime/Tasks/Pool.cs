using System.Collections.Concurrent;

namespace FreeTierGen.Runtime.Tasks;

/// <summary>What calls work with and leave for later ones.</summary>
/// <param name="create">Makes another one where there is none.</param>
internal sealed class Pool<T>(Func<T> create)
    where T : class
{
    private const int Size = 64;
    private readonly ConcurrentQueue<T> _others = new();

    // All that clients need which make one call after the other.
    private T? _one;

    public T Rent() =>
        Interlocked.Exchange(ref _one, null) is { } kept ? kept
        : _others.TryDequeue(out kept) ? kept
        : create();

    public void Return(T item)
    {
        if (Interlocked.CompareExchange(ref _one, item, null) is not null && _others.Count < Size)
        {
            _others.Enqueue(item);
        }
    }
}
