using FreeTierGen.Generator.Tests.Driver;
using Microsoft.CodeAnalysis;

namespace FreeTierGen.Generator.Tests.Diagnostics;

/// <summary>What is said of the project file's <c>SmithyModel</c> items.</summary>
public sealed class ProjectDiagnosticTests
{
    private const string Path = "/src/app/App.csproj";

    [Theory]
    [Covers("FTG0028")]
    [InlineData("<SmithyModel Include=\"m.json\" ▶Namespce=\"Acme\" />", "Namespce")]
    [InlineData("<SmithyModel Include=\"m.json\">\n    <▶Operation>Get</Operation>\n  </SmithyModel>", "Operation")]
    [InlineData("<SmithyModel Update=\"m.json\" ▶CopyToOutputDirectory=\"Always\" />", "CopyToOutputDirectory")]
    [InlineData("<SmithyModel Include=\"m.json\" Condition=\"'$(A)' == ''\"><▶Nmespace Condition=\"true\">A</Nmespace></SmithyModel>", "Nmespace")]
    public void Unknown_metadata_is_reported_where_it_stands(string items, string name)
        => AssertReported(items, "FTG0028", $"The SmithyModel item has the metadata '{name}', which is unknown and does nothing. There are Namespace,");

    [Theory]
    [Covers("FTG0029")]
    [InlineData("<SmithyModel ▶Include=\"modells/*.json\" />", "modells/*.json")]
    [InlineData("<SmithyModel ▶Include=\"m.json; ../**/models/?.jsn\" />", "../**/models/?.jsn")]
    [InlineData("<SmithyModel ▶Include=\"models\\*.smithy\"></SmithyModel>", "models\\*.smithy")]
    public void A_pattern_that_no_file_matches_is_reported_where_it_stands(string items, string pattern)
        => AssertReported(items, "FTG0029", $"No file matches '{pattern}', so the SmithyModel item generates nothing.");

    [Theory]
    [InlineData("<SmithyModel Include=\"models/*.json\" namespace=\"Acme\" Visibility=\"internal\" Link=\"m\"><Operations>A;B</Operations><Service>S</Service><Protocol>P</Protocol></SmithyModel>")]
    [InlineData("<SmithyModel Include=\"..\\app\\**\\m.json\" Exclude=\"x\" Condition=\"true\" KeepDuplicates=\"false\" />")]
    [InlineData("<SmithyModel Include=\"/src/*/models/m?json;**/*.json;**\" />")]
    [InlineData("<SmithyModel Include=\"$(Folder)/*.smithy;@(Other->'*')\" />")]
    [InlineData("<SmithyModel Include=\"none/*.json\" Condition=\"'$(A)' == 'b'\" />")]
    [InlineData("<!-- <SmithyModel Include=\"none/*.json\" Nonsense=\"a\" /> --><Other Include=\"none/*.json\" Nonsense=\"a\"><More /></Other>")]
    [InlineData("<SmithyModel Include=\"m.json\" /><Compile Update=\"A.cs\"><DesignTime>True</DesignTime></Compile>")]
    [InlineData("<SmithyModel Include=\"none/*.json\" Nonsense")]
    public void Everything_else_is_passed_over(string items) => Assert.Empty(Run(items).Diagnostics);

    [Fact]
    public void A_second_run_reads_nothing_anew()
    {
        var driver = Driver("<SmithyModel Include=\"m.json\" Nonsense=\"a\" />");
        Assert.Equal(["FTG0028"], driver.Run().Diagnostics.Select(diagnostic => diagnostic.Id));
        driver.Run().AssertAllCached();
    }

    private static void AssertReported(string items, string id, string message)
    {
        var marked = Text(items);
        var before = marked[..marked.IndexOf('▶', StringComparison.Ordinal)];

        DiagnosticAssert.At(
            Assert.Single(Run(items.Replace("▶", "", StringComparison.Ordinal)).Diagnostics),
            id,
            DiagnosticSeverity.Warning,
            message,
            Path,
            before.Count(c => c == '\n') + 1,
            before.Length - before.LastIndexOf('\n'));
    }

    private static GeneratorRun Run(string items) => Driver(items).Run();

    private static ModelDriver Driver(string items)
        => new ModelDriver().AddProject(Path, Text(items)).Add("/src/app/models/m.json", SampleModels.Weather, ("Namespace", "Acme"));

    private static string Text(string items) => $"<Project Sdk=\"Microsoft.NET.Sdk\">\n  <ItemGroup>\n    {items}\n  </ItemGroup>\n</Project>\n";
}
