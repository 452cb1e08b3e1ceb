using System.Text;
using FreeTierGen.Benchmarks.Serialization.DynamoDB;

namespace FreeTierGen.Benchmarks.Tests.Serialization.DynamoDB;

/// <summary>Both sides write the same bytes and read every value of them.</summary>
public class AttributeBenchmarkTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    public void Items_are_written_alike(int count)
    {
        var benchmark = new ItemWritingBenchmarks { Count = count };
        benchmark.Prepare();

        WrittenText.AssertAlike(benchmark.Generated, benchmark.Peer, () => benchmark.Written);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    public void Items_are_read_alike(int count)
    {
        var benchmark = new ItemReadingBenchmarks { Count = count };
        benchmark.Prepare();

        var generated = benchmark.Generated();
        var output = new PeerQueryOutput { Items = [.. generated.Items!.Select(ItemSamples.Peer)], Count = generated.Count };
        Assert.Equal(
            Encoding.UTF8.GetString(benchmark.Json), WrittenText.Of(output, AttributeWritingContext.Default.PeerQueryOutput.SerializeHandler!));
        Assert.Equal(
            Encoding.UTF8.GetString(benchmark.Json),
            WrittenText.Of((PeerQueryOutput)benchmark.Peer(), AttributeWritingContext.Default.PeerQueryOutput.SerializeHandler!));
    }
}
