using FreeTierGen.Generator.Tests.Driver;
using Microsoft.CodeAnalysis;
using static FreeTierGen.Generator.Tests.Diagnostics.DiagnosticAssert;

namespace FreeTierGen.Generator.Tests.Diagnostics;

public sealed class ItemDiagnosticTests
{
    private const string MarkedWeather = "▶\"acme.weather#Weather\"";

    private const string TwoServices = """
        {
          "smithy": "2.0",
          "shapes": {
            "acme.one#Ping": { "type": "service", "traits": { "aws.protocols#awsJson1_0": {} } },
            "acme.two#Pong": { "type": "service", "traits": { "aws.protocols#awsJson1_1": {} } }
          }
        }
        """;

    [Fact]
    [Covers("FTG0010")]
    public void A_model_without_a_service_is_reported()
        => Reports("▶{ \"smithy\": \"2.0\", \"shapes\": { \"a#B\": { \"type\": \"string\" } } }", "FTG0010", DiagnosticSeverity.Error, "no service");

    [Fact]
    public void A_model_without_shapes_has_no_service()
        => Reports("▶{ \"smithy\": \"2.0\" }", "FTG0010", DiagnosticSeverity.Error, "no service");

    [Fact]
    [Covers("FTG0011")]
    public void Several_services_of_which_none_is_chosen_are_reported()
        => Reports(
            TwoServices.Replace("\"acme.two#Pong\"", "▶\"acme.two#Pong\"", StringComparison.Ordinal),
            "FTG0011",
            DiagnosticSeverity.Error,
            "acme.one#Ping, acme.two#Pong. Say which one is meant with the metadata Service");

    [Theory]
    [InlineData("Pong")]
    [InlineData("acme.two#Pong")]
    public void Of_several_services_one_can_be_chosen(string service)
        => ModelDriver.Run(TwoServices, ("Service", service)).AssertNoDiagnostics();

    [Fact]
    [Covers("FTG0012")]
    public void A_service_that_the_model_does_not_have_is_reported()
        => Reports(
            Weather(MarkedWeather),
            "FTG0012",
            DiagnosticSeverity.Error,
            "Service=\"Wether\" names no service of this model. It has: acme.weather#Weather.",
            ("Service", "Wether"));

    [Fact]
    [Covers("FTG0013")]
    public void An_operation_that_the_service_does_not_have_is_reported_with_what_may_be_meant()
        => Reports(
            Weather(MarkedWeather),
            "FTG0013",
            DiagnosticSeverity.Error,
            "Operations names 'listCities', which is no operation of 'Weather'. Did you mean 'ListCities'?",
            ("Operations", "GetForecast;listCities"));

    [Fact]
    public void An_operation_that_is_nothing_like_any_is_reported_with_what_there_is()
        => Reports(
            Weather(MarkedWeather),
            "FTG0013",
            DiagnosticSeverity.Error,
            "It has GetForecast, ListCities.",
            ("Operations", "Nonsense"));

    [Fact]
    [Covers("FTG0014")]
    public void A_protocol_that_the_service_does_not_have_is_reported()
        => Reports(
            Weather(MarkedWeather),
            "FTG0014",
            DiagnosticSeverity.Error,
            "Protocol=\"restJson1\" names no protocol of 'Weather'. It has: aws.protocols#awsJson1_0.",
            ("Protocol", "restJson1"));

    [Theory]
    [InlineData("awsJson1_0")]
    [InlineData("aws.protocols#awsJson1_0")]
    public void A_protocol_can_be_chosen_by_name_and_by_id(string protocol)
        => ModelDriver.Run(SampleModels.Weather, ("Protocol", protocol)).AssertNoDiagnostics();

    // A protocol that only its model knows.
    private const string Telegraph = """
        "acme.weather#telegraph": {
          "type": "structure",
          "traits": { "smithy.api#trait": {}, "smithy.api#protocolDefinition": {} }
        },
        """;

    [Theory]
    [Covers("FTG0015")]
    [InlineData("acme.weather#telegraph", "'Weather' has no protocol that FreeTierGen supports (it has: acme.weather#telegraph)")]
    [InlineData("smithy.api#xmlNamespace", "'Weather' has no protocol that FreeTierGen supports (it has: none)")]
    public void A_service_without_a_supported_protocol_is_reported_once(string trait, string message)
        => Reports(
            Weather(MarkedWeather)
                .Replace("aws.protocols#awsJson1_0", trait, StringComparison.Ordinal)
                .Replace("\"shapes\": {", "\"shapes\": {" + Telegraph, StringComparison.Ordinal),
            "FTG0015",
            DiagnosticSeverity.Warning,
            message);

    [Theory]
    [Covers("FTG0016")]
    [InlineData("Acme.")]
    [InlineData("Acme..FreeTier")]
    [InlineData("1Acme")]
    [InlineData("Acme.class")]
    [InlineData("Acme FreeTier")]
    [InlineData("Acme#FreeTier")]
    [InlineData("My-Project")]
    public void A_namespace_that_is_none_is_reported(string name)
        => Reports("▶" + SampleModels.Weather, "FTG0016", DiagnosticSeverity.Error, $"Namespace=\"{name}\" is no C# namespace", ("Namespace", name));

    [Theory]
    [Covers("FTG0017")]
    [InlineData("pubic")]
    [InlineData("Public")]
    public void A_visibility_that_is_none_is_reported(string visibility)
        => Reports(
            "▶" + SampleModels.Weather,
            "FTG0017",
            DiagnosticSeverity.Error,
            $"Visibility=\"{visibility}\" is unknown. Use 'public' or 'internal'.",
            ("Visibility", visibility));

    [Theory]
    [InlineData("public")]
    [InlineData("internal")]
    public void Both_visibilities_are_accepted(string visibility)
        => ModelDriver.Run(SampleModels.Weather, ("Visibility", visibility)).AssertNoDiagnostics();

    private static string Weather(string markedService)
        => SampleModels.Weather.Replace("\"acme.weather#Weather\"", markedService, StringComparison.Ordinal);
}
