#if !PEERS || !SQS || !S3 || !EC2
namespace FreeTierGen.Benchmarks.Running;

/// <summary>Stands for a suite that the build left out.</summary>
internal sealed class AbsentSuite(string name, string reason) : Suite
{
    public override string Name => name;

    public override string? WhyLeftOut => reason;

    public override IEnumerable<Sample> Run(RunMode mode, Action<string> progress) => [];
}
#endif
