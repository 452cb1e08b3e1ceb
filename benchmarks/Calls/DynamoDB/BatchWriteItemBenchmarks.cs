using Acme.DynamoDB;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using BenchmarkDotNet.Attributes;
using FreeTierGen.Benchmarks.Running;

namespace FreeTierGen.Benchmarks.Calls.DynamoDB;

/// <summary>As many items as one call takes.</summary>
[Measures("dynamodb.batch-write")]
public class BatchWriteItemBenchmarks
{
    private readonly DynamoDBClient _generated = DynamoDBClients.Generated(new PreparedHandler(DynamoDBAnswers.BatchWriteItem));
    private readonly AmazonDynamoDBClient _peer = DynamoDBClients.Official(new PreparedHandler(DynamoDBAnswers.BatchWriteItem));
    private readonly BatchWriteItemInput _request = DynamoDBRequests.BatchWriteItem();
    private readonly BatchWriteItemRequest _officialRequest = DynamoDBRequests.OfficialBatchWriteItem();

    [Benchmark]
    public object Generated() => _generated.BatchWriteItemAsync(_request).GetAwaiter().GetResult();

    [Benchmark]
    public object Peer() => _peer.BatchWriteItemAsync(_officialRequest).GetAwaiter().GetResult();
}
