namespace FreeTierGen.Runtime.Checksums;

/// <summary>A checksum while it is computed.</summary>
internal abstract class ChecksumHash : IDisposable
{
    /// <summary>Adds the next bytes.</summary>
    public abstract void Append(ReadOnlySpan<byte> part);

    /// <summary>The checksum of all that was added, as it stands in a header: in base64, its most significant byte first.</summary>
    public abstract string Finish();

    /// <inheritdoc/>
    public virtual void Dispose()
    {
    }
}
