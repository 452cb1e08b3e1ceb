using System.Text.Json;
using Acme.Exchange;
using Acme.Exchange.Serialization;
using BenchmarkDotNet.Attributes;
using FreeTierGen.Benchmarks.Running;
using FreeTierGen.Benchmarks.Serialization.Peers;
using FreeTierGen.Runtime;
using FreeTierGen.Runtime.Json;

namespace FreeTierGen.Benchmarks.Serialization;

[Measures("json.tasks-reading")]
public class TaskReadingBenchmarks : CountedBenchmarks
{
    internal byte[] Json { get; private set; } = [];

    public override void Prepare()
    {
        var output = new JsonOutput();
        output.Write(TaskSamples.Generated(Count), TasksRequestJson.Write);
        Json = output.Written.ToArray();
    }

    [Benchmark]
    public TasksResponse Generated()
    {
        var reader = new Utf8JsonReader(Json, JsonBody.Options);
        reader.Read();
        return TasksResponseJson.Read(ref reader, ResponseMetadata.None);
    }

    [Benchmark]
    public object Peer() => JsonSerializer.Deserialize(Json, ReadingContext.Default.PeerTasks)!;
}
