using System.Formats.Cbor;
using Acme.CborExchange;
using Acme.CborExchange.Serialization;
using BenchmarkDotNet.Attributes;
using FreeTierGen.Benchmarks.Running;
using FreeTierGen.Runtime;
using GeneratedReader = FreeTierGen.Runtime.Cbor.CborReader;

namespace FreeTierGen.Benchmarks.Serialization.Cbor;

[Measures("cbor.usages-reading")]
public class CborUsageReadingBenchmarks : CountedBenchmarks
{
    private readonly CborReader _peer = new(ReadOnlyMemory<byte>.Empty, CborConformanceMode.Lax);

    internal byte[] Cbor { get; private set; } = [];

    public override void Prepare()
    {
        var output = new CborOutput();
        output.Write(CborSamples.Usages(Count), UsagesRequestCbor.Write);
        Cbor = output.Written.ToArray();
    }

    [Benchmark]
    public UsagesResponse Generated()
    {
        var reader = new GeneratedReader(Cbor);
        return UsagesResponseCbor.Read(ref reader, ResponseMetadata.None);
    }

    [Benchmark]
    public UsagesResponse Peer()
    {
        _peer.Reset(Cbor);
        return PeerCborReading.ReadUsages(_peer, ResponseMetadata.None);
    }
}
