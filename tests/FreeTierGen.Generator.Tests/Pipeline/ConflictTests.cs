using FreeTierGen.Generator.Pipeline;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Tests.Diagnostics;
using FreeTierGen.Generator.Tests.Driver;
using FreeTierGen.Generator.Tests.Http;
using Microsoft.CodeAnalysis;

namespace FreeTierGen.Generator.Tests.Pipeline;

public sealed class ConflictTests
{
    [Fact]
    [Covers("FTG0018")]
    public void Of_two_models_that_generate_the_same_type_the_second_is_reported_and_left_out()
    {
        var alone = ModelDriver.Run(SampleModels.Weather);
        var run = new ModelDriver()
            .Add("/one.json", SampleModels.Weather, ("Namespace", "Acme"))
            .Add("/two.json", SampleModels.Weather, ("Namespace", "Acme"))
            .Run();

        Assert.Null(run.Exception);
        DiagnosticAssert.At(
            Assert.Single(run.Diagnostics),
            "FTG0018",
            DiagnosticSeverity.Error,
            "This model and '/one.json' would both generate 'Acme.",
            "/two.json",
            1,
            1);
        Assert.Equal(alone.FileNames, run.FileNames);
    }

    [Fact]
    public void The_same_model_in_two_namespaces_is_two_clients()
    {
        var run = new ModelDriver()
            .Add("/one.json", SampleModels.Weather, ("Namespace", "One"))
            .Add("/two.json", SampleModels.Weather, ("Namespace", "Two"), ("Visibility", "internal"))
            .Run()
            .AssertNoDiagnostics();

        Assert.Contains("One/City.g.cs", run.FileNames);
        Assert.Contains("Two/City.g.cs", run.FileNames);
        run.AssertCompiles();
    }

    [Fact]
    public void Models_of_one_item_have_namespaces_of_their_own_where_the_namespace_names_the_service()
    {
        var other = SampleModels.Weather.Replace("\"sdkId\": \"Weather\"", "\"sdkId\": \"Space Weather\"", StringComparison.Ordinal);
        var run = new ModelDriver()
            .Add("/one.json", SampleModels.Weather, ("Namespace", "Acme.{Service}"))
            .Add("/two.json", other, ("Namespace", "Acme.{Service}.V1"))
            .Run()
            .AssertNoDiagnostics();

        Assert.Contains("Acme.Weather/City.g.cs", run.FileNames);
        Assert.Contains("Acme.SpaceWeather.V1/SpaceWeatherClient.g.cs", run.FileNames);
        run.AssertCompiles();
    }

    [Theory]
    [InlineData("public")]
    [InlineData("internal")]
    public void A_project_that_sees_another_with_the_same_client_compiles_without_a_warning(string visibility)
    {
        var first = ModelDriver.With(SampleModels.Weather, ("Visibility", visibility))
            .EditCSharp("[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Tests\")]")
            .Run()
            .AssertCompiles();
        using var image = new MemoryStream();
        Assert.True(first.Compilation.Emit(image).Success);

        var second = ModelDriver.Run(SampleModels.Weather, ("Visibility", visibility)).Compilation
            .WithAssemblyName("Tests")
            .AddReferences(MetadataReference.CreateFromImage(image.ToArray()));

        Assert.DoesNotContain(second.GetDiagnostics(), diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
    }

    [Theory]
    [InlineData(SampleModels.Weather)]
    [InlineData(LibraryModel.Text)]
    public void A_project_that_sees_the_runtimes_internals_compiles_without_a_warning(string model)
    {
        var insider = ModelDriver.With(model)
            .EditCSharp("internal static class Insider { public static FreeTierGen.Runtime.Calls.CallStep Step => default; }")
            .Run()
            .Compilation
            .WithAssemblyName("FreeTierGen.Runtime.Tests");

        Assert.DoesNotContain(insider.GetDiagnostics(), diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
    }

    [Fact]
    public void When_a_conflict_is_gone_so_is_its_report_and_the_code_is_back()
    {
        var other = SampleModels.Weather.Replace("acme.weather", "acme.other", StringComparison.Ordinal);
        var driver = new ModelDriver()
            .Add("/one.json", SampleModels.Weather, ("Namespace", "Acme"))
            .Add("/two.json", other, ("Namespace", "Acme"));
        Assert.Equal(["FTG0018"], driver.Run().Diagnostics.Select(diagnostic => diagnostic.Id));

        driver.Edit("{ \"smithy\": \"2.0\", \"shapes\": { \"a#S\": { \"type\": \"service\", \"traits\": { \"aws.protocols#awsJson1_0\": {} } } } }", "/one.json");
        var run = driver.Run();

        Assert.DoesNotContain("FTG0018", run.Diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.Contains("Acme/City.g.cs", run.FileNames);
    }

    [Fact]
    public void A_namespace_that_is_not_given_is_the_project_s_root_namespace()
        => Assert.Contains("Root.Namespace/City.g.cs", new ModelDriver().Add("/one.json", SampleModels.Weather).Run().FileNames);

    [Fact]
    public void Names_that_differ_in_case_only_get_a_number_as_Roslyn_compares_them_without_case()
    {
        var files = HintNames.Assign(new FileSpec[]
        {
            new SomeSpec("City.g.cs", "Acme"),
            new SomeSpec("CITY.g.cs", "Acme"),
            new SomeSpec("city.g.cs", "Acme"),
            new SomeSpec("City.g.cs", "Acme.Serialization"),
        }.ToEquatableArray());

        Assert.Equal(
            ["Acme/City.g.cs", "Acme/CITY.2.g.cs", "Acme/city.3.g.cs", "Acme.Serialization/City.g.cs"],
            files.Select(file => file.HintName));
    }

    private sealed record SomeSpec(string HintName, string Namespace) : FileSpec(HintName, Namespace, "public");
}
