using Microsoft.Win32.SafeHandles;

namespace FreeTierGen.Runtime.Transfer.Uploads;

/// <summary>A file, whose parts are read where they stand.</summary>
/// <param name="file">The file.</param>
/// <param name="start">Where to begin.</param>
/// <param name="length">How many bytes there are.</param>
/// <param name="finish">Told where the last part ends, once it is handed out; null where the handle is closed with this.</param>
internal sealed class FileSource(SafeFileHandle file, long start, long length, Action<long>? finish) : UploadSource
{
    private long _handedOut;

    public override long? Length => length;

    /// <summary>Opens a file.</summary>
    /// <exception cref="IOException">It can't be opened.</exception>
    public static FileSource Open(string path)
    {
        var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.Read, FileOptions.Asynchronous);
        try
        {
            return new FileSource(file, 0, RandomAccess.GetLength(file), null);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    public override ValueTask<UploadPart> NextAsync(int size, CancellationToken cancellationToken)
    {
        var offset = _handedOut;
        var count = (int)Math.Min(size, length - offset);
        _handedOut += count;
        if (_handedOut == length)
        {
            finish?.Invoke(start + length);
        }

        return new(new UploadPart(new FileRange(file, start + offset, count), count, _handedOut == length, null));
    }

    public override void Dispose()
    {
        if (finish is null)
        {
            file.Dispose();
        }

        base.Dispose();
    }
}
