namespace FreeTierGen.Runtime.Transfer.Downloads;

/// <summary>Where the bytes of a range go, from its first to its last.</summary>
internal interface IRangeSink : IDisposable
{
    /// <summary>Where the next bytes are read to.</summary>
    /// <param name="done">How many bytes of the range are there.</param>
    Memory<byte> Room(long done);

    /// <summary>Takes the bytes that were read.</summary>
    /// <param name="done">How many bytes of the range were there before.</param>
    /// <param name="bytes">Those that were read to <see cref="Room"/>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask TakeAsync(long done, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken);

    /// <summary>All that was taken is wrong. False where it can't be taken back.</summary>
    bool TryRestart();
}
