using Acme.Sqs;
using Amazon.SQS;
using BenchmarkDotNet.Attributes;
using FreeTierGen.Benchmarks.Floor.Sqs;
using FreeTierGen.Benchmarks.Running;
using OfficialRequest = Amazon.SQS.Model.ReceiveMessageRequest;

namespace FreeTierGen.Benchmarks.Calls.Sqs;

/// <summary>Ten messages whose digests are checked.</summary>
[Measures("sqs.receive")]
public class ReceiveMessageBenchmarks
{
    private readonly SQSClient _generated = SqsClients.Generated(new PreparedHandler(SqsMessages.Answer));
    private readonly AmazonSQSClient _peer = SqsClients.Official(new PreparedHandler(SqsMessages.Answer));
    private readonly HandWrittenSqs _floor = SqsClients.HandWritten(new PreparedHandler(SqsMessages.Answer));
    private readonly ReceiveMessageRequest _request = SqsMessages.Request();
    private readonly OfficialRequest _officialRequest = SqsMessages.OfficialRequest();

    [Benchmark]
    public object Generated() => _generated.ReceiveMessageAsync(_request).GetAwaiter().GetResult();

    [Benchmark]
    public object Peer() => _peer.ReceiveMessageAsync(_officialRequest).GetAwaiter().GetResult();

    [Benchmark]
    public object Floor() => _floor.ReceiveMessageAsync(_request).GetAwaiter().GetResult();
}
