using FreeTierGen.Benchmarks.Generation.Drivers;
using FreeTierGen.Benchmarks.Running;
using Microsoft.CodeAnalysis;

namespace FreeTierGen.Benchmarks.Generation;

/// <summary>
/// The generator's work on one of the largest models there are, when all of its code is warm: the first run of a driver, beside what the
/// compiler needs for what was generated; a run after one shape was edited, beside the first; and a run after C# was edited.
/// </summary>
/// <param name="name">What the suite and its rows are called.</param>
/// <param name="title">The service, in words.</param>
/// <param name="file">The model's file in the conformance folder.</param>
/// <param name="shape">The id of the structure that gets one more member.</param>
/// <param name="filesOfShape">How many files are about the structure.</param>
internal sealed class LargeModelSuite(string name, string title, string file, string shape, int filesOfShape) : DriverSuite
{
    private const int RunsToSettle = 8;

    private readonly string _file = Path.Combine(Locations.ConformanceData, file);
    private readonly string _path = name + ".json";

    /// <summary>The model with most shapes. Its Tag has a type and a serializer.</summary>
    public static LargeModelSuite SageMaker { get; } =
        new("sagemaker", "SageMaker", "models/sagemaker-2017-07-24.json", "com.amazonaws.sagemaker#Tag", filesOfShape: 2);

    /// <summary>The model with most operations. Its Tag has a type, a writer of forms and a reader of XML.</summary>
    public static LargeModelSuite EC2 { get; } =
        new("ec2-model", "EC2", "models-derived/ec2-2016-11-15.json", "com.amazonaws.ec2#Tag", filesOfShape: 3);

    public override string Name => name;

    public override string? WhyLeftOut => File.Exists(_file) ? null : $"the model of {title} is not in the conformance folder";

    protected override IEnumerable<Sample> Measure(RunMode mode, Action<string> progress)
    {
        var text = File.ReadAllText(_file);
        var edited = Edit(text);
        var (consumer, other) = (Consumer.Create(), Consumer.Create("namespace Acme { internal static class Other; }"));
        WarmUp.Run(consumer, progress);
        var (rounds, compilations) = mode == RunMode.Quick ? (11, 1) : (21, 3);
        for (var round = -RunsToSettle; round < rounds; round++)
        {
            progress(round < 0 ? "settling" : $"round {round} of {rounds}");
            var model = new ModelText(_path, text);
            var before = GC.GetTotalMemory(forceFullCollection: true);
            var full = Measured.Run(() => Consumer.CreateDriver(model).RunGenerators(consumer));
            var retained = GC.GetTotalMemory(forceFullCollection: true) - before;

            var afterCSharp = Measured.Run(() => full.Result.RunGenerators(other));
            var afterShape = Measured.Run(() => full.Result.ReplaceAdditionalText(model, new ModelText(_path, edited)).RunGenerators(consumer));
            CheckEdit(full.Result, afterShape.Result);
            if (round < 0)
            {
                continue;
            }

            yield return full.Time($"{name}.full", Contender.Generated, round);
            yield return full.Allocation($"{name}.full", Contender.Generated, round);
            yield return new Sample($"{name}.retained.bytes", Contender.Generated, round, retained);
            yield return afterShape.Time($"{name}.shape-edit", Contender.Generated, round);
            yield return full.Time($"{name}.shape-edit", Contender.Floor, round);
            yield return afterShape.Allocation($"{name}.shape-edit", Contender.Generated, round);
            yield return full.Allocation($"{name}.shape-edit", Contender.Floor, round);
            yield return afterCSharp.Time($"{name}.csharp-edit", Contender.Generated, round);
            yield return afterCSharp.Allocation($"{name}.csharp-edit", Contender.Generated, round);

            if (round < compilations)
            {
                var texts = Consumer.Texts(full.Result);
                yield return Measured.Run(() => Consumer.Compile(texts)).Time($"{name}.full", Contender.Floor, round);
            }
        }
    }

    private string Edit(string model)
    {
        const string Members = "\"members\":";
        var start = model.IndexOf($"\"{shape}\":", StringComparison.Ordinal);
        var members = model.IndexOf('{', model.IndexOf(Members, start, StringComparison.Ordinal));
        return model.Insert(members + 1, "\"Note\": { \"target\": \"smithy.api#String\" },");
    }

    private void CheckEdit(GeneratorDriver before, GeneratorDriver after)
    {
        var changed = Consumer.Texts(after).Except(Consumer.Texts(before)).Count();
        if (changed != filesOfShape)
        {
            throw new SuiteFailedException($"An edit of one shape, which {filesOfShape} files are about, wrote {changed} anew.");
        }
    }
}
