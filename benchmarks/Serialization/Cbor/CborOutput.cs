using System.Buffers;
using System.Formats.Cbor;
using FreeTierGen.Runtime.Cbor;
using CborWriter = FreeTierGen.Runtime.Cbor.CborWriter;
using PeerWriter = System.Formats.Cbor.CborWriter;

namespace FreeTierGen.Benchmarks.Serialization.Cbor;

/// <summary>Where both sides write: a buffer that has grown to its size.</summary>
internal sealed class CborOutput
{
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly PeerWriter _peer = new(CborConformanceMode.Lax);

    public ReadOnlySpan<byte> Written => _buffer.WrittenSpan;

    /// <summary>Writes one text as clients write requests.</summary>
    /// <returns>Its length.</returns>
    public int Write<T>(T value, CborWriting<T> write)
    {
        _buffer.ResetWrittenCount();
        var writer = new CborWriter(_buffer);
        write(ref writer, value);
        writer.Flush();
        return _buffer.WrittenCount;
    }

    /// <summary>Writes one text with System.Formats.Cbor's writer, which is used again, and from which a text has to be copied.</summary>
    /// <returns>Its length.</returns>
    public int Write<T>(T value, Action<PeerWriter, T> write)
    {
        _buffer.ResetWrittenCount();
        _peer.Reset();
        write(_peer, value);
        _buffer.Advance(_peer.Encode(_buffer.GetSpan(_peer.BytesWritten)));
        return _buffer.WrittenCount;
    }
}
