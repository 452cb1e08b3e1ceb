using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace FreeTierGen.Runtime.Protocols;

/// <summary>Keeps one JSON writer a thread: a request is written in one go, so a thread needs no more.</summary>
internal static class JsonWriterCache
{
    // The generated code writes what its types allow, so that the writer's own checks would find nothing. Services read plain
    // UTF-8; escaping it as for a web page would only make requests longer.
    private static readonly JsonWriterOptions Options = new()
    {
        SkipValidation = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [ThreadStatic]
    private static Utf8JsonWriter? _cached;

    public static Utf8JsonWriter Rent(IBufferWriter<byte> output)
    {
        if (_cached is not { } writer)
        {
            return new Utf8JsonWriter(output, Options);
        }

        // Taken away while it is used: an input that is itself read by a client must not share it.
        _cached = null;
        writer.Reset(output);
        return writer;
    }

    public static void Return(Utf8JsonWriter writer)
    {
        writer.Reset(NoOutput.Instance);
        _cached = writer;
    }

    // What a cached writer writes to, so that it holds on to no call's buffer.
    private sealed class NoOutput : IBufferWriter<byte>
    {
        public static readonly NoOutput Instance = new();

        public void Advance(int count) => throw new InvalidOperationException();

        public Memory<byte> GetMemory(int sizeHint = 0) => throw new InvalidOperationException();

        public Span<byte> GetSpan(int sizeHint = 0) => throw new InvalidOperationException();
    }
}
