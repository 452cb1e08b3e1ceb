using Acme.XmlExchange;
using Acme.XmlExchange.Serialization;
using BenchmarkDotNet.Attributes;
using FreeTierGen.Benchmarks.Running;
using FreeTierGen.Runtime.Xml;

namespace FreeTierGen.Benchmarks.Serialization.Xml;

[Measures("xml.tasks-reading")]
public class XmlTaskReadingBenchmarks : CountedBenchmarks
{
    internal byte[] Xml { get; private set; } = [];

    public override void Prepare() => Xml = XmlSamples.Tasks(Count);

    [Benchmark]
    public TasksResponse Generated()
    {
        var xml = new XmlCursor(Xml);
        xml.MoveToRoot(out _);
        return TasksResponseXml.Read(default, ref xml);
    }

    [Benchmark]
    public object Peer() => PeerXmlReading.ReadTasks(Xml);
}
