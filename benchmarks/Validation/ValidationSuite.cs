using FreeTierGen.Benchmarks.Running;

namespace FreeTierGen.Benchmarks.Validation;

/// <summary>Checking valid requests, beside the whole calls that they are for.</summary>
internal sealed class ValidationSuite : InProcessSuite
{
    public override string Name => "validation";

    protected override IEnumerable<Type> Benchmarks => [typeof(ActivityValidationBenchmarks), typeof(UsageValidationBenchmarks)];
}
