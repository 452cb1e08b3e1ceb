using Acme.XmlExchange;
using FreeTierGen.Benchmarks.Serialization;
using FreeTierGen.Benchmarks.Serialization.Xml;
using FreeTierGen.Benchmarks.Tests.Wire;

namespace FreeTierGen.Benchmarks.Tests.Serialization.Xml;

/// <summary>Both sides read every value, and those that are read as JSON.</summary>
public class XmlBenchmarkTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    public void Usages_are_read_alike(int count)
    {
        var benchmark = new XmlUsageReadingBenchmarks { Count = count };
        benchmark.Prepare();

        var expected = Members.Of(UsageSamples.Generated(count).Usages);
        Assert.Equal(expected, Members.Of(benchmark.Generated().Usages));
        Assert.Equal(expected, Members.Of((Usage[])benchmark.Peer()));
        Assert.Equal(expected, Members.Of(benchmark.Floor().Usages));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    public void Tasks_are_read_alike(int count)
    {
        var benchmark = new XmlTaskReadingBenchmarks { Count = count };
        benchmark.Prepare();

        var expected = Members.Of(TaskSamples.Generated(count).Tasks);
        Assert.Equal(expected, Members.Of(benchmark.Generated().Tasks));
        Assert.Equal(expected, Members.Of((Acme.XmlExchange.Task[])benchmark.Peer()));
    }
}
