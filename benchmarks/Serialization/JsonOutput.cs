using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using FreeTierGen.Runtime.Json;

namespace FreeTierGen.Benchmarks.Serialization;

/// <summary>Where both sides write: a buffer that has grown to its size.</summary>
internal sealed class JsonOutput
{
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly Utf8JsonWriter _peer;

    public JsonOutput() => _peer = new Utf8JsonWriter(
        _buffer, new JsonWriterOptions { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public ReadOnlySpan<byte> Written => _buffer.WrittenSpan;

    /// <summary>Writes one text as clients write requests.</summary>
    /// <returns>Its length.</returns>
    public int Write<T>(T value, JsonWriting<T> write)
    {
        _buffer.ResetWrittenCount();
        var writer = new JsonWriter(_buffer);
        write(ref writer, value);
        writer.Flush();
        return _buffer.WrittenCount;
    }

    /// <summary>Writes one text with System.Text.Json's writer, which is used again and escapes as little as ours.</summary>
    /// <returns>Its length.</returns>
    public int Write<T>(T value, Action<Utf8JsonWriter, T> write)
    {
        _buffer.ResetWrittenCount();
        _peer.Reset();
        write(_peer, value);
        _peer.Flush();
        return _buffer.WrittenCount;
    }
}
