using Acme.DynamoDB;
using Acme.DynamoDB.Serialization;
using BenchmarkDotNet.Attributes;
using FreeTierGen.Benchmarks.Running;

namespace FreeTierGen.Benchmarks.Serialization.DynamoDB;

[Measures("attributes.items-writing")]
public class ItemWritingBenchmarks : CountedBenchmarks
{
    private readonly JsonOutput _output = new();
    private BatchWriteItemInput _generated = null!;
    private PeerBatchWriteItemInput _peer = null!;

    internal ReadOnlySpan<byte> Written => _output.Written;

    public override void Prepare()
    {
        _generated = ItemSamples.Generated(Count);
        _peer = ItemSamples.Peer(_generated);
    }

    [Benchmark]
    public int Generated() => _output.Write(_generated, BatchWriteItemInputJson.Write);

    [Benchmark]
    public int Peer() => _output.Write(_peer, AttributeWritingContext.Default.PeerBatchWriteItemInput.SerializeHandler!);
}
