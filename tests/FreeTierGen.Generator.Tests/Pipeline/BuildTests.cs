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
}
