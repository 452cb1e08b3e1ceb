using FreeTierGen.Generator.Pipeline;
using FreeTierGen.Generator.Tests.Driver;
using FreeTierGen.Testing;
using Microsoft.CodeAnalysis;

namespace FreeTierGen.Generator.Tests.Pipeline;

/// <summary>What an edit makes run in models as they are published: the smallest and the largest there is.</summary>
public sealed class PublishedModelEditTests
{
    public static TheoryData<string, string> Models => new()
    {
        { "freetier-2023-09-07", "com.amazonaws.freetier#MonetaryAmount" },
        { "sagemaker-2017-07-24", "com.amazonaws.sagemaker#Tag" },
    };

    [Theory]
    [MemberData(nameof(Models))]
    public void Editing_csharp_runs_nothing_again(string model, string shape)
    {
        var text = Read(model);
        Assert.Contains(shape, text, StringComparison.Ordinal);
        var driver = ModelDriver.With(text);
        var first = driver.Run();

        var second = driver.EditCSharp("class AddedByHand { }").Run();

        Assert.Null(second.Exception);
        Assert.NotEmpty(first.FileNames);
        second.AssertAllCached();
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Editing_a_shape_writes_its_files_and_no_other(string model, string shape)
    {
        var text = Read(model);
        var driver = ModelDriver.With(text);
        var first = driver.Run();

        var second = driver.Edit(WithMember(text, shape, "Note")).Run();

        var name = shape[(shape.IndexOf('#', StringComparison.Ordinal) + 1)..];
        string[] itsFiles = [$"Acme.Serialization/{name}Json.g.cs", $"Acme/{name}.g.cs"];
        Assert.Equal(itsFiles, second.WrittenAnew());
        Assert.All(itsFiles, file => Assert.Contains("Note", second[file], StringComparison.Ordinal));
        Assert.Equal(first.FileNames, second.FileNames);
        AssertReasons(second.Reasons(StepNames.Files), 2, IncrementalStepRunReason.Unchanged);

        // A finding behind the edit has moved.
        var moved = second.Reasons(StepNames.Diagnostics).Count(reason => reason == IncrementalStepRunReason.Modified);
        AssertReasons(second.OutputReasons(), 2 + moved, IncrementalStepRunReason.Cached);
    }

    private static void AssertReasons(IReadOnlyList<IncrementalStepRunReason> reasons, int modified, IncrementalStepRunReason others)
    {
        Assert.Equal(modified, reasons.Count(reason => reason == IncrementalStepRunReason.Modified));
        Assert.Equal(reasons.Count - modified, reasons.Count(reason => reason == others));
    }

    private static string WithMember(string model, string shape, string member)
    {
        const string Members = "\"members\": {";
        var start = model.IndexOf($"\"{shape}\": {{", StringComparison.Ordinal);
        var members = model.IndexOf(Members, start, StringComparison.Ordinal);
        return model.Insert(members + Members.Length, $$"""
            "{{member}}": { "target": "smithy.api#String" },
            """);
    }

    private static string Read(string model) => model.StartsWith("freetier", StringComparison.Ordinal)
        ? File.ReadAllText(Repository.PathOf("models", model + ".json"))
        : ConformanceData.ReadText("models", model + ".json");
}
