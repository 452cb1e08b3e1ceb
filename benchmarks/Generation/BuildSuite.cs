using FreeTierGen.Benchmarks.Generation.Builds;
using FreeTierGen.Benchmarks.Running;

namespace FreeTierGen.Benchmarks.Generation;

/// <summary>
/// What generating adds to a full <c>dotnet build</c> of a small project: beside it the same project is built with the generated
/// files checked in, which is the floor. All other costs of a build are in both.
/// </summary>
/// <remarks>
/// With a compiler server there are two cases. The first build that generates finds a server that has compiled the other project often,
/// so the compiler itself is warm, and all of the generator's code is new to it. A later one finds code that ran before, as builds do
/// for the rest of the day. A build drifts faster while a server gets warmer, so each is compared with the mean of the
/// builds of the floor before and after it. Without a server each is built twice, and the faster one counts.
/// </remarks>
internal sealed class BuildSuite : Suite
{
    public override string Name => "build";

    public override IEnumerable<Sample> Run(RunMode mode, Action<string> progress)
    {
        progress("writing and restoring projects");
        var freeTier = ConsumerProject.FreeTier();
        var samples = Compare("", freeTier, ConsumerProject.FreeTierCheckedIn(freeTier), mode, progress);
        if (mode == RunMode.All)
        {
            var json = ConsumerProject.Json();
            samples = samples.Concat(Compare("json-", json, ConsumerProject.JsonCheckedIn(json), mode, progress));
        }

        return samples;
    }

    private static IEnumerable<Sample> Compare(
        string prefix, ConsumerProject generated, ConsumerProject checkedIn, RunMode mode, Action<string> progress)
    {
        BuildCommand.Prepare(checkedIn);
        var compilers = BuildCommand.Property(checkedIn, "RoslynTargetsPath");
        var rounds = mode == RunMode.Quick ? 3 : 9;
        for (var round = 0; round < rounds; round++)
        {
            progress($"{prefix}round {round} of {rounds}: compiler server");
            using (var server = CompilerServer.Start(compilers))
            {
                server.Warm(checkedIn);
                var before = Build(checkedIn, server);
                var first = Build(generated, server);
                var between = Build(checkedIn, server);
                var again = Build(generated, server);
                var after = Build(checkedIn, server);
                yield return new Sample($"build.{prefix}first.time", Contender.Generated, round, first);
                yield return new Sample($"build.{prefix}first.time", Contender.Floor, round, (before + between) / 2);
                yield return new Sample($"build.{prefix}again.time", Contender.Generated, round, again);
                yield return new Sample($"build.{prefix}again.time", Contender.Floor, round, (between + after) / 2);
            }

            progress($"{prefix}round {round} of {rounds}: no compiler server");
            var (one, other) = round % 2 == 0 ? (generated, checkedIn) : (checkedIn, generated);
            var ofOne = Build(one, null);
            var ofOther = Math.Min(Build(other, null), Build(other, null));
            ofOne = Math.Min(ofOne, Build(one, null));
            yield return new Sample($"build.{prefix}alone.time", one == generated ? Contender.Generated : Contender.Floor, round, ofOne);
            yield return new Sample($"build.{prefix}alone.time", other == generated ? Contender.Generated : Contender.Floor, round, ofOther);
        }
    }

    private static double Build(ConsumerProject project, CompilerServer? server) => BuildCommand.Build(project, server).TotalNanoseconds;
}
