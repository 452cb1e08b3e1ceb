using Acme.XmlExchange;
using Acme.XmlExchange.Serialization;
using BenchmarkDotNet.Attributes;
using FreeTierGen.Benchmarks.Running;
using FreeTierGen.Runtime.Xml;

namespace FreeTierGen.Benchmarks.Serialization.Xml;

[Measures("xml.usages-reading")]
public class XmlUsageReadingBenchmarks : CountedBenchmarks
{
    internal byte[] Xml { get; private set; } = [];

    public override void Prepare() => Xml = XmlSamples.Usages(Count);

    [Benchmark]
    public UsagesResponse Generated()
    {
        var xml = new XmlCursor(Xml);
        xml.MoveToRoot(out _);
        return UsagesResponseXml.Read(default, ref xml);
    }

    [Benchmark]
    public object Peer() => PeerXmlReading.ReadUsages(Xml);
}
