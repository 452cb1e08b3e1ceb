using System.Buffers;
using System.Globalization;
using System.IO.Hashing;
using Microsoft.Win32.SafeHandles;

namespace FreeTierGen.Runtime.Transfer.Downloads;

/// <summary>
/// A file while it is downloaded, beside the one that it becomes, and what of it is there: a line for each part, with its checksum, so that a
/// part that never came to the disk is not taken for one that did.
/// </summary>
internal sealed class PartialFile : IDisposable
{
    private const string Mark = "FreeTierGen partial download 1";
    private const int BufferSize = 128 * 1024;

    private readonly string _path;
    private readonly SafeFileHandle _data;
    private readonly object _lock = new();
    private readonly Dictionary<long, uint> _parts = [];
    private StreamWriter? _list;

    private PartialFile(string path, SafeFileHandle data)
    {
        _path = path;
        _data = data;
    }

    /// <summary>Gets bytes that were read.</summary>
    public delegate void TakeBytes(ReadOnlySpan<byte> bytes);

    /// <summary>The file's bytes.</summary>
    public SafeFileHandle Data => _data;

    /// <summary>How many bytes a part has.</summary>
    public int PartSize { get; private set; }

    /// <summary>The object's bytes.</summary>
    public long Length { get; private set; }

    /// <summary>The object's entity tag.</summary>
    public string? ETag { get; private set; }

    /// <summary>Whether a part is there.</summary>
    public bool Has(long part) => _parts.ContainsKey(part);

    /// <summary>How many bytes are there.</summary>
    public long DoneBytes
    {
        get
        {
            var bytes = 0L;
            foreach (var part in _parts.Keys)
            {
                bytes += Math.Min(PartSize, Length - (part * PartSize));
            }

            return bytes;
        }
    }

    private string DataPath => DataPathOf(_path);

    private string ListPath => ListPathOf(_path);

    /// <summary>What an earlier download left, as far as it is whole; null where it left nothing that is of use.</summary>
    /// <exception cref="IOException">The file is in use, for instance by a download that is not over.</exception>
    public static async Task<PartialFile?> ResumeAsync(string path, CancellationToken cancellationToken)
    {
        if (!File.Exists(DataPathOf(path)) || !File.Exists(ListPathOf(path)))
        {
            return null;
        }

        var partial = new PartialFile(path, File.OpenHandle(DataPathOf(path), FileMode.Open, FileAccess.ReadWrite, FileShare.None, FileOptions.Asynchronous));
        try
        {
            if (partial.TryReadList() && RandomAccess.GetLength(partial._data) == partial.Length)
            {
                await partial.DropDamagedAsync(cancellationToken).ConfigureAwait(false);
                partial.StartList();
                return partial;
            }
        }
        catch
        {
            partial.Dispose();
            throw;
        }

        partial.Dispose();
        return null;
    }

    /// <summary>Begins a file, in place of what an earlier download left.</summary>
    /// <param name="path">What it becomes.</param>
    /// <param name="length">Its bytes; null where they are not known.</param>
    /// <param name="partSize">How many bytes a part has.</param>
    /// <param name="tag">The object's entity tag; null where the file is of no use if the download breaks off.</param>
    /// <exception cref="IOException">It can't be created, or there is no room for it.</exception>
    public static PartialFile Create(string path, long? length, int partSize, string? tag)
    {
        File.Delete(ListPathOf(path));
        var data = File.OpenHandle(
            DataPathOf(path), FileMode.Create, FileAccess.ReadWrite, FileShare.None, FileOptions.Asynchronous, length.GetValueOrDefault());
        var partial = new PartialFile(path, data) { PartSize = partSize, Length = length.GetValueOrDefault(), ETag = tag };
        try
        {
            RandomAccess.SetLength(data, partial.Length);
            if (tag is not null && length > partSize)
            {
                partial.StartList();
            }
        }
        catch
        {
            partial.Dispose();
            throw;
        }

        return partial;
    }

    /// <summary>A part is there.</summary>
    public void Add(long part, uint checksum)
    {
        lock (_lock)
        {
            _parts[part] = checksum;
            Write(part, checksum);
            _list?.Flush();
        }
    }

    /// <summary>Nothing of it is of use.</summary>
    public void Forget() => _parts.Clear();

    /// <summary>Reads a part that is there.</summary>
    /// <param name="part">Its number.</param>
    /// <param name="take">Gets its bytes, one piece after the other.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task ReadAsync(long part, TakeBytes take, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            var (position, end) = (part * PartSize, Math.Min(Length, (part + 1) * PartSize));
            while (position < end)
            {
                var room = buffer.AsMemory(0, (int)Math.Min(BufferSize, end - position));
                var read = await RandomAccess.ReadAsync(_data, room, position, cancellationToken).ConfigureAwait(false);
                if (read == 0)
                {
                    return;
                }

                take(room.Span[..read]);
                position += read;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>The last part has to be got again: there has to be something to ask the service for.</summary>
    public void Forget(long part) => _parts.Remove(part);

    /// <summary>All is there: the file gets its name.</summary>
    /// <exception cref="IOException">It can't have it.</exception>
    public void Finish()
    {
        Dispose();
        File.Move(DataPath, _path, overwrite: true);
        File.Delete(ListPath);
    }

    /// <summary>The download broke off. What is of no use goes.</summary>
    public void Leave()
    {
        var isOfUse = _list is not null && _parts.Count > 0;
        Dispose();
        if (!isOfUse)
        {
            File.Delete(DataPath);
            File.Delete(ListPath);
        }
    }

    /// <summary>Nothing of it is of use: the object is another.</summary>
    public void Drop()
    {
        Forget();
        Leave();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _list?.Dispose();
        _data.Dispose();
    }

    private void StartList()
    {
        _list = new StreamWriter(ListPath, append: false);
        _list.WriteLine(Mark);
        _list.WriteLine(ETag);
        _list.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Length} {PartSize}"));
        foreach (var (part, checksum) in _parts)
        {
            Write(part, checksum);
        }

        _list.Flush();
    }

    private void Write(long part, uint checksum) => _list?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{part} {checksum:x8}"));

    private bool TryReadList()
    {
        var lines = File.ReadAllLines(ListPath);
        if (lines.Length < 3
            || lines[0] != Mark
            || lines[1].Length == 0
            || lines[2].Split(' ') is not [var length, var size]
            || !long.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes)
            || !int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var partSize)
            || partSize < 1)
        {
            return false;
        }

        (ETag, Length, PartSize) = (lines[1], bytes, partSize);
        var count = (bytes + partSize - 1) / partSize;
        foreach (var line in lines.AsSpan(3))
        {
            // The last line may have broken off.
            if (line.Split(' ') is [var number, { Length: 8 } text]
                && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var part)
                && part < count
                && uint.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var checksum))
            {
                _parts[part] = checksum;
            }
        }

        return true;
    }

    private async Task DropDamagedAsync(CancellationToken cancellationToken)
    {
        foreach (var (part, checksum) in _parts.ToArray())
        {
            var hash = new Crc32();
            await ReadAsync(part, hash.Append, cancellationToken).ConfigureAwait(false);
            if (hash.GetCurrentHashAsUInt32() != checksum)
            {
                _parts.Remove(part);
            }
        }
    }

    private static string DataPathOf(string path) => path + ".partial";

    private static string ListPathOf(string path) => path + ".partial-parts";
}
