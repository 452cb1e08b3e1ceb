using Acme.CborExchange;
using Acme.CborExchange.Serialization;
using BenchmarkDotNet.Attributes;
using FreeTierGen.Benchmarks.Running;

namespace FreeTierGen.Benchmarks.Serialization.Cbor;

[Measures("cbor.usages-writing")]
public class CborUsageWritingBenchmarks : CountedBenchmarks
{
    private readonly CborOutput _output = new();
    private UsagesRequest _request = null!;

    internal ReadOnlySpan<byte> Written => _output.Written;

    public override void Prepare() => _request = CborSamples.Usages(Count);

    [Benchmark]
    public int Generated() => _output.Write(_request, UsagesRequestCbor.Write);

    [Benchmark]
    public int Peer() => _output.Write(_request, PeerCborWriting.Write);
}
