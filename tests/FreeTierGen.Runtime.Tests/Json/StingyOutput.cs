using System.Buffers;

namespace FreeTierGen.Runtime.Tests.Json;

/// <summary>Hands out no byte more than it is asked for, and notices what is written behind them.</summary>
internal sealed class StingyOutput : IBufferWriter<byte>
{
    private const int Guards = 64;
    private const byte Guard = 0xA5;

    private readonly ArrayBufferWriter<byte> _output = new();
    private byte[] _lent = [];
    private int _count;

    public ReadOnlySpan<byte> Written => _output.WrittenSpan;

    /// <summary>How many bytes less than asked for it hands out.</summary>
    public int Missing { get; init; }

    public void Advance(int count)
    {
        Assert.InRange(count, 0, _count);
        Assert.Equal(-1, _lent.AsSpan(_count).IndexOfAnyExcept(Guard));
        _output.Write(_lent.AsSpan(0, count));
        (_lent, _count) = ([], 0);
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        _count = Math.Max(sizeHint, 1) - Missing;
        _lent = new byte[_count + Guards];
        _lent.AsSpan(_count).Fill(Guard);
        return _lent.AsMemory(0, _count);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
}
