using System.Buffers;
using System.Text.Json;
using FreeTierGen.Runtime.Protocols;

namespace FreeTierGen.Benchmarks.Serialization;

/// <summary>Where both sides write: a buffer that has grown to its size, and a writer as clients use it for requests.</summary>
internal sealed class JsonOutput
{
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly Utf8JsonWriter _writer;

    public JsonOutput() => _writer = JsonWriterCache.Rent(_buffer);

    public ReadOnlySpan<byte> Written => _buffer.WrittenSpan;

    /// <summary>A writer for one text.</summary>
    public Utf8JsonWriter Start()
    {
        _buffer.ResetWrittenCount();
        _writer.Reset();
        return _writer;
    }

    /// <summary>Ends the text.</summary>
    /// <returns>Its length.</returns>
    public int End()
    {
        _writer.Flush();
        return _buffer.WrittenCount;
    }
}
