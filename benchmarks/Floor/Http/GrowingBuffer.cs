using System.Buffers;

namespace FreeTierGen.Benchmarks.Floor.Http;

/// <summary>A buffer that is used again and again, and so comes to be as large as the largest message.</summary>
internal sealed class GrowingBuffer : IBufferWriter<byte>
{
    private byte[] _bytes = new byte[16 * 1024];
    private int _length;

    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, _length);

    public ReadOnlySpan<byte> WrittenSpan => _bytes.AsSpan(0, _length);

    public void Clear() => _length = 0;

    public void Advance(int count) => _length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _bytes.AsMemory(_length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _bytes.AsSpan(_length);
    }

    private void Reserve(int count)
    {
        if (_bytes.Length - _length < Math.Max(count, 1))
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + count));
        }
    }
}
