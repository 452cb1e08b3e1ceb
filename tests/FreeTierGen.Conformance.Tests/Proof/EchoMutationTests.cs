using System.Text.Json;
using System.Text.Json.Nodes;
using FreeTierGen.Conformance.Tests.Suites;

namespace FreeTierGen.Conformance.Tests.Proof;

/// <summary>Expectations that are wrong in one place each: every one of them has to be seen.</summary>
public class EchoMutationTests
{
    private static readonly ProtocolSuite Suite = ProtocolSuite.Read("echo", EchoSuite.Text).Single();

    [Theory]
    [InlineData("request")]
    [InlineData("response")]
    [InlineData("error")]
    public async Task Right_expectations_pass(string id) => Assert.Empty(await SuiteFolder.RunAsync(Suite, Case(id)));

    [Theory]
    [InlineData("request", "method", "\"PUT\"")]
    [InlineData("request", "uri", "\"/base\"")]
    [InlineData("request", "resolvedHost", "\"example.com\"")]
    [InlineData("request", "resolvedHost", null)]
    [InlineData("request", "headers/X-Amz-Target", "\"Echo.repeat\"")]
    [InlineData("request", "headers/X-Other", "\"1\"")]
    [InlineData("request", "requireHeaders", "[\"X-Other\"]")]
    [InlineData("request", "forbidHeaders", "[\"authorization\"]")]
    [InlineData("request", "queryParams", "[\"a=b\"]")]
    [InlineData("request", "requireQueryParams", "[\"a\"]")]
    [InlineData("request", "authScheme", "\"smithy.api#noAuth\"")]
    [InlineData("request", "authScheme", "\"smithy.api#httpBearerAuth\"")]
    [InlineData("request", "body", "\"{}\"")]
    [InlineData("request", "body", "\"\"")]
    [InlineData("request", "bodyMediaType", null)]
    [InlineData("request", "params/values/text", "\"u\"")]
    [InlineData("request", "params/values/list", "[\"b\",\"a\"]")]
    [InlineData("request", "params/values/number", null)]
    [InlineData("request", "params/values/unknown", "1")]
    [InlineData("request", "params/token", "\"mine\"")]
    [InlineData("request", "vendorParams", "{\"unheard\":\"of\"}")]
    [InlineData("request", "unheardOf", "{}")]
    [InlineData("response", "code", "500")]
    [InlineData("response", "params", "{}")]
    [InlineData("response", "params", null)]
    [InlineData("response", "params/values", "null")]
    [InlineData("response", "params/values/text", "\"T\"")]
    [InlineData("response", "params/values/text", "null")]
    [InlineData("response", "params/values/text", null)]
    [InlineData("response", "params/values/absent", "\"\"")]
    [InlineData("response", "params/values/unknown", "null")]
    [InlineData("response", "params/values/number", "\"Infinity\"")]
    [InlineData("response", "params/values/number", "0")]
    [InlineData("response", "params/values/share", "\"1.5\"")]
    [InlineData("response", "params/values/share", "\"NaN\"")]
    [InlineData("response", "params/values/whole", "\"12345678901234567890\"")]
    [InlineData("response", "params/values/exact", "\"1.25\"")]
    [InlineData("response", "params/values/time", "\"1970-01-01T00:00:05.5Z\"")]
    [InlineData("response", "params/values/time", "5.50000001")]
    [InlineData("response", "params/values/list", "[\"a\"]")]
    [InlineData("response", "params/values/list", "[\"a\",\"\"]")]
    [InlineData("response", "params/values/list", "[null,\"a\"]")]
    [InlineData("response", "params/values/list", "[\"a\",null,null]")]
    [InlineData("response", "params/values/map", "{\"a\":1}")]
    [InlineData("response", "params/values/map", "{\"a\":1,\"b\":3}")]
    [InlineData("response", "params/values/map", "{\"a\":1,\"b\":2,\"c\":null}")]
    [InlineData("response", "params/values/time", "5")]
    [InlineData("response", "params/values/blob", "\"Zm9v\"")]
    [InlineData("response", "params/values/size", "\"BIG\"")]
    [InlineData("response", "params/values/level", "1")]
    [InlineData("response", "params/values/level", "\"2\"")]
    [InlineData("response", "params/values/any", "{\"x\":[1]}")]
    [InlineData("response", "params/values/any", "{\"x\":[\"1\",null]}")]
    [InlineData("response", "params/values/one", "{\"total\":3}")]
    [InlineData("response", "params/values/one", "{\"count\":4}")]
    [InlineData("response", "params/values/one", "{\"none\":{}}")]
    [InlineData("response", "params/values/one", "{\"count\":3,\"total\":3}")]
    [InlineData("response", "params/values/one", "{\"unknown\":3}")]
    [InlineData("response", "params/values/one", "{}")]
    [InlineData("response", "params/values/given", "null")]
    [InlineData("response", "params/values/preset", "\"other\"")]
    [InlineData("response", "params/values/preset", "null")]
    [InlineData("response", "unheardOf", "1")]
    [InlineData("error", "params/message", "\"Yes.\"")]
    [InlineData("error", "params/message", null)]
    [InlineData("error", "body", "\"{\\\"reason\\\":\\\"r\\\"}\"")]
    [InlineData("error", "params/reason", null)]
    [InlineData("error", "params/detail", "\"d\"")]
    [InlineData("error", "vendorParams/code", "\"Refused\"")]
    [InlineData("error", "vendorParams/type", "\"Receiver\"")]
    [InlineData("error", "vendorParams/other", "1")]
    [InlineData("error", "headers/X-Amzn-Errortype", "\"Broken\"")]
    [InlineData("error", "headers/X-Amzn-Errortype", "\"Unheard\"")]
    [InlineData("error", "code", "200")]
    public async Task A_wrong_expectation_is_seen(string id, string path, string? value)
    {
        var stated = JsonNode.Parse(Case(id).Stated.GetRawText())!;
        var names = path.Split('/');
        var parent = names[..^1].Aggregate(stated, (node, name) => node[name]!).AsObject();
        if (value is null)
        {
            Assert.True(parent.Remove(names[^1]));
        }
        else
        {
            parent[names[^1]] = JsonNode.Parse(value);
        }

        var failures = await SuiteFolder.RunAsync(Suite, Case(id) with { Stated = JsonSerializer.SerializeToElement(stated) });

        Assert.NotEmpty(failures);
    }

