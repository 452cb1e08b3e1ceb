using Acme.Exchange;
using Acme.Exchange.Serialization;
using BenchmarkDotNet.Attributes;
using FreeTierGen.Benchmarks.Running;
using FreeTierGen.Benchmarks.Serialization.Peers;

namespace FreeTierGen.Benchmarks.Serialization;

[Measures("json.usages-writing")]
public class UsageWritingBenchmarks : CountedBenchmarks
{
    private readonly JsonOutput _output = new();
    private UsagesRequest _generated = null!;
    private PeerUsages _peer = null!;

    internal ReadOnlySpan<byte> Written => _output.Written;

    public override void Prepare()
    {
        _generated = UsageSamples.Generated(Count);
        _peer = UsageSamples.Peer(_generated);
    }

    [Benchmark]
    public int Generated() => _output.Write(_generated, UsagesRequestJson.Write);

    [Benchmark]
    public int Peer() => _output.Write(_peer, WritingContext.Default.PeerUsages.SerializeHandler!);
}
