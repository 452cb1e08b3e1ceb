using System.Collections.Concurrent;

namespace FreeTierGen.Runtime.Calls;

/// <summary>Calls that have ended, for later ones to use what they work with again.</summary>
internal static class CallPool
{
    private const int Size = 64;
    private static readonly ConcurrentQueue<Call> Others = new();

    // All that clients need which make one call after the other.
    private static Call? _one;

    public static Call Rent() =>
        Interlocked.Exchange(ref _one, null) is { } call ? call
        : Others.TryDequeue(out call) ? call
        : new Call();

    public static void Return(Call call)
    {
        if (Interlocked.CompareExchange(ref _one, call, null) is not null && Others.Count < Size)
        {
            Others.Enqueue(call);
        }
    }
}
