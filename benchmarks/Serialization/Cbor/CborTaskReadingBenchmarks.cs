using System.Formats.Cbor;
using Acme.CborExchange;
using Acme.CborExchange.Serialization;
using BenchmarkDotNet.Attributes;
using FreeTierGen.Benchmarks.Running;
using FreeTierGen.Runtime;
using GeneratedReader = FreeTierGen.Runtime.Cbor.CborReader;

namespace FreeTierGen.Benchmarks.Serialization.Cbor;

[Measures("cbor.tasks-reading")]
public class CborTaskReadingBenchmarks : CountedBenchmarks
{
    private readonly CborReader _peer = new(ReadOnlyMemory<byte>.Empty, CborConformanceMode.Lax);

    internal byte[] Cbor { get; private set; } = [];

    public override void Prepare()
    {
        var output = new CborOutput();
        output.Write(CborSamples.Tasks(Count), TasksRequestCbor.Write);
        Cbor = output.Written.ToArray();
    }

    [Benchmark]
    public TasksResponse Generated()
    {
        var reader = new GeneratedReader(Cbor);
        return TasksResponseCbor.Read(ref reader, ResponseMetadata.None);
    }

    [Benchmark]
    public TasksResponse Peer()
    {
        _peer.Reset(Cbor);
        return PeerCborReading.ReadTasks(_peer, ResponseMetadata.None);
    }
}
