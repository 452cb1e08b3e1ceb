using FreeTierGen.Generator.Tests.Driver;
using FreeTierGen.Testing;
using Microsoft.CodeAnalysis;

namespace FreeTierGen.Generator.Tests.Types;

public class AllModelsTests
{
    // What is not supported yet says so; patterns that can't be enforced are information.
    private static readonly string[] Expected = ["FTG0015", "FTG0019", "FTG0020", "FTG0021"];

    /// <summary>Each model in a namespace of its own, all in one project: nothing collides, nothing is warned of.</summary>
    [SkippableFact]
    public void All_models_compile_together_without_warnings()
    {
        var driver = new ModelDriver();
        var models = Directory.GetFiles(ConformanceData.Directory("models"), "*.json");
        foreach (var path in models)
        {
            var name = Path.GetFileNameWithoutExtension(path);
            driver.Add(path, File.ReadAllText(path), ("Namespace", $"Acme.Service{name.Replace('-', '_')}"));
        }

        var run = driver.Run();

        Assert.NotEmpty(models);
        Assert.Null(run.Exception);
        Assert.All(run.Diagnostics, diagnostic => Assert.Contains(diagnostic.Id, Expected));
        Assert.Empty(run.Compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Take(20));
        Assert.True(run.FileNames.Count > 100 * models.Length);
    }
}
