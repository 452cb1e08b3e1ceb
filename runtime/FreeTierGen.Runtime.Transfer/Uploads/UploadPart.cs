namespace FreeTierGen.Runtime.Transfer.Uploads;

/// <summary>A part of a source: a stream that can be read again, and the memory behind it.</summary>
/// <param name="body">The part.</param>
/// <param name="length">How many bytes it has.</param>
/// <param name="isLast">Whether nothing comes behind it.</param>
/// <param name="free">Gives memory back once nobody reads the part any more; null where it has none.</param>
internal sealed class UploadPart(Stream body, int length, bool isLast, Action? free)
{
    public Stream Body => body;

    public int Length => length;

    public bool IsLast => isLast;

    /// <summary>Nobody reads the part any more.</summary>
    public void Free() => free?.Invoke();
}
