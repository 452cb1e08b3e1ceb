using System.Formats.Cbor;
using Acme.CborExchange;
using Acme.CborExchange.Serialization;
using BenchmarkDotNet.Attributes;
using FreeTierGen.Benchmarks.Running;
using FreeTierGen.Runtime;
using GeneratedReader = FreeTierGen.Runtime.Cbor.CborReader;

namespace FreeTierGen.Benchmarks.Serialization.Cbor;

[Measures("cbor.usages-reading")]
public class CborUsageReadingBenchmarks : CountedBenchmarks
{
    private readonly CborReader _peer = new(ReadOnlyMemory<byte>.Empty, CborConformanceMode.Lax);

    private IReadOnlyList<Usage> _values = [];

    internal byte[] Cbor { get; private set; } = [];

    public override void Prepare()
    {
        var output = new CborOutput();
        output.Write(CborSamples.Usages(Count), UsagesRequestCbor.Write);
        Cbor = output.Written.ToArray();
        _values = Generated().Usages;
    }

    [Benchmark]
    public UsagesResponse Generated()
    {
        var reader = new GeneratedReader(Cbor);
        return UsagesResponseCbor.Read(ref reader, ResponseMetadata.None);
    }

    [Benchmark]
    public UsagesResponse Peer()
    {
        _peer.Reset(Cbor);
        return PeerCborReading.ReadUsages(_peer, ResponseMetadata.None);
    }

    /// <summary>What both make, out of values that are there: objects, strings and a list.</summary>
    [Benchmark]
    public UsagesResponse Floor()
    {
        var usages = new Usage[_values.Count];
        for (var index = 0; index < usages.Length; index++)
        {
            var value = _values[index];
            usages[index] = new Usage
            {
                Service = Copy(value.Service),
                Operation = Copy(value.Operation),
                UsageType = Copy(value.UsageType),
                Region = Copy(value.Region),
                ActualUsageAmount = value.ActualUsageAmount,
                ForecastedUsageAmount = value.ForecastedUsageAmount,
                Limit = value.Limit,
                Unit = Copy(value.Unit),
                Description = Copy(value.Description),
                FreeTierType = Copy(value.FreeTierType),
            };
        }

        return new UsagesResponse { Usages = usages, Metadata = ResponseMetadata.None };
    }

    private static string? Copy(string? text) => text is null ? null : new string(text.AsSpan());
}
