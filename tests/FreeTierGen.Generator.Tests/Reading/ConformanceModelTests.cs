using System.Globalization;
using System.Text.Json.Nodes;
using FreeTierGen.Generator.Diagnostics;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Reading;
using FreeTierGen.Generator.Tests.Driver;
using FreeTierGen.Testing;
using Microsoft.CodeAnalysis;

namespace FreeTierGen.Generator.Tests.Reading;

public sealed class ConformanceModelTests
{
    [Theory]
    [InlineData("models")]
    [InlineData("models-previous")]
    [InlineData("protocols")]
    [InlineData("endpoint-rules")]
    [InlineData("endpoint-bdd")]
    public void Every_published_model_reads_and_closes_without_a_finding(string folder)
    {
        var files = Directory.GetFiles(ConformanceData.Directory(folder), "*.json");
        Assert.NotEmpty(files);
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

    [Theory]
    [InlineData("models")]
    [InlineData("models-previous")]
    [InlineData("protocols")]
    [InlineData("endpoint-rules")]
    [InlineData("endpoint-bdd")]
    public void Every_published_model_goes_through_the_generator(string folder)
    {
        // What there is to say of them: no supported protocol, patterns that the client leaves to the service, streams and
        // hosts of single operations. Above all nothing unknown, and no failure.
        string[] expected = ["FTG0015", "FTG0019", "FTG0020", "FTG0021"];
        foreach (var file in Directory.GetFiles(ConformanceData.Directory(folder), "*.json"))
        {
            var run = ModelDriver.Run(File.ReadAllText(file));

            Assert.Null(run.Exception);
            var others = run.Diagnostics.Where(diagnostic => !expected.Contains(diagnostic.Id)).ToList();
            Assert.True(others.Count == 0, $"{file}: {string.Join("; ", others)}");
            Assert.True(run.FileNames.Count > 0 || folder == "endpoint-rules", file);
            Assert.True(HasClient(file) != run.Diagnostics.Any(diagnostic => diagnostic.Id == "FTG0015"), file);

            // Of a model that is newer than the table nothing is known.
            if (LeftOutOperations.Of($"{folder}/{Path.GetFileNameWithoutExtension(file)}") is { } leftOut)
            {
                var operations = run.Diagnostics.Where(diagnostic => diagnostic.Id == "FTG0021").Select(OperationName).Order(StringComparer.Ordinal);
                Assert.Equal((file, string.Join(' ', leftOut)), (file, string.Join(' ', operations)));
            }
        }
    }

    // The service's traits as the file has them, with nothing of the generator between.
    private static bool HasClient(string file)
    {
        var shapes = JsonNode.Parse(File.ReadAllBytes(file))!["shapes"]!.AsObject();
        var service = shapes.Single(shape => shape.Value!["type"]!.GetValue<string>() == "service").Value!;
        return ProtocolSelection.Known.Any(protocol => protocol.IsSupported && service["traits"]?[protocol.TraitId!] is not null);
    }

    private static string OperationName(Diagnostic diagnostic) => diagnostic.GetMessage(CultureInfo.InvariantCulture).Split('\'')[1];
}
