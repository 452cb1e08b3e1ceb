namespace FreeTierGen.Testing;

/// <summary>Counts what code allocates. Unlike time, that is the same on every machine.</summary>
public static class Allocations
{
    private const int Settling = 100;
    private const int Rounds = 100;

    /// <summary>What an action allocates on this thread once everything that is kept from one time to the next has been made.</summary>
    /// <param name="action">What is done; it must not go on on another thread.</param>
    /// <returns>The bytes: the least of many rounds, as in some of them a pool has been emptied, or something is compiled.</returns>
    public static long Of(Action action)
    {
        ArgumentNullException.ThrowIfNull(action);
        for (var round = 0; round < Settling; round++)
        {
            action();
        }

        var least = long.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            action();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
