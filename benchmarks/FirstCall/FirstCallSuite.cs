using FreeTierGen.Benchmarks.Running;

namespace FreeTierGen.Benchmarks.FirstCall;

/// <summary>Programs that make one call, compiled just in time.</summary>
internal sealed class FirstCallSuite : ProgramSuite
{
    public override string Name => "first-call";

    // The build of the benchmarks has built them.
    protected override IReadOnlyList<MeasuredProgram> Prepare(Action<string> progress) =>
    [
        Built(Contender.Generated, "FirstCall.Generated"),
        Built(Contender.Peer, "FirstCall.AwsSdk"),
        Built(Contender.Floor, "FirstCall.HandWritten"),
    ];

    protected override IEnumerable<Sample> Measure(IReadOnlyList<MeasuredProgram> programs, Uri service, RunMode mode, Action<string> progress)
    {
        progress("first calls, compiled just in time");
        return InTurn("first-call.wall", programs, mode == RunMode.Quick ? 25 : 90, program => program.Run(service).TotalNanoseconds);
    }

    private static MeasuredProgram Built(Contender contender, string name)
    {
        var folder = Path.Combine(Locations.Repository, "benchmarks", "Programs", name, "bin", Locations.Configuration, "net10.0");
        return new MeasuredProgram(contender, Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name));
    }
}
