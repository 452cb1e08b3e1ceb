using FreeTierGen.Generator.Tests.Diagnostics;
using FreeTierGen.Generator.Tests.Driver;

namespace FreeTierGen.Generator.Tests.Pipeline;

/// <summary>What the MSBuild files do, in real builds. Each takes seconds, so there are few.</summary>
public sealed class BuildTests
{
    private const string ListCities = ",\n        { \"target\": \"acme.weather#ListCities\" }";

    [Fact]
    public void Editing_the_model_and_building_regenerates_and_deleting_an_operation_deletes_its_code()
    {
        using var project = ConsumerProject.InRepository(SampleModels.Weather, "Namespace=\"Acme.Weather\"");

        var before = project.AssertBuilds().Types();
        project.WriteModel(SampleModels.Weather
            .Replace(ListCities, "", StringComparison.Ordinal)
            .Replace("acme.weather#Place", "acme.weather#Position", StringComparison.Ordinal));
        var after = project.AssertBuilds().Types();

        Assert.True(before["Acme.Weather.City"]);
        Assert.Contains("Acme.Weather.Place", before.Keys);
        Assert.DoesNotContain("Acme.Weather.City", after.Keys);
        Assert.DoesNotContain("Acme.Weather.Place", after.Keys);
        Assert.Contains("Acme.Weather.Position", after.Keys);
    }

    [Fact]
    public void Metadata_reaches_the_generator_whatever_characters_it_takes()
    {
        using var project = ConsumerProject.InRepository(
            SampleModels.Weather,
            "Visibility=\"internal\" Service=\"acme.weather#Weather\" Protocol=\"aws.protocols#awsJson1_0\"",
            "<Operations>\n  GetForecast;\n\n  acme.weather#GetForecast\n</Operations>");

        var types = project.AssertBuilds().Types();

        // Without a namespace it is the project's own.
        Assert.False(types["Consumer.Place"]);
        Assert.DoesNotContain("Consumer.City", types.Keys);
    }

    [Fact]
    public void Wrong_metadata_fails_the_build_at_the_model()
    {
        using var project = ConsumerProject.InRepository(SampleModels.Weather, "Visibility=\"pubic\"");

        var (exitCode, output) = project.Build();

        Assert.NotEqual(0, exitCode);
        Assert.Contains("model.json(1,1): error FTG0017: Visibility=\"pubic\" is unknown.", output, StringComparison.Ordinal);
    }

    [Theory]
    [Covers("FTG0030")]
    [InlineData("-p:LangVersion=11", "this project sets LangVersion to 11.")]
    [InlineData("-p:LangVersion=7.3", "this project sets LangVersion to 7.3.")]
    [InlineData("-p:LangVersion=ISO-2", "this project sets LangVersion to ISO-2.")]
    [InlineData("-p:Language=VB", "this project's language is VB.")]
    [InlineData("-p:TargetFrameworkVersion=v6.0", "this project's target framework is")]
    [InlineData("-p:TargetFrameworkIdentifier=.NETStandard", "this project's target framework is")]
    public void A_project_that_clients_cannot_be_generated_for_gets_one_error(string property, string reason)
    {
        using var project = ConsumerProject.InRepository(SampleModels.Weather, "Namespace=\"Acme\"");

        // What a build asks before it compiles, which needs neither a restored framework nor a compiler.
        var (exitCode, output) = project.Run("-t:CheckSmithyModels", property);

        Assert.NotEqual(0, exitCode);
        Assert.Single(output.Split("error FTG0030: Clients are generated in C# 12 for .NET 8 and later, and " + reason[..^1])[1..].DistinctBy(text => text[..20]));
        Assert.DoesNotContain("error CS", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-p:LangVersion=12")]
    [InlineData("-p:LangVersion=latest")]
    [InlineData("-p:LangVersion=preview")]
    public void A_project_of_a_newer_language_version_gets_none(string property)
    {
        using var project = ConsumerProject.InRepository(SampleModels.Weather, "Namespace=\"Acme\"");

        var (exitCode, output) = project.Run("-t:CheckSmithyModels", property);

        Assert.True(exitCode == 0, output);
    }

    [Fact]
    public void A_missing_model_is_one_error_and_the_compiler_says_nothing_of_it()
    {
        using var project = ConsumerProject.InRepository(SampleModels.Weather, "Namespace=\"Acme\"");
        project.Delete("model.json");

        var (exitCode, output) = project.Build();

        Assert.NotEqual(0, exitCode);
        Assert.Contains("error FTG0002: The model file 'model.json' cannot be read.", output, StringComparison.Ordinal);
        Assert.DoesNotContain("CS2001", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Unknown_metadata_and_patterns_without_a_file_are_reported_in_the_project_and_models_can_be_copied()
    {
        using var project = ConsumerProject.InRepository(
            SampleModels.Weather,
            "Namespce=\"Acme\"",
            "</SmithyModel><None Update=\"model.json\" CopyToOutputDirectory=\"Always\" /><SmithyModel Include=\"none/*.json\">");

        // Warnings are errors in this repository.
        var (exitCode, output) = project.Build();

        Assert.NotEqual(0, exitCode);
        Assert.Contains("Consumer.csproj(7,39): error FTG0028: The SmithyModel item has the metadata 'Namespce'", output, StringComparison.Ordinal);
        Assert.Contains("error FTG0029: No file matches 'none/*.json'", output, StringComparison.Ordinal);

        (exitCode, output) = project.Build("-p:NoWarn=FTG0028%3BFTG0029");

        Assert.True(exitCode == 0, output);
        Assert.Contains("Consumer.City", project.Types().Keys);
        Assert.True(project.IsInOutput("model.json"));
    }
}
