using FreeTierGen.Benchmarks.Generation.Drivers;
using FreeTierGen.Benchmarks.Running;

namespace FreeTierGen.Benchmarks.Generation;

/// <summary>The generator's work on the FreeTier model when all of its code is warm. The floor is compiling what it generates.</summary>
internal sealed class GeneratorSuite : DriverSuite
{
    public override string Name => "generator";

    protected override IEnumerable<Sample> Measure(RunMode mode, Action<string> progress)
    {
        var consumer = Consumer.Create();
        var model = ModelText.FreeTier();
        WarmUp.Run(consumer, progress);
        var rounds = mode == RunMode.Quick ? 15 : 150;
        for (var round = 0; round < rounds; round++)
        {
            progress($"round {round} of {rounds}");
            var full = Measured.Run(() => Consumer.CreateDriver(model).RunGenerators(consumer));
            var texts = Consumer.Texts(full.Result);
            yield return full.Time("generator.freetier", Contender.Generated, round);
            yield return full.Allocation("generator.freetier", Contender.Generated, round);
            yield return Measured.Run(() => Consumer.Compile(texts)).Time("generator.freetier", Contender.Floor, round);
        }
    }
}
