using FreeTierGen.Generator.Tests.Driver;
using Microsoft.CodeAnalysis;
using static FreeTierGen.Generator.Tests.Diagnostics.DiagnosticAssert;

namespace FreeTierGen.Generator.Tests.Diagnostics;

public sealed class PatternDiagnosticTests
{
    private const string Pattern = "\"smithy.api#pattern\": \"^[A-Za-z]+$\"";

    [Theory]
    [Covers("FTG0019")]
    [InlineData("[a-z")]
    [InlineData("(a|b")]
    [InlineData("a{2,1}")]
    public void A_pattern_that_is_no_regular_expression_is_reported(string pattern)
        => Reports(Weather(pattern), "FTG0019", DiagnosticSeverity.Info, "The pattern of 'CityId' is no valid ECMA 262");

    [Fact]
    [Covers("FTG0020")]
    public void A_pattern_that_cannot_be_honoured_is_reported()
        => Reports(Weather("^(a)\\\\1$"), "FTG0020", DiagnosticSeverity.Info, "The pattern of 'CityId' cannot be honoured exactly");

    [Fact]
    public void A_pattern_that_can_be_honoured_is_not_reported()
        => ModelDriver.Run(SampleModels.Weather).AssertNoDiagnostics();

    private static string Weather(string pattern)
    {
        Assert.Contains(Pattern, SampleModels.Weather, StringComparison.Ordinal);
        return SampleModels.Weather.Replace(Pattern, $"\"smithy.api#pattern\": ▶\"{pattern}\"", StringComparison.Ordinal);
    }
}
