using System.Diagnostics;
using FreeTierGen.Benchmarks.Generation.Drivers;
using FreeTierGen.Benchmarks.Running;

namespace FreeTierGen.Benchmarks.Generation;

/// <summary>All models of the conformance folder in one project. It takes minutes, so only the thorough run measures it.</summary>
internal sealed class AllModelsSuite : DriverSuite
{
    private static readonly string Models = Path.Combine(Locations.ConformanceData, "models");

    public override string Name => "all-models";

    public override string? WhyLeftOut => Directory.Exists(Models) ? null : "there are no models in the conformance folder";

    protected override IEnumerable<Sample> Measure(RunMode mode, Action<string> progress)
    {
        var models = Directory.GetFiles(Models, "*.json").Select(file => new ModelText(Path.GetFileName(file), File.ReadAllText(file))).ToList();
        progress($"generating from {models.Count} models");
        var consumer = Consumer.Create();
        var generated = Measured.Run(() => Consumer.CreateDriver(models).RunGenerators(consumer));
        yield return generated.Time("all-models.generating", Contender.Generated, 0);
        yield return Of("all-models.generating.memory", Process.GetCurrentProcess().PeakWorkingSet64);

        var texts = Consumer.Texts(generated.Result);
        yield return Of("all-models.lines", texts.Sum(text => (double)text.Lines.Count));

        progress("compiling");
        var compiled = Measured.Run(() => Consumer.Compile(texts));
        yield return compiled.Time("all-models.generating", Contender.Floor, 0);
        yield return Of("all-models.compiling.memory", Process.GetCurrentProcess().PeakWorkingSet64);
        yield return Of("all-models.assembly", compiled.Result);
    }

    private static Sample Of(string row, double value) => new(row, Contender.Generated, 0, value);
}
