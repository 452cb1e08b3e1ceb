using System.Text;
using System.Text.Json;
using Acme.Exchange;
using Acme.Exchange.Serialization;
using FreeTierGen.Benchmarks.Serialization;
using FreeTierGen.Benchmarks.Serialization.Peers;

namespace FreeTierGen.Benchmarks.Tests.Serialization;

/// <summary>Both sides write the same bytes and read every value of them.</summary>
public class JsonBenchmarkTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    public void Usages_are_written_alike(int count)
    {
        var benchmark = new UsageWritingBenchmarks { Count = count };
        benchmark.Prepare();

        WrittenText.AssertAlike(benchmark.Generated, benchmark.Peer, () => benchmark.Written);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    public void Tasks_are_written_alike(int count)
    {
        var benchmark = new TaskWritingBenchmarks { Count = count };
        benchmark.Prepare();

        WrittenText.AssertAlike(benchmark.Generated, benchmark.Peer, () => benchmark.Written);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    public void Usages_are_read_alike(int count)
    {
        var benchmark = new UsageReadingBenchmarks { Count = count };
        benchmark.Prepare();

        Assert.Equal(
            Encoding.UTF8.GetString(benchmark.Json),
            WrittenText.Of(new UsagesRequest { Usages = benchmark.Generated().Usages }, UsagesRequestJson.Write));
        Assert.Equal(
            Encoding.UTF8.GetString(benchmark.Json),
            WrittenText.Of((PeerUsages)benchmark.Peer(), WritingContext.Default.PeerUsages.SerializeHandler!));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    public void Tasks_are_read_alike(int count)
    {
        var benchmark = new TaskReadingBenchmarks { Count = count };
        benchmark.Prepare();

        Assert.Equal(
            Encoding.UTF8.GetString(benchmark.Json),
            WrittenText.Of(new TasksRequest { Tasks = benchmark.Generated().Tasks }, TasksRequestJson.Write));
        Assert.Equal(
            Encoding.UTF8.GetString(benchmark.Json),
            WrittenText.Of((PeerTasks)benchmark.Peer(), WritingContext.Default.PeerTasks.SerializeHandler!));
    }

    [Fact]
    public void The_samples_have_every_member_somewhere()
    {
        var benchmark = new TaskReadingBenchmarks { Count = 3 };
        benchmark.Prepare();

        using var json = JsonDocument.Parse(benchmark.Json);
        Assert.Equal(
            ["taskId", "attempts", "isRepeatable", "state", "startedAt", "completedAt", "reward", "steps", "labels"],
            json.RootElement.GetProperty("tasks").EnumerateArray().Last().EnumerateObject().Select(member => member.Name));
    }
}
