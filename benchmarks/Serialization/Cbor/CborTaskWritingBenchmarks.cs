using Acme.CborExchange;
using Acme.CborExchange.Serialization;
using BenchmarkDotNet.Attributes;
using FreeTierGen.Benchmarks.Running;

namespace FreeTierGen.Benchmarks.Serialization.Cbor;

[Measures("cbor.tasks-writing")]
public class CborTaskWritingBenchmarks : CountedBenchmarks
{
    private readonly CborOutput _output = new();
    private TasksRequest _request = null!;

    internal ReadOnlySpan<byte> Written => _output.Written;

    public override void Prepare() => _request = CborSamples.Tasks(Count);

    [Benchmark]
    public int Generated() => _output.Write(_request, TasksRequestCbor.Write);

    [Benchmark]
    public int Peer() => _output.Write(_request, PeerCborWriting.Write);
}
