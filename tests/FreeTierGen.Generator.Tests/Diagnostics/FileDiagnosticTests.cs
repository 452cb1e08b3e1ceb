using FreeTierGen.Generator.Tests.Driver;
using Microsoft.CodeAnalysis;
using static FreeTierGen.Generator.Tests.Diagnostics.DiagnosticAssert;

namespace FreeTierGen.Generator.Tests.Diagnostics;

public sealed class FileDiagnosticTests
{
    [Fact]
    [Covers("FTG0002")]
    public void A_file_that_cannot_be_read_is_reported()
    {
        var run = ModelDriver.Run(null);

        At(Assert.Single(run.Diagnostics), "FTG0002", DiagnosticSeverity.Error, "cannot be read", ModelDriver.DefaultPath, 1, 1);
        Assert.Empty(run.FileNames);
    }

    [Theory]
    [Covers("FTG0003")]
    [InlineData("▶")]
    [InlineData("▶ \r\n\t ")]
    public void An_empty_file_is_reported(string model) => Reports(model, "FTG0003", DiagnosticSeverity.Error, "is empty");

    [Theory]
    [Covers("FTG0004")]
    [InlineData("▶hello")]
    [InlineData("{\n  \"smithy\": ▶2.0.0\n}")]
    [InlineData("{\n  \"smithy\": \"2.0\",\n  ▶// Smithy's JSON has no comments\n  \"shapes\": {}\n}")]
    [InlineData("{\n  \"shapes\": {\n    \"a#B\": {}▶")]
    [InlineData("{ \"smithy\": \"2.0\" } ▶{}")]
    [InlineData("{\n  \"smithy\": ▶\"\\ud800\"\n}")]
    public void Text_that_is_no_JSON_is_reported_where_it_goes_wrong(string model)
    {
        // The reader names the end of what it could not take in, which may be behind the mark on the same line.
        var marked = new MarkedModel(model);
        var diagnostic = Assert.Single(ModelDriver.Run(marked.Text).Diagnostics);

        Assert.Equal("FTG0004", diagnostic.Id);
        Assert.Equal(marked.Line, diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1);
        Assert.DoesNotContain("LineNumber", diagnostic.GetMessage(null), StringComparison.Ordinal);
    }

    [Fact]
    public void JSON_that_ends_too_early_is_reported_at_its_end()
        => Reports("{\n  \"smithy\": \"2.0\",\n▶", "FTG0004", DiagnosticSeverity.Error, "is not JSON");

    [Theory]
    [Covers("FTG0005")]
    [InlineData("▶[]", "it is no object")]
    [InlineData("▶{ \"openapi\": \"3.1.0\" }", "it has no \"smithy\" version")]
    [InlineData("{\n  \"smithy\": ▶2.0,\n  \"shapes\": {}\n}", "its \"smithy\" version is no string")]
    [InlineData("{\n  \"smithy\": \"2.0\",\n  \"shapes\": ▶[]\n}", "its \"shapes\" is no object")]
    public void JSON_that_is_no_model_is_reported(string model, string reason) => Reports(model, "FTG0005", DiagnosticSeverity.Error, reason);

    [Fact]
    [Covers("FTG0006")]
    public void A_version_that_is_not_supported_is_reported()
        => Reports("{\n  \"smithy\": ▶\"3.0\",\n  \"shapes\": {}\n}", "FTG0006", DiagnosticSeverity.Error, "Smithy version '3.0' is not supported");

    [Fact]
    public void Columns_count_as_editors_do_behind_text_of_any_alphabet()
        => Reports(
            "{\n  \"smithy\": \"2.0\", \"metadata\": { \"who\": \"Zoë 東京 🌦\" }, \"shapes\": ▶[]\n}",
            "FTG0005",
            DiagnosticSeverity.Error,
            "its \"shapes\" is no object");

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\n")]
    public void Lines_count_whatever_ends_them(string lineEnd)
    {
        var model = new MarkedModel("{\n  \"smithy\": \"2.0\",\n  \"shapes\": ▶[]\n}");
        var run = ModelDriver.Run(model.Text.Replace("\n", lineEnd, StringComparison.Ordinal));

        At(Assert.Single(run.Diagnostics), "FTG0005", DiagnosticSeverity.Error, "no object", ModelDriver.DefaultPath, model.Line, model.Column);
    }

    [Fact]
    [Covers("FTG0025")]
    public void A_file_that_is_listed_twice_is_reported_once_and_generated_once()
    {
        var alone = ModelDriver.Run(SampleModels.Weather);
        var twice = ModelDriver.With(SampleModels.Weather).AddOther(ModelDriver.DefaultPath, SampleModels.Weather).Run();

        At(Assert.Single(twice.Diagnostics), "FTG0025", DiagnosticSeverity.Error, "two SmithyModel items", ModelDriver.DefaultPath, 1, 1);
        Assert.Equal(alone.FileNames, twice.FileNames);
    }
}
