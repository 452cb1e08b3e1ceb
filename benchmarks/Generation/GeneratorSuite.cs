using FreeTierGen.Benchmarks.Generation.Drivers;
using FreeTierGen.Benchmarks.Running;

namespace FreeTierGen.Benchmarks.Generation;

/// <summary>The generator's work on the FreeTier model when all of its code is warm. The floor is compiling what it generates.</summary>
internal sealed class GeneratorSuite : Suite
{
    private const int RunsToSettle = 100;
    private const int RunsARound = 20;

    public override string Name => "generator";

    public override IEnumerable<Sample> Run(RunMode mode, Action<string> progress)
    {
        var consumer = Consumer.Create();
        var model = new ModelText(
            "freetier.json", File.ReadAllText(Path.Combine(Locations.Repository, "models", "freetier-2023-09-07.json")));
        progress("settling");
        for (var run = 0; run < RunsToSettle; run++)
        {
            Consumer.Compile(Consumer.Texts(Consumer.CreateDriver(model).RunGenerators(consumer)));
        }

        var rounds = mode == RunMode.Quick ? 5 : 15;
        for (var round = 0; round < rounds; round++)
        {
            progress($"round {round} of {rounds}");
            for (var run = 0; run < RunsARound; run++)
            {
                var sample = (round * RunsARound) + run;
                var full = Measured.Run(() => Consumer.CreateDriver(model).RunGenerators(consumer));
                var texts = Consumer.Texts(full.Result);
                yield return full.Time("generator.freetier", Contender.Generated, sample);
                yield return full.Allocation("generator.freetier", Contender.Generated, sample);
                yield return Measured.Run(() => Consumer.Compile(texts)).Time("generator.freetier", Contender.Floor, sample);
            }
        }
    }
}
