using BenchmarkDotNet.Attributes;
using FreeTierGen.Benchmarks.Floor.Exchange;
using FreeTierGen.Benchmarks.Running;
using FreeTierGen.Benchmarks.Serialization;
using FreeTierGen.Benchmarks.Serialization.Cbor;
using CborClient = Acme.CborExchange.ExchangeClient;
using CborRequest = Acme.CborExchange.TasksRequest;
using JsonClient = Acme.Exchange.ExchangeClient;
using JsonRequest = Acme.Exchange.TasksRequest;

namespace FreeTierGen.Benchmarks.Calls.Exchange;

/// <summary>A hundred tasks there and back in CBOR, beside the same in JSON and the same with System.Formats.Cbor.</summary>
[Measures("exchange.tasks")]
public class TasksBenchmarks
{
    private readonly CborClient _generated = ExchangeClients.Cbor(new PreparedHandler(ExchangeAnswers.Cbor));
    private readonly JsonClient _peer = ExchangeClients.Json(new PreparedHandler(ExchangeAnswers.Json));
    private readonly HandWrittenExchange _floor = ExchangeClients.HandWritten(new PreparedHandler(ExchangeAnswers.Cbor));
    private readonly CborRequest _request = CborSamples.Tasks(ExchangeAnswers.Tasks);
    private readonly JsonRequest _jsonRequest = TaskSamples.Generated(ExchangeAnswers.Tasks);

    [Benchmark]
    public object Generated() => _generated.ExchangeTasksAsync(_request).GetAwaiter().GetResult();

    [Benchmark]
    public object Peer() => _peer.ExchangeTasksAsync(_jsonRequest).GetAwaiter().GetResult();

    [Benchmark]
    public object Floor() => _floor.TasksAsync(_request).GetAwaiter().GetResult();
}
