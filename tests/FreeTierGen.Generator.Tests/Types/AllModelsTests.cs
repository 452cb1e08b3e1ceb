using FreeTierGen.Generator.Tests.Driver;
using FreeTierGen.Testing;
using Microsoft.CodeAnalysis;

namespace FreeTierGen.Generator.Tests.Types;

public class AllModelsTests
{
    // As many as a project would have at most. Together all that AWS has would be more code than a compiler holds.
    private const int Portion = 24;

    // What is not supported yet says so; patterns that can't be enforced are information.
    private static readonly string[] Expected = ["FTG0015", "FTG0019", "FTG0020", "FTG0021", "FTG0037"];

    /// <summary>Each model in a namespace of its own, many in one project: nothing collides, nothing is warned of.</summary>
    [Fact]
    public void Models_compile_together_without_warnings()
    {
        var models = Directory.GetFiles(ConformanceData.Directory("models"), "*.json").Order(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(models);
        foreach (var portion in models.Chunk(Portion))
        {
            Compile(portion);
        }
    }

    // What was done of one portion can be collected before the next.
    private static void Compile(IReadOnlyList<string> models)
    {
        var driver = new ModelDriver(tracksSteps: false);
        foreach (var path in models)
        {
            var name = Path.GetFileNameWithoutExtension(path);
            driver.Add(path, File.ReadAllText(path), ("Namespace", $"Acme.Service{name.Replace('-', '_').Replace('.', '_')}"), ("Examples", "true"));
        }

        var run = driver.Run();

        Assert.Null(run.Exception);
        Assert.All(run.Diagnostics, diagnostic => Assert.Contains(diagnostic.Id, Expected));
        Assert.Empty(run.Compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Take(20));
        Assert.All(models, path => Assert.Contains(
            run.FileNames, file => file.StartsWith($"Acme.Service{Path.GetFileNameWithoutExtension(path).Replace('-', '_').Replace('.', '_')}/", StringComparison.Ordinal)));
    }
}
