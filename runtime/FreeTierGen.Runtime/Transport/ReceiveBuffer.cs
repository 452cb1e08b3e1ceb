namespace FreeTierGen.Runtime.Transport;

/// <summary>
/// Takes in a body of which only an announced length is known, or none. Memory is taken as bytes arrive; at no time is it more than about
/// twice what has arrived: a long body is kept in parts of pooled memory, and put together once.
/// </summary>
internal sealed class ReceiveBuffer
{
    // From here on a buffer that doubles would be too large by too much.
    private const int PartSize = 1024 * 1024;

    // An announced length is only that. What pages of services have is taken at its word.
    private const int MostReserved = 4 * PartSize;

    private readonly PooledBuffer _last = new();
    private List<PooledBuffer>? _parts;
    private byte[]? _whole;

    /// <summary>How many bytes have arrived.</summary>
    public int Length { get; private set; }

    /// <summary>What has arrived.</summary>
    public ReadOnlySpan<byte> Written => _parts is null ? _last.WrittenSpan : _whole ??= Join(_parts);

    /// <summary>Where the next bytes go.</summary>
    /// <param name="announced">How long the body is said to be; negative where nothing is said.</param>
    public Memory<byte> Next(long announced)
    {
        if (announced is > 0 and <= MostReserved)
        {
            return _last.GetMemory((int)announced - Length);
        }

        if (_last.Length >= PartSize)
        {
            (_parts ??= []).Add(_last.Detach());
        }

        return _last.GetMemory(_parts is null ? 1 : PartSize - _last.Length);
    }

    /// <summary>Takes note of bytes that have arrived.</summary>
    public void Advance(int count)
    {
        _last.Advance(count);
        Length += count;
    }

    /// <summary>Forgets the body and gives its memory back.</summary>
    public void Reset()
    {
        _last.Reset();
        if (_parts is not null)
        {
            Return(_parts);
        }

        Forget();
    }

    /// <summary>Forgets the body and leaves its memory to the garbage collector, because something may still write to it.</summary>
    public void Abandon()
    {
        _last.Abandon();
        Forget();
    }

    // Not pooled: the pool's arrays are up to twice as long, and it would keep them.
    private byte[] Join(List<PooledBuffer> parts)
    {
        var whole = GC.AllocateUninitializedArray<byte>(Length);
        var written = 0;
        foreach (var part in parts)
        {
            part.WrittenSpan.CopyTo(whole.AsSpan(written));
            written += part.Length;
        }

        _last.WrittenSpan.CopyTo(whole.AsSpan(written));
        return whole;
    }

    private static void Return(List<PooledBuffer> parts)
    {
        foreach (var part in parts)
        {
            part.Reset();
        }
    }

    private void Forget()
    {
        Length = 0;
        _parts = null;
        _whole = null;
    }
}
