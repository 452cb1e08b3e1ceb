using FreeTierGen.Benchmarks.Running;

namespace FreeTierGen.Benchmarks.Serialization.Xml;

/// <summary>Reading XML alone, beside XmlReader used by hand with the same types.</summary>
internal sealed class XmlSuite : InProcessSuite
{
    public override string Name => "xml";

    protected override IEnumerable<Type> Benchmarks => [typeof(XmlUsageReadingBenchmarks), typeof(XmlTaskReadingBenchmarks)];
}
