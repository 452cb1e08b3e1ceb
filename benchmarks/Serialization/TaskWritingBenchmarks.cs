using Acme.Exchange;
using Acme.Exchange.Serialization;
using BenchmarkDotNet.Attributes;
using FreeTierGen.Benchmarks.Running;
using FreeTierGen.Benchmarks.Serialization.Peers;

namespace FreeTierGen.Benchmarks.Serialization;

[Measures("json.tasks-writing")]
public class TaskWritingBenchmarks : CountedBenchmarks
{
    private readonly JsonOutput _output = new();
    private TasksRequest _generated = null!;
    private PeerTasks _peer = null!;

    internal ReadOnlySpan<byte> Written => _output.Written;

    public override void Prepare()
    {
        _generated = TaskSamples.Generated(Count);
        _peer = TaskSamples.Peer(_generated);
    }

    [Benchmark]
    public int Generated() => _output.Write(_generated, TasksRequestJson.Write);

    [Benchmark]
    public int Peer() => _output.Write(_peer, WritingContext.Default.PeerTasks.SerializeHandler!);
}
