using System.Text.Json;
using Acme.Exchange;
using Acme.Exchange.Serialization;
using BenchmarkDotNet.Attributes;
using FreeTierGen.Benchmarks.Running;
using FreeTierGen.Benchmarks.Serialization.Peers;
using FreeTierGen.Runtime;
using FreeTierGen.Runtime.Json;

namespace FreeTierGen.Benchmarks.Serialization;

[Measures("json.usages-reading")]
public class UsageReadingBenchmarks : CountedBenchmarks
{
    internal byte[] Json { get; private set; } = [];

    public override void Prepare()
    {
        var output = new JsonOutput();
        output.Write(UsageSamples.Generated(Count), UsagesRequestJson.Write);
        Json = output.Written.ToArray();
    }

    [Benchmark]
    public UsagesResponse Generated()
    {
        var reader = new Utf8JsonReader(Json, JsonBody.Options);
        reader.Read();
        return UsagesResponseJson.Read(ref reader, ResponseMetadata.None);
    }

    [Benchmark]
    public object Peer() => JsonSerializer.Deserialize(Json, ReadingContext.Default.PeerUsages)!;
}
