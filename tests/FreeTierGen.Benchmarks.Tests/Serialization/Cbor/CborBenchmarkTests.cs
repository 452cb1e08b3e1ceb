using Acme.CborExchange;
using Acme.CborExchange.Serialization;
using FreeTierGen.Benchmarks.Serialization.Cbor;
using FreeTierGen.Runtime;
using FreeTierGen.Runtime.Cbor;

namespace FreeTierGen.Benchmarks.Tests.Serialization.Cbor;

/// <summary>
/// Both sides write the same values and read every one of them. System.Formats.Cbor makes half-precision numbers of those that fit, and
/// timestamps of fractions that are off by less than a millisecond.
/// </summary>
public class CborBenchmarkTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    public void Usages_are_written_alike(int count)
    {
        var benchmark = new CborUsageWritingBenchmarks { Count = count };
        benchmark.Prepare();

        AssertAlike(benchmark.Generated, benchmark.Peer, () => benchmark.Written, AgainUsages);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    public void Tasks_are_written_alike(int count)
    {
        var benchmark = new CborTaskWritingBenchmarks { Count = count };
        benchmark.Prepare();

        AssertAlike(benchmark.Generated, benchmark.Peer, () => benchmark.Written, AgainTasks);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    public void Usages_are_read_alike(int count)
    {
        var benchmark = new CborUsageReadingBenchmarks { Count = count };
        benchmark.Prepare();

        Assert.Equal(benchmark.Cbor, BytesOf(benchmark.Generated().Usages));
        Assert.Equal(benchmark.Cbor, BytesOf(benchmark.Peer().Usages));
        Assert.Equal(benchmark.Cbor, BytesOf(benchmark.Floor().Usages));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(100)]
    public void Tasks_are_read_alike(int count)
    {
        var benchmark = new CborTaskReadingBenchmarks { Count = count };
        benchmark.Prepare();

        Assert.Equal(benchmark.Cbor, BytesOf(benchmark.Generated().Tasks));
        Assert.Equal(benchmark.Cbor, BytesOf([.. benchmark.Peer().Tasks.Select(Rounded)]));
    }

    private static byte[] BytesOf(IReadOnlyList<Usage> usages)
    {
        var output = new CborOutput();
        output.Write(new UsagesRequest { Usages = usages }, UsagesRequestCbor.Write);
        return output.Written.ToArray();
    }

    private static byte[] BytesOf(IReadOnlyList<Acme.CborExchange.Task> tasks)
    {
        var output = new CborOutput();
        output.Write(new TasksRequest { Tasks = tasks }, TasksRequestCbor.Write);
        return output.Written.ToArray();
    }

    private static byte[] AgainUsages(ReadOnlySpan<byte> cbor)
    {
        var reader = new CborReader(cbor);
        return BytesOf(UsagesResponseCbor.Read(ref reader, ResponseMetadata.None).Usages);
    }

    private static byte[] AgainTasks(ReadOnlySpan<byte> cbor)
    {
        var reader = new CborReader(cbor);
        return BytesOf(TasksResponseCbor.Read(ref reader, ResponseMetadata.None).Tasks);
    }

    private static Acme.CborExchange.Task Rounded(Acme.CborExchange.Task task) => new()
    {
        TaskId = task.TaskId,
        Attempts = task.Attempts,
        IsRepeatable = task.IsRepeatable,
        State = task.State,
        StartedAt = task.StartedAt,
        CompletedAt = task.CompletedAt?.AddTicks(TimeSpan.TicksPerMillisecond / 2),
        Reward = task.Reward,
        Steps = task.Steps,
        Labels = task.Labels,
    };

    private static void AssertAlike(Func<int> generated, Func<int> peer, WrittenText.Written written, Rewriting again)
    {
        var length = generated();
        var bytes = written().ToArray();
        Assert.Equal(length, bytes.Length);
        Assert.InRange(length, 50, int.MaxValue);

        Assert.Equal(peer(), written().Length);
        Assert.Equal(bytes, again(written()));
    }

    private delegate byte[] Rewriting(ReadOnlySpan<byte> cbor);
}
