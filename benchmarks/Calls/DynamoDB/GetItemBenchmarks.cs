using Acme.DynamoDB;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using BenchmarkDotNet.Attributes;
using FreeTierGen.Benchmarks.Floor.DynamoDB;
using FreeTierGen.Benchmarks.Running;

namespace FreeTierGen.Benchmarks.Calls.DynamoDB;

/// <summary>An item of four attributes.</summary>
[Measures("dynamodb.get-item")]
public class GetItemBenchmarks
{
    private readonly DynamoDBClient _generated = DynamoDBClients.Generated(new PreparedHandler(DynamoDBAnswers.GetItem));
    private readonly AmazonDynamoDBClient _peer = DynamoDBClients.Official(new PreparedHandler(DynamoDBAnswers.GetItem));
    private readonly HandWrittenDynamoDB _floor = DynamoDBClients.HandWritten(new PreparedHandler(DynamoDBAnswers.GetItem));
    private readonly GetItemInput _request = DynamoDBRequests.GetItem();
    private readonly GetItemRequest _officialRequest = DynamoDBRequests.OfficialGetItem();

    [Benchmark]
    public object Generated() => _generated.GetItemAsync(_request).GetAwaiter().GetResult();

    [Benchmark]
    public object Peer() => _peer.GetItemAsync(_officialRequest).GetAwaiter().GetResult();

    [Benchmark]
    public object Floor() => _floor.GetItemAsync(_request).GetAwaiter().GetResult();
}
