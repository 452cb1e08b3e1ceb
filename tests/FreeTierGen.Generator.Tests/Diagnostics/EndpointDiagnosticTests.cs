using FreeTierGen.Generator.Tests.Driver;
using Microsoft.CodeAnalysis;
using static FreeTierGen.Generator.Tests.Diagnostics.DiagnosticAssert;

namespace FreeTierGen.Generator.Tests.Diagnostics;

public sealed class EndpointDiagnosticTests
{
    private const string Trait = "\"aws.protocols#awsJson1_0\": {},";

    [Theory]
    [Covers("FTG0024")]
    [InlineData("▶{ \"version\": \"1.0\", \"rules\": [] }", "'parameters' has to be an object")]
    [InlineData(
        "{ \"version\": \"1.0\", \"parameters\": {}, \"rules\": [{ \"conditions\": [], \"type\": \"endpoint\", \"endpoint\": ▶{} }] }",
        "an endpoint has to have a 'url'")]
    public void Endpoint_rules_that_are_none_are_reported_where_they_go_wrong(string rules, string reason)
    {
        Assert.Contains(Trait, SampleModels.Weather, StringComparison.Ordinal);
        var model = SampleModels.Weather.Replace(Trait, $"{Trait} \"smithy.rules#endpointRuleSet\": {rules},", StringComparison.Ordinal);

        Reports(model, "FTG0024", DiagnosticSeverity.Error, $"The endpoint rule set of 'Weather' cannot be compiled: {reason}");
    }
}
