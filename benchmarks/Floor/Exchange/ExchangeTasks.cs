using System.Formats.Cbor;
using Acme.CborExchange;
using FreeTierGen.Benchmarks.Floor.Http;
using FreeTierGen.Benchmarks.Serialization.Cbor;
using FreeTierGen.Runtime;

namespace FreeTierGen.Benchmarks.Floor.Exchange;

/// <summary>The CBOR of ExchangeTasks, by System.Formats.Cbor, whose reader and writer are used again.</summary>
internal readonly struct ExchangeTasks : IOperation<TasksRequest, TasksResponse>
{
    [ThreadStatic]
    private static CborReader? _reader;

    [ThreadStatic]
    private static CborWriter? _writer;

    public static void Write(CallScratch scratch, TasksRequest input)
    {
        var writer = _writer ??= new CborWriter(CborConformanceMode.Lax);
        writer.Reset();
        PeerCborWriting.Write(writer, input);
        scratch.Request.Advance(writer.Encode(scratch.Request.GetSpan(writer.BytesWritten)));
    }

    public static TasksResponse Read(ReadOnlyMemory<byte> body, ResponseMetadata metadata, int maxDepth)
    {
        var reader = _reader ??= new CborReader(ReadOnlyMemory<byte>.Empty, CborConformanceMode.Lax);
        reader.Reset(body);
        var output = PeerCborReading.ReadTasks(reader, metadata);
        return reader.BytesRemaining == 0 ? output : throw new CborContentException("The response goes on after its map.");
    }
}
