using System.Runtime;
using FreeTierGen.Benchmarks.Running;

namespace FreeTierGen.Benchmarks.Generation.Drivers;

/// <summary>A suite that runs the generator by Roslyn's own driver, in a process that is set as the compilers' are.</summary>
internal abstract class DriverSuite : Suite
{
    // The SDK runs csc and its server so: see csc.runtimeconfig.json beside them.
    public override IReadOnlyDictionary<string, string> RuntimeSettings { get; } = new Dictionary<string, string> { ["DOTNET_gcServer"] = "1" };

    public override IEnumerable<Sample> Run(RunMode mode, Action<string> progress) => GCSettings.IsServerGC
        ? Measure(mode, progress)
        : throw new SuiteFailedException("The process does not collect garbage as the compilers do.");

    /// <inheritdoc cref="Suite.Run"/>
    protected abstract IEnumerable<Sample> Measure(RunMode mode, Action<string> progress);
}
