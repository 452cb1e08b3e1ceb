using System.Buffers;

namespace FreeTierGen.Runtime.Transport;

/// <summary>A growing buffer of pooled memory. It keeps a small array from call to call and gives a large one back.</summary>
internal sealed class PooledBuffer : IBufferWriter<byte>
{
    private const int InitialSize = 4 * 1024;
    private const int KeptSize = 64 * 1024;
    private byte[] _array = [];
    private int _length;

    public int Length => _length;

    public ReadOnlyMemory<byte> WrittenMemory => _array.AsMemory(0, _length);

    public ReadOnlySpan<byte> WrittenSpan => _array.AsSpan(0, _length);

    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, _array.Length - _length);
        _length += count;
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(Math.Max(sizeHint, 1));
        return _array.AsMemory(_length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(Math.Max(sizeHint, 1));
        return _array.AsSpan(_length);
    }

    /// <summary>Forgets what was written.</summary>
    public void Reset()
    {
        _length = 0;
        if (_array.Length > KeptSize)
        {
            ArrayPool<byte>.Shared.Return(_array);
            _array = [];
        }
    }

    /// <summary>Forgets what was written and leaves its memory to the garbage collector, because something may still read it.</summary>
    public void Abandon()
    {
        _length = 0;
        _array = [];
    }

    /// <summary>What was written, as a buffer of its own. This one begins anew.</summary>
    public PooledBuffer Detach()
    {
        var other = new PooledBuffer { _array = _array, _length = _length };
        Abandon();
        return other;
    }

    private void Reserve(int count)
    {
        if (_array.Length - _length < count)
        {
            Grow(count);
        }
    }

    private void Grow(int count)
    {
        var needed = (long)_length + count;
        if (needed > Array.MaxLength)
        {
            throw new InsufficientMemoryException("A message of more than 2 GB does not fit into one buffer.");
        }

        var size = Math.Min(Array.MaxLength, Math.Max(needed, Math.Max(InitialSize, 2L * _array.Length)));
        var larger = ArrayPool<byte>.Shared.Rent((int)size);
        _array.AsSpan(0, _length).CopyTo(larger);
        if (_array.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_array);
        }

        _array = larger;
    }
}
