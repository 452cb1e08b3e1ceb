using FreeTierGen.Benchmarks.Running;

namespace FreeTierGen.Benchmarks.Validation.DynamoDB;

/// <summary>Checking a valid request of DynamoDB, beside the whole call.</summary>
internal sealed class ItemValidationSuite : InProcessSuite
{
    public override string Name => "item-validation";

    protected override IEnumerable<Type> Benchmarks => [typeof(GetItemValidationBenchmarks)];
}
