using FreeTierGen.Generator.Pipeline;
using FreeTierGen.Generator.Tests.Driver;
using Microsoft.CodeAnalysis;

namespace FreeTierGen.Generator.Tests.Pipeline;

public sealed class IncrementalTests
{
    [Fact]
    public void Editing_csharp_runs_nothing_again()
    {
        var driver = ModelDriver.With(SampleModels.Weather);
        var first = driver.Run().AssertNoDiagnostics();
        Assert.Single(first.Outputs(StepNames.Results));
        Assert.NotEmpty(first.FileNames);

        var second = driver.EditCSharp("class AddedByHand { }").Run();

        second.AssertAllCached();
        Assert.Equal(first.FileNames, second.FileNames);
    }

    [Fact]
    public void An_additional_file_that_is_no_model_makes_nothing_run()
    {
        var driver = ModelDriver.With(SampleModels.Weather);
        driver.Run();

        driver.AddOther("/readme.txt", "not a model").Run().AssertAllCached();
    }

    [Fact]
    public void Options_of_the_compiler_that_say_the_same_make_nothing_run()
    {
        var driver = ModelDriver.With(SampleModels.Weather);
        driver.Run();

        driver.EditMetadata(ModelDriver.DefaultPath, ("Namespace", "Acme")).Run().AssertAllCached();
    }

    [Fact]
    public void Metadata_of_one_model_concerns_no_other()
    {
        var driver = new ModelDriver()
            .Add("/one.json", SampleModels.Weather, ("Namespace", "One"))
            .Add("/two.json", SampleModels.Weather, ("Namespace", "Two"));
        driver.Run();

        var second = driver.EditMetadata("/one.json", ("Namespace", "One"), ("Operations", "GetForecast")).Run();

        Assert.Equal([IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached], second.Reasons(StepNames.Results));
        Assert.DoesNotContain("One/City.g.cs", second.FileNames);
        Assert.Contains("Two/City.g.cs", second.FileNames);
    }

    [Fact]
    public void Saving_a_model_unchanged_writes_nothing_anew()
    {
        var driver = ModelDriver.With(SampleModels.Weather);
        driver.Run();

        var second = driver.Edit(SampleModels.Weather).Run();

        Assert.Equal([IncrementalStepRunReason.Unchanged], second.Reasons(StepNames.Results));
        Assert.All(second.OutputReasons(), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void Moving_everything_in_the_file_writes_nothing_anew()
    {
        var driver = ModelDriver.With(SampleModels.Weather);
        driver.Run();

        Assert.Empty(driver.Edit("\n\n" + SampleModels.Weather).Run().WrittenAnew());
    }

    [Fact]
    public void Editing_a_member_writes_just_the_files_that_hold_it()
    {
        var driver = ModelDriver.With(SampleModels.Weather);
        driver.Run();

        var second = driver.Edit(Edited("\"latitude\": { \"target\": \"smithy.api#Double\" }", "\"latitude\": { \"target\": \"smithy.api#Float\" }")).Run();

        Assert.NotEmpty(second.WrittenAnew());
        Assert.All(second.WrittenAnew(), name => Assert.Contains("/Place", name, StringComparison.Ordinal));
        Assert.Contains("float?", second["Acme/Place.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Editing_documentation_writes_just_the_file_that_shows_it()
    {
        var documented = Edited("\"acme.weather#City\": {", "\"acme.weather#City\": { \"traits\": { \"smithy.api#documentation\": \"A town.\" },");
        var driver = ModelDriver.With(SampleModels.Weather);
        driver.Run();

        var second = driver.Edit(documented).Run();

        Assert.Equal(["Acme/City.g.cs"], second.WrittenAnew());
        Assert.Contains("A town.", second["Acme/City.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_shape_that_is_added_gets_its_file_and_the_others_stay_as_they_are()
    {
        var driver = ModelDriver.With(SampleModels.Weather);
        var first = driver.Run();
        var texts = first.FileNames.ToDictionary(name => name, name => first[name]);

        var second = driver.Edit(
            Edited("\"acme.weather#Sky\": {", "\"acme.weather#Moon\": { \"type\": \"structure\" }, \"acme.weather#Sky\": {")
                .Replace("\"sky\": {", "\"moon\": { \"target\": \"acme.weather#Moon\" }, \"sky\": {", StringComparison.Ordinal)).Run();

        Assert.Contains("Acme/Moon.g.cs", second.FileNames.Except(first.FileNames));
        Assert.Empty(first.FileNames.Except(second.FileNames));
        Assert.All(
            first.FileNames.Where(name => !name.Contains("GetForecastOutput", StringComparison.Ordinal)),
            name => Assert.Equal(texts[name], second[name]));
    }

    [Fact]
    public void An_operation_that_is_deleted_takes_its_code_along()
    {
        var driver = ModelDriver.With(SampleModels.Weather);
        var first = driver.Run();
        Assert.Contains("Acme/City.g.cs", first.FileNames);

        var second = driver.Edit(Edited(",\n        { \"target\": \"acme.weather#ListCities\" }", "")).Run();

        Assert.Empty(second.FileNames.Except(first.FileNames));
        Assert.DoesNotContain("Acme/City.g.cs", second.FileNames);
        Assert.All(second.FileNames, name => Assert.DoesNotContain("ListCities", second[name], StringComparison.Ordinal));
        Assert.Contains("Acme/Place.g.cs", second.FileNames);
        second.AssertNoDiagnostics().AssertCompiles();
    }

    [Fact]
    public void Editing_one_model_leaves_the_other_alone()
    {
        var driver = new ModelDriver()
            .Add("/one.json", SampleModels.Weather, ("Namespace", "One"))
            .Add("/two.json", SampleModels.Weather, ("Namespace", "Two"));
        driver.Run().AssertNoDiagnostics();

        var second = driver.Edit(Edited("\"latitude\"", "\"height\": { \"target\": \"smithy.api#Double\" }, \"latitude\""), "/two.json").Run();

        Assert.Equal([IncrementalStepRunReason.Cached, IncrementalStepRunReason.Modified], second.Reasons(StepNames.Results));
        Assert.NotEmpty(second.WrittenAnew());
        Assert.All(second.WrittenAnew(), name => Assert.StartsWith("Two", name, StringComparison.Ordinal));
    }

    [Fact]
    public void A_broken_model_is_reported_and_mended_without_a_trace()
    {
        var driver = ModelDriver.With(SampleModels.Weather);
        var first = driver.Run();

        var broken = driver.Edit(SampleModels.Weather[..^3]).Run();
        var mended = driver.Edit(SampleModels.Weather).Run().AssertNoDiagnostics();

        Assert.Equal(["FTG0004"], broken.Diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.Empty(broken.FileNames);
        Assert.Equal(first.FileNames, mended.FileNames);
        Assert.All(first.FileNames, name => Assert.Equal(first[name], mended[name]));
    }

    [Fact]
    public void Two_drivers_write_the_same_text()
    {
        var (first, second) = (ModelDriver.Run(SampleModels.Weather), ModelDriver.Run(SampleModels.Weather));

        Assert.Equal(first.FileNames, second.FileNames);
        Assert.All(first.FileNames, name => Assert.Equal(first[name], second[name]));
        Assert.All(first.FileNames, name => Assert.DoesNotContain('\r', first[name]));
    }

    private static string Edited(string old, string replacement)
    {
        Assert.Contains(old, SampleModels.Weather, StringComparison.Ordinal);
        return SampleModels.Weather.Replace(old, replacement, StringComparison.Ordinal);
    }
}
