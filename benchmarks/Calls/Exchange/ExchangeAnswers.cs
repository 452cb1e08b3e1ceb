using FreeTierGen.Benchmarks.Serialization;
using FreeTierGen.Benchmarks.Serialization.Cbor;
using CborTasks = Acme.CborExchange.Serialization.TasksRequestCbor;
using JsonTasks = Acme.Exchange.Serialization.TasksRequestJson;

namespace FreeTierGen.Benchmarks.Calls.Exchange;

/// <summary>What the service would answer: it gives back what it takes.</summary>
internal static class ExchangeAnswers
{
    /// <summary>How many tasks there are.</summary>
    public const int Tasks = 100;

    public static PreparedAnswer Cbor { get; } = new(CborBody())
    {
        ContentType = "application/cbor",
        Headers = [new("smithy-protocol", "rpc-v2-cbor")],
    };

    public static PreparedAnswer Json { get; } = new(JsonBody());

    private static byte[] CborBody()
    {
        var output = new CborOutput();
        output.Write(CborSamples.Tasks(Tasks), CborTasks.Write);
        return output.Written.ToArray();
    }

    private static byte[] JsonBody()
    {
        var output = new JsonOutput();
        output.Write(TaskSamples.Generated(Tasks), JsonTasks.Write);
        return output.Written.ToArray();
    }
}
