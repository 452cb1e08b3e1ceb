using FreeTierGen.Benchmarks.Running;

namespace FreeTierGen.Benchmarks.Calls.DynamoDB;

/// <summary>Whole calls of DynamoDB operations over HTTP in memory, beside the official SDK's.</summary>
internal sealed class DynamoDBSuite : InProcessSuite
{
    public override string Name => "dynamodb";

    protected override bool IsClose => true;

    protected override IEnumerable<Type> Benchmarks =>
        [typeof(GetItemBenchmarks), typeof(QueryBenchmarks), typeof(BatchWriteItemBenchmarks)];
}
