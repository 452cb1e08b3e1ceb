using FreeTierGen.Benchmarks.Generation.Drivers;
using FreeTierGen.Benchmarks.Running;
using Microsoft.CodeAnalysis;

namespace FreeTierGen.Benchmarks.Generation;

/// <summary>
/// The generator's work on the largest model there is, when all of its code is warm: the first run of a driver, beside what the compiler
/// needs for what was generated; a run after one shape was edited, beside the first; and a run after C# was edited.
/// </summary>
internal sealed class SageMakerSuite : DriverSuite
{
    private const string Path = "sagemaker.json";
    private const int RunsToSettle = 8;

    private static readonly string ModelFile =
        System.IO.Path.Combine(Locations.ConformanceData, "models", "sagemaker-2017-07-24.json");

    public override string Name => "sagemaker";

    public override string? WhyLeftOut => File.Exists(ModelFile) ? null : "the model of SageMaker is not in the conformance folder";

    protected override IEnumerable<Sample> Measure(RunMode mode, Action<string> progress)
    {
        var text = File.ReadAllText(ModelFile);
        var edited = EditTag(text);
        var (consumer, other) = (Consumer.Create(), Consumer.Create("namespace Acme { internal static class Other; }"));
        WarmUp.Run(consumer, progress);
        var (rounds, compilations) = mode == RunMode.Quick ? (11, 1) : (21, 3);
        for (var round = -RunsToSettle; round < rounds; round++)
        {
            progress(round < 0 ? "settling" : $"round {round} of {rounds}");
            var model = new ModelText(Path, text);
            var before = GC.GetTotalMemory(forceFullCollection: true);
            var full = Measured.Run(() => Consumer.CreateDriver(model).RunGenerators(consumer));
            var retained = GC.GetTotalMemory(forceFullCollection: true) - before;

            var afterCSharp = Measured.Run(() => full.Result.RunGenerators(other));
            var afterShape = Measured.Run(() => full.Result.ReplaceAdditionalText(model, new ModelText(Path, edited)).RunGenerators(consumer));
            CheckEdit(full.Result, afterShape.Result);
            if (round < 0)
            {
                continue;
            }

            yield return full.Time("sagemaker.full", Contender.Generated, round);
            yield return full.Allocation("sagemaker.full", Contender.Generated, round);
            yield return new Sample("sagemaker.retained.bytes", Contender.Generated, round, retained);
            yield return afterShape.Time("sagemaker.shape-edit", Contender.Generated, round);
            yield return full.Time("sagemaker.shape-edit", Contender.Floor, round);
            yield return afterShape.Allocation("sagemaker.shape-edit", Contender.Generated, round);
            yield return full.Allocation("sagemaker.shape-edit", Contender.Floor, round);
            yield return afterCSharp.Time("sagemaker.csharp-edit", Contender.Generated, round);
            yield return afterCSharp.Allocation("sagemaker.csharp-edit", Contender.Generated, round);

            if (round < compilations)
            {
                var texts = Consumer.Texts(full.Result);
                yield return Measured.Run(() => Consumer.Compile(texts)).Time("sagemaker.full", Contender.Floor, round);
            }
        }
    }

    // One more member in a structure of two.
    private static string EditTag(string model)
    {
        const string Members = "\"members\": {";
        var shape = model.IndexOf("\"com.amazonaws.sagemaker#Tag\": {", StringComparison.Ordinal);
        var members = model.IndexOf(Members, shape, StringComparison.Ordinal);
        return model.Insert(members + Members.Length, "\"Note\": { \"target\": \"smithy.api#String\" },");
    }

    private static void CheckEdit(GeneratorDriver before, GeneratorDriver after)
    {
        var changed = Consumer.Texts(after).Except(Consumer.Texts(before)).Count();
        if (changed != 2)
        {
            throw new SuiteFailedException($"An edit of one shape, which has a type and a serializer, wrote {changed} files anew.");
        }
    }
}
