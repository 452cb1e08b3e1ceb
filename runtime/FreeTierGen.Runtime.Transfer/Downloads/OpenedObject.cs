using FreeTierGen.Runtime.Transfer.Stores;

namespace FreeTierGen.Runtime.Transfer.Downloads;

/// <summary>An object of which some bytes are on their way: the first, or the first that are missing. Until they are taken over, they hold a slot.</summary>
/// <param name="remote">The object.</param>
/// <param name="content">Those bytes.</param>
/// <param name="end">The byte behind them; null where they are all, however many.</param>
/// <param name="slots">Where the slot is from.</param>
internal sealed class OpenedObject(RemoteObject remote, StoredContent content, long? end, Slots slots) : IDisposable
{
    private StoredContent? _content = content;

    public RemoteObject Remote => remote;

    public long? End => end;

    /// <summary>Which part they are, where parts have that size.</summary>
    public long Part(int partSize) => (end.GetValueOrDefault() - 1) / partSize;

    /// <summary>Whether the first bytes are all.</summary>
    public bool IsWhole => end is null || end == remote.Length;

    /// <summary>Takes the content over, and its slot; null where it was taken.</summary>
    public StoredContent? Take() => Interlocked.Exchange(ref _content, null);

    public void Dispose()
    {
        if (Take() is { } left)
        {
            left.Dispose();
            slots.Free();
        }
    }
}
