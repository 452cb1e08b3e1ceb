using System.Text.Json;
using Acme.DynamoDB;
using Acme.DynamoDB.Serialization;
using BenchmarkDotNet.Attributes;
using FreeTierGen.Benchmarks.Running;
using FreeTierGen.Runtime;
using FreeTierGen.Runtime.Json;

namespace FreeTierGen.Benchmarks.Serialization.DynamoDB;

[Measures("attributes.items-reading")]
public class ItemReadingBenchmarks : CountedBenchmarks
{
    internal byte[] Json { get; private set; } = [];

    public override void Prepare()
    {
        var output = new JsonOutput();
        output.Write(ItemSamples.Found(ItemSamples.Generated(Count)), AttributeWritingContext.Default.PeerQueryOutput.SerializeHandler!);
        Json = output.Written.ToArray();
    }

    [Benchmark]
    public QueryOutput Generated()
    {
        var reader = new Utf8JsonReader(Json, JsonBody.Options);
        reader.Read();
        return QueryOutputJson.Read(ref reader, ResponseMetadata.None);
    }

    [Benchmark]
    public object Peer() => JsonSerializer.Deserialize(Json, AttributeReadingContext.Default.PeerQueryOutput)!;
}
