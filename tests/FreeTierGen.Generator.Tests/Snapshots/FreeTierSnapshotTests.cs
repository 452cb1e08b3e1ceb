using FreeTierGen.Generator.Tests.Driver;
using FreeTierGen.Testing;

namespace FreeTierGen.Generator.Tests.Snapshots;

/// <summary>Every file that is generated from our FreeTier model, as it was last read and approved.</summary>
public sealed class FreeTierSnapshotTests
{
    private const string ModelPath = "models/freetier-2023-09-07.json";

    [Fact]
    public void Generated()
    {
        var driver = ModelDriver.With(File.ReadAllText(Path.Combine(Repository.Root, ModelPath)), ("Namespace", "Acme.FreeTier"));
        var run = driver.Run().AssertNoDiagnostics().AssertCompiles();
        driver.Run().AssertAllCached();

        GeneratedFiles.Match(run, run.FileNames);
    }
}
