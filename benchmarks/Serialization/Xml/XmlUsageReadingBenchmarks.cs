using Acme.XmlExchange;
using Acme.XmlExchange.Serialization;
using BenchmarkDotNet.Attributes;
using FreeTierGen.Benchmarks.Running;
using FreeTierGen.Runtime;
using FreeTierGen.Runtime.Xml;

namespace FreeTierGen.Benchmarks.Serialization.Xml;

[Measures("xml.usages-reading")]
public class XmlUsageReadingBenchmarks : CountedBenchmarks
{
    private IReadOnlyList<Usage> _values = [];

    internal byte[] Xml { get; private set; } = [];

    public override void Prepare()
    {
        Xml = XmlSamples.Usages(Count);
        _values = Generated().Usages;
    }

    [Benchmark]
    public UsagesResponse Generated()
    {
        var xml = new XmlCursor(Xml);
        xml.MoveToRoot(out _);
        return UsagesResponseXml.Read(default, ref xml);
    }

    [Benchmark]
    public object Peer() => PeerXmlReading.ReadUsages(Xml);

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
