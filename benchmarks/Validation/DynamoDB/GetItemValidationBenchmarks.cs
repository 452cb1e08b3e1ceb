using Acme.DynamoDB;
using BenchmarkDotNet.Attributes;
using FreeTierGen.Benchmarks.Calls;
using FreeTierGen.Benchmarks.Calls.DynamoDB;
using FreeTierGen.Benchmarks.Running;

namespace FreeTierGen.Benchmarks.Validation.DynamoDB;

/// <summary>The name of a table, and a key.</summary>
[Measures("item-validation.get-item")]
public class GetItemValidationBenchmarks
{
    private readonly DynamoDBClient _client = DynamoDBClients.Generated(new PreparedHandler(DynamoDBAnswers.GetItem));
    private readonly GetItemInput _request = DynamoDBRequests.GetItem();

    [Benchmark]
    public bool Generated() => _request.Validate().IsValid;

    /// <summary>The whole call, which validates, too.</summary>
    [Benchmark]
    public object Floor() => _client.GetItemAsync(_request).GetAwaiter().GetResult();
}
