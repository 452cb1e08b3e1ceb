using Acme.DynamoDB;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using BenchmarkDotNet.Attributes;
using FreeTierGen.Benchmarks.Floor.DynamoDB;
using FreeTierGen.Benchmarks.Running;

namespace FreeTierGen.Benchmarks.Calls.DynamoDB;

/// <summary>A hundred items of ten attributes.</summary>
[Measures("dynamodb.query")]
public class QueryBenchmarks
{
    private readonly DynamoDBClient _generated = DynamoDBClients.Generated(new PreparedHandler(DynamoDBAnswers.Query));
    private readonly AmazonDynamoDBClient _peer = DynamoDBClients.Official(new PreparedHandler(DynamoDBAnswers.Query));
    private readonly HandWrittenDynamoDB _floor = DynamoDBClients.HandWritten(new PreparedHandler(DynamoDBAnswers.Query));
    private readonly QueryInput _request = DynamoDBRequests.Query();
    private readonly QueryRequest _officialRequest = DynamoDBRequests.OfficialQuery();

    [Benchmark]
    public object Generated() => _generated.QueryAsync(_request).GetAwaiter().GetResult();

    [Benchmark]
    public object Peer() => _peer.QueryAsync(_officialRequest).GetAwaiter().GetResult();

    [Benchmark]
    public object Floor() => _floor.QueryAsync(_request).GetAwaiter().GetResult();
}
