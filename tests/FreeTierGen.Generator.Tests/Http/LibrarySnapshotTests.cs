using FreeTierGen.Generator.Tests.Driver;
using FreeTierGen.Testing;

namespace FreeTierGen.Generator.Tests.Http;

/// <summary>What is generated for members that are bound to HTTP, as it was last read and approved.</summary>
public sealed class LibrarySnapshotTests
{
    // Files of types and of the client itself are those of all protocols.
    private static readonly string[] Read =
    [
        "Acme/BookJson.g.cs", "Acme/BookOutputJson.g.cs", "Acme.Operations/CloseOperation.g.cs", "Acme.Operations/CopyOperation.g.cs", "Acme/CopyOutput.g.cs", "Acme.Operations/GetBookOperation.g.cs",
        "Acme.Operations/LibraryErrors.g.cs", "Acme/PutBookInputJson.g.cs", "Acme.Operations/PutBookOperation.g.cs", "Acme.Operations/PutCoverOperation.g.cs", "Acme/ShelfFullExceptionJson.g.cs",
    ];

    [Fact]
    public void Generated()
    {
        var driver = ModelDriver.With(LibraryModel.Text);
        var run = driver.Run().AssertNoDiagnostics().AssertCompiles();
        driver.Run().AssertAllCached();

        Assert.Empty(Read.Except(run.FileNames.Select(Plain)));
        Snapshot.Match(string.Join("\n", run.FileNames.Where(name => Read.Contains(Plain(name))).Select(name => $"// {Plain(name)}\n{Code(run[name])}")), extension: "cs");
    }

    // Serializers have a folder of their own.
    private static string Plain(string name) => name.Replace("Acme.Serialization/", "Acme/", StringComparison.Ordinal).Replace("Acme/Serialization/", "Acme/", StringComparison.Ordinal);

    // All files begin alike.
    private static string Code(string text) => text[(text.IndexOf("namespace ", StringComparison.Ordinal))..];
}
