using System.Text.Json.Nodes;
using FreeTierGen.Generator.Tests.Json;
using FreeTierGen.Runtime;
using FreeTierGen.Testing;

namespace FreeTierGen.Generator.Tests.Protocols;

/// <summary>A service that speaks AWS JSON and rpcv2Cbor gives the same by both: outputs, errors, and what it says of requests.</summary>
public sealed class SameByBothProtocolsTests
{
    private const int Rounds = 40;

    [Fact]
    public Task Of_a_model_with_all_types_of_shapes() => AssertSameAsync(ShapesModel.WithoutDocuments("aws.protocols#awsJson1_1", "smithy.protocols#rpcv2Cbor"), "Shapes", "awsJson1_1");

    [Fact]
    public Task Of_a_published_model_that_has_both()
        => AssertSameAsync(File.ReadAllText(ConformanceData.File("models", "arc-region-switch-2022-07-26.json")), "ARCRegionSwitch", "awsJson1_0");

    /// <summary>Models of the query protocol say no less than others: this is what a service does that moves.</summary>
    [Fact]
    public Task Of_a_published_model_that_moved_from_the_query_protocol()
    {
        var model = JsonNode.Parse(File.ReadAllText(ConformanceData.File("models", "cloudwatch-2010-08-01.json")))!;
        var traits = model["shapes"]!["com.amazonaws.cloudwatch#GraniteServiceVersion20100801"]!["traits"]!.AsObject();
        traits.Remove("aws.protocols#awsQuery");
        traits["aws.protocols#awsQueryCompatible"] = new JsonObject();
        traits["aws.protocols#awsJson1_0"] = new JsonObject();
        traits["smithy.protocols#rpcv2Cbor"] = new JsonObject();

        // A part of the operations, so that there is less to compile: tables of metrics, alarms, dashboards.
        string[] operations = ["DescribeAlarms", "GetDashboard", "GetMetricData", "GetMetricStatistics", "ListMetrics", "PutMetricAlarm", "PutMetricData"];
        var service = model["shapes"]!["com.amazonaws.cloudwatch#GraniteServiceVersion20100801"]!;
        service["operations"] = new JsonArray([.. operations.Select(name => new JsonObject { ["target"] = "com.amazonaws.cloudwatch#" + name })]);
        return AssertSameAsync(model.ToJsonString(), "CloudWatch", "awsJson1_0");
    }

    private static async Task AssertSameAsync(string model, string service, string awsJson)
    {
        var json = new ProtocolClient(model, service, awsJson, "application/x-amz-json-1.0");
        var cbor = new ProtocolClient(model, service, "rpcv2Cbor", "application/cbor", ("smithy-protocol", "rpc-v2-cbor"));
        var trees = new WireTree(model);
        Assert.Equal(json.Operations, cbor.Operations);
        Assert.NotEmpty(json.Operations);

        for (var round = 0; round < Rounds; round++)
        {
            // Each operation, more than once where there are few.
            var operation = json.Operations[round % json.Operations.Count];
            var (jsonInput, cborInput) = (new ValueFiller(round).Fill(json.InputOf(operation)), new ValueFiller(round).Fill(cbor.InputOf(operation)));
            var expected = new ValueFiller(-round).Fill(json.OutputOf(operation));
            var answer = trees.Of(expected);

            var (_, jsonOutput) = await json.CallAsync(operation, jsonInput, WireBodies.Json(answer));
            var (sent, cborOutput) = await cbor.CallAsync(operation, cborInput, WireBodies.Cbor(answer));

            Assert.Equal(ValueText.Of(expected), ValueText.Of(jsonOutput));
            Assert.Equal(ValueText.Of(expected), ValueText.Of(cborOutput));
            if (sent.Length > 0)
            {
                Assert.Equal(WireBodies.Meaning(WireBodies.Cbor(trees.Of(cborInput))), WireBodies.Meaning(sent));
            }
        }

        await AssertSameErrorsAsync(json, cbor, trees);
    }

    private static async Task AssertSameErrorsAsync(ProtocolClient json, ProtocolClient cbor, WireTree trees)
    {
        Assert.Equal(json.Errors.Select(error => error.Name), cbor.Errors.Select(error => error.Name));
        var operation = json.Operations[0];
        foreach (var error in json.Errors.Where(error => error.GetConstructor([typeof(ErrorDetails)]) is not null))
        {
            // The exception's members, and what all errors have.
            var members = (Dictionary<string, object?>)trees.Of(Filled(error))!;
            members["__type"] = "acme#" + error.Name.Replace("Exception", "", StringComparison.Ordinal);
            members["message"] = "It broke.";

            foreach (var type in new[] { error.Name, error.Name.Replace("Exception", "", StringComparison.Ordinal), "Newer" })
            {
                members["__type"] = "acme#" + type;
                var (_, ofJson) = await json.CallAsync(operation, new ValueFiller(1).Fill(json.InputOf(operation)), WireBodies.Json(members), 418);
                var (_, ofCbor) = await cbor.CallAsync(operation, new ValueFiller(1).Fill(cbor.InputOf(operation)), WireBodies.Cbor(members), 418);

                Assert.Equal(ValueText.Of(ofJson), ValueText.Of(ofCbor));
                Assert.Equal(((ServiceException)ofJson).Message, ((ServiceException)ofCbor).Message);
                Assert.Equal(((ServiceException)ofJson).ErrorCode, ((ServiceException)ofCbor).ErrorCode);
            }
        }
    }

    private static object Filled(Type error)
    {
        var value = Activator.CreateInstance(error, new ErrorDetails())!;
        var filler = new ValueFiller(7);
        foreach (var member in ValueFiller.Members(error))
        {
            member.SetValue(value, filler.Fill(member.PropertyType, 1));
        }

        return value;
    }
}
