using FreeTierGen.Benchmarks.Running;
using FreeTierGen.Testing;

namespace FreeTierGen.Benchmarks.FirstCall;

/// <summary>Programs that make one call, compiled natively.</summary>
internal sealed class NativeSuite : ProgramSuite
{
    public override string Name => "native";

    public override string? WhyLeftOut => NativeToolchain.WhyMissing;

    protected override IReadOnlyList<MeasuredProgram> Prepare(Action<string> progress)
    {
        progress("publishing native programs");
        var artifacts = Path.Combine(Locations.Artifacts, "native");
        DotNet.Run(
            "msbuild",
            Path.Combine(Locations.Repository, "benchmarks", "Programs", "Native.proj"),
            "-p:Configuration=Release",
            $"-p:ArtifactsPath={artifacts}",
            "-p:RunAnalyzers=false",
            "-m",
            "-nodeReuse:false",
            "-v:q",
            "-nologo");
        return
        [
            Published(Contender.Generated, "FirstCall.Generated"),
            Published(Contender.Peer, "FirstCall.AwsSdk"),
            Published(Contender.Floor, "FirstCall.HandWritten"),
        ];

        MeasuredProgram Published(Contender contender, string name) =>
            new(contender, Path.Combine(artifacts, "publish", name, "release", OperatingSystem.IsWindows() ? name + ".exe" : name));
    }

    protected override IEnumerable<Sample> Measure(IReadOnlyList<MeasuredProgram> programs, Uri service, RunMode mode, Action<string> progress)
    {
        foreach (var program in programs)
        {
            yield return new Sample("native.binary", program.Contender, 0, program.Size);
        }

        progress("first calls of native programs");

        // A program takes anything from 6 to 15 ms, most of it waiting to be woken, so it takes many to tell two of them apart.
        var rounds = mode == RunMode.Quick ? 351 : 700;
        foreach (var sample in InTurn("native.wall", programs, rounds, program => program.Run(service).TotalNanoseconds))
        {
            yield return sample;
        }

        progress("memory of native programs");
        foreach (var sample in InTurn("native.memory", programs, mode == RunMode.Quick ? 11 : 45, program => program.PeakMemory(service)))
        {
            yield return sample;
        }
    }
}
