using System.Text.Json;
using Acme.Exchange.Serialization;
using BenchmarkDotNet.Attributes;
using FreeTierGen.Benchmarks.Serialization.Peers;
using FreeTierGen.Benchmarks.Running;
using FreeTierGen.Runtime;
using FreeTierGen.Runtime.Protocols;

namespace FreeTierGen.Benchmarks.Serialization;

[Measures("json.usages-reading")]
public class UsageReadingBenchmarks : JsonBenchmarks
{
    private byte[] _json = [];

    public override void Prepare()
    {
        var output = new JsonOutput();
        output.Write(UsageSamples.Generated(Count), UsagesRequestJson.Write);
        _json = output.Written.ToArray();
    }

    [Benchmark]
    public object Generated()
    {
        var reader = new Utf8JsonReader(_json, AwsJsonReading.Options);
        reader.Read();
        return UsagesResponseJson.Read(ref reader, ResponseMetadata.None);
    }

    [Benchmark]
    public object Peer() => JsonSerializer.Deserialize(_json, ReadingContext.Default.PeerUsages)!;
}
