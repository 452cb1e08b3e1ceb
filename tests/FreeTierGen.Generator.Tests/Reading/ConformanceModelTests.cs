using FreeTierGen.Generator.Diagnostics;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Reading;
using FreeTierGen.Testing;

namespace FreeTierGen.Generator.Tests.Reading;

public sealed class ConformanceModelTests
{
    [SkippableTheory]
    [InlineData("models", 61)]
    [InlineData("models-previous", 2)]
    [InlineData("protocols", 17)]
    [InlineData("endpoint-rules", 12)]
    [InlineData("endpoint-bdd", 5)]
    public void Every_published_model_reads_and_closes_without_a_finding(string folder, int atLeast)
    {
        var files = Directory.GetFiles(ConformanceData.Directory(folder), "*.json");
        Assert.True(files.Length >= atLeast, $"only {files.Length} models in {folder}");
        foreach (var file in files)
        {
            var diagnostics = new DiagnosticBag();
            var model = ModelReader.Read(File.ReadAllBytes(file), diagnostics);
            Assert.True(model is not null, $"{file}: {string.Join("; ", diagnostics.Findings)}");

            var service = ServiceSelection.Select(model, null, diagnostics);
            Assert.NotNull(service);
            var closure = ClosureBuilder.Build(model, service, [], diagnostics);
            Assert.All(closure.Shapes, shape => Assert.All(shape.Members, member => Assert.NotNull(model.Target(member))));
            Assert.Empty(diagnostics.Findings);
        }
    }
}
