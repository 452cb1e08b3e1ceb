using System.Diagnostics.CodeAnalysis;

namespace FreeTierGen.Runtime.Transfer;

/// <summary>Bounds how many requests are under way. Who holds a place waits for no other.</summary>
/// <param name="count">How many places there are.</param>
[SuppressMessage("Design", "CA1001", Justification = "A semaphore without a wait handle has nothing to dispose of.")]
internal sealed class Slots(int count)
{
    private readonly SemaphoreSlim _places = new(count);

    public Task TakeAsync(CancellationToken cancellationToken) => _places.WaitAsync(cancellationToken);

    public void Free() => _places.Release();
}
