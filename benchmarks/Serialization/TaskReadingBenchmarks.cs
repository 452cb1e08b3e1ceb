using System.Text.Json;
using Acme.Exchange.Serialization;
using BenchmarkDotNet.Attributes;
using FreeTierGen.Benchmarks.Serialization.Peers;
using FreeTierGen.Benchmarks.Running;
using FreeTierGen.Runtime;
using FreeTierGen.Runtime.Protocols;

namespace FreeTierGen.Benchmarks.Serialization;

[Measures("json.tasks-reading")]
public class TaskReadingBenchmarks : JsonBenchmarks
{
    private byte[] _json = [];

    public override void Prepare()
    {
        var output = new JsonOutput();
        output.Write(TaskSamples.Generated(Count), TasksRequestJson.Write);
        _json = output.Written.ToArray();
    }

    [Benchmark]
    public object Generated()
    {
        var reader = new Utf8JsonReader(_json, AwsJsonReading.Options);
        reader.Read();
        return TasksResponseJson.Read(ref reader, ResponseMetadata.None);
    }

    [Benchmark]
    public object Peer() => JsonSerializer.Deserialize(_json, ReadingContext.Default.PeerTasks)!;
}
