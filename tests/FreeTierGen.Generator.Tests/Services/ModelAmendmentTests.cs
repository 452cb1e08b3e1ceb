using System.Net;
using FreeTierGen.Generator.Tests.Clients;
using FreeTierGen.Generator.Tests.Driver;

namespace FreeTierGen.Generator.Tests.Services;

/// <summary>Headers and traits that the models of single services lack, or have and should not.</summary>
public sealed class ModelAmendmentTests
{
    [Theory]
    [InlineData("API Gateway", "Accept", "application/json")]
    [InlineData("Glacier", "x-amz-glacier-version", "2012-06-01")]
    [InlineData("Other", "Accept", null)]
    public async Task Some_services_want_a_header_with_every_request(string sdkId, string header, string? value)
    {
        var client = sdkId.Replace(" ", "", StringComparison.Ordinal);
        var caller = ServiceModel.Caller + $$"""

            static partial class Caller
            {
                public static async Task CallAsync(HttpMessageHandler handler)
                {
                    using var client = new {{client}}Client(Configure(new {{client}}ClientOptions(), handler));
                    await client.GetAsync(new In());
                }
            }
            """;
        using var handler = new StubHandler((HttpStatusCode.OK, "{}"));
        await GeneratedAssembly.Load(ServiceModel.Text(sdkId, "Get", ""), caller)
            .Method<Func<HttpMessageHandler, Task>>("Acme.Caller", "CallAsync")(handler);

        var headers = handler.Requests[0].Headers;
        Assert.Equal(value, headers.GetValueOrDefault(header));
        Assert.Equal(value is not null, headers["Authorization"].Contains(header.ToLowerInvariant(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("DynamoDB", true)]
    [InlineData("DynamoDB Streams", true)]
    [InlineData("Other", false)]
    public void Responses_of_DynamoDB_are_compared_with_their_checksum(string sdkId, bool isCompared)
    {
        var run = ModelDriver.Run(ServiceModel.Text(sdkId, "Get", "")).AssertNoDiagnostics().AssertCompiles();

        var service = run[$"Acme.Operations/{sdkId.Replace(" ", "", StringComparison.Ordinal)}Service.g.cs"];
        Assert.Equal(isCompared, service.Contains("ResponseChecksum = new(\"x-amz-crc32\"),", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("String", true)]
    [InlineData("Float", false)]
    public void Predictions_are_asked_for_where_the_input_says(string type, bool isHost)
    {
        var run = ModelDriver.Run(ServiceModel.Text("Machine Learning", "Predict", $"\"PredictEndpoint\": {{ \"target\": \"smithy.api#{type}\" }}")).AssertNoDiagnostics().AssertCompiles();

        Assert.Equal(isHost, run["Acme.Operations/PredictOperation.g.cs"].Contains(".OnHostOf(input.PredictEndpoint)", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("EC2", "Anything", "Any", "whatever", true)]
    [InlineData("Evidently", "ResultsPeriod", "Any", "whatever", true)]
    [InlineData("Evidently", "Other", "Any", "whatever", false)]
    [InlineData("S3 Control", "Setting", "PublicAccessBlockConfiguration", "BlockPublicAcls", true)]
    [InlineData("S3 Control", "Setting", "PublicAccessBlockConfiguration", "Other", false)]
    [InlineData("AmplifyUIBuilder", "ListThemesLimit", "Any", "whatever", true)]
    [InlineData("EMR Serverless", "WorkerCounts", "Any", "whatever", true)]
    [InlineData("Location", "Setting", "ListPlaceIndexesRequest", "MaxResults", true)]
    [InlineData("Payment Cryptography Data", "IntegerRangeBetween4And12", "Any", "whatever", true)]
    [InlineData("drs", "Validity", "Any", "whatever", true)]
    [InlineData("imagebuilder", "Setting", "LaunchTemplateConfiguration", "setDefaultVersion", true)]
    [InlineData("Other", "ResultsPeriod", "Any", "whatever", false)]
    public void Some_defaults_of_models_are_none_of_the_service(string sdkId, string target, string holder, string member, bool isRemoved)
    {
        var shapes = $$"""
            , "acme#{{target}}": { "type": "long", "traits": { "smithy.api#default": 0 } },
            "acme#{{holder}}": {
              "type": "structure",
              "members": { "{{member}}": { "target": "acme#{{target}}", "traits": { "smithy.api#default": 0 } } }
            }
            """;
        var model = ServiceModel.Text(sdkId, "Get", $"\"held\": {{ \"target\": \"acme#{holder}\" }}", shapes: shapes);

        var text = ModelDriver.Run(model).AssertNoDiagnostics().AssertCompiles()[$"Acme/{holder}.g.cs"];

        var property = char.ToUpperInvariant(member[0]) + member[1..];
        Assert.Contains($"public long{(isRemoved ? "?" : "")} {property} {{ get; init; }}", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("STS", "IDPCommunicationErrorException", true)]
    [InlineData("STS", "OtherException", false)]
    [InlineData("Other", "IDPCommunicationErrorException", false)]
    public void Some_errors_pass_though_the_model_does_not_say_so(string sdkId, string error, bool isRetried)
    {
        var shapes = $$""", "acme#{{error}}": { "type": "structure", "members": {}, "traits": { "smithy.api#error": "client" } }""";
        var model = ServiceModel.Text(sdkId, "Get", "", shapes: shapes).Replace(
            "\"acme#Out\" }\n", $"\"acme#Out\" }},\n      \"errors\": [{{ \"target\": \"acme#{error}\" }}]\n", StringComparison.Ordinal);

        var text = ModelDriver.Run(model).AssertNoDiagnostics().AssertCompiles()[$"Acme/{error}.g.cs"];

        Assert.Equal(isRetried, text.Contains("isRetryable: true", StringComparison.Ordinal));
    }
}
