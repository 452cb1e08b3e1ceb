using FreeTierGen.Benchmarks.Running;

namespace FreeTierGen.Benchmarks.Serialization.DynamoDB;

/// <summary>Reading and writing DynamoDB's attribute values: maps of unions, nested.</summary>
internal sealed class AttributeSuite : InProcessSuite
{
    public override string Name => "attributes";

    protected override IEnumerable<Type> Benchmarks => [typeof(ItemReadingBenchmarks), typeof(ItemWritingBenchmarks)];
}