    [Fact]
    public async Task Another_error_type_is_seen()
    {
        var broken = Suite.Closure.Shapes.Single(shape => shape.Id.Name == "Broken");

        Assert.NotEmpty(await SuiteFolder.RunAsync(Suite, Case("error") with { Error = broken }));
        Assert.NotEmpty(await SuiteFolder.RunAsync(Suite, Case("error") with { Error = null }));
    }

    [Fact]
    public async Task An_error_without_a_message_has_that_of_the_client()
    {
        var stated = JsonNode.Parse(Case("error").Stated.GetRawText())!;
        stated["body"] = """{"reason":"r"}""";
        stated["params"]!.AsObject().Remove("message");

        Assert.Empty(await SuiteFolder.RunAsync(Suite, Case("error") with { Stated = JsonSerializer.SerializeToElement(stated) }));
    }

    [Fact]
    public async Task Numbers_are_compared_by_value()
    {
        var stated = Case("request").Stated.GetRawText().Replace("1.50", "15e-1", StringComparison.Ordinal);

        Assert.Empty(await SuiteFolder.RunAsync(Suite, Case("request") with { Stated = JsonDocument.Parse(stated).RootElement }));
    }

    [Fact]
    public void A_client_has_nothing_to_report()
    {
        Assert.Empty(Suite.Client.Findings);
        Assert.Equal(3, Suite.Cases.Count);
    }

    private static SuiteCase Case(string id) => Suite.Cases.Single(item => item.Id == id);
}
