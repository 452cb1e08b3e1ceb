using System.Text;
using System.Text.Json.Nodes;
using FreeTierGen.Runtime.Endpoints;

namespace FreeTierGen.Generator.Tests.Endpoints;

/// <summary>The comparison of endpoint tests notices whatever an expectation says wrong.</summary>
public class EndpointSuiteMutationTests
{
    private const string Model =
        """
        {
          "smithy": "2.0",
          "shapes": { "test#Test": { "type": "service", "version": "1", "traits": {
            "smithy.rules#endpointRuleSet": { "version": "1.0", "parameters": { "Region": { "type": "string" } }, "rules": [
              { "type": "endpoint", "conditions": [{ "fn": "isSet", "argv": [{ "ref": "Region" }] }], "endpoint": {
                "url": "https://{Region}.example.com",
                "headers": { "x-region": ["{Region}"] },
                "properties": { "backend": "b", "authSchemes": [{ "name": "sigv4", "signingRegion": "{Region}" }] } } },
              { "type": "error", "conditions": [], "error": "no region" }] },
            "smithy.rules#endpointTests": { "version": "1.0", "testCases": [
              { "params": { "Region": "r" }, "expect": { "endpoint": {
                "url": "https://r.example.com",
                "headers": { "x-region": ["r"] },
                "properties": { "backend": "b", "authSchemes": [{ "name": "sigv4", "signingRegion": "r" }] } } } },
              { "params": {}, "expect": { "error": "no region" } }] }
          } } }
        }
        """;

    [Fact]
    public void Right_expectations_pass() => Assert.Equal(0, Differences(Model));

    [Theory]
    [InlineData("\"https://r.example.com\"", "\"https://s.example.com\"")]
    [InlineData("\"https://r.example.com\"", "\"https://r.example.com/\"")]
    [InlineData("{ \"x-region\": [\"r\"] }", "{}")]
    [InlineData("{ \"x-region\": [\"r\"] }", "{ \"x-region\": [\"r\", \"r\"] }")]
    [InlineData("{ \"x-region\": [\"r\"] }", "{ \"x-region\": [\"r\"], \"x-more\": [\"r\"] }")]
    [InlineData("\"signingRegion\": \"r\"", "\"signingRegion\": \"s\"")]
    [InlineData("\"signingRegion\": \"r\"", "\"signingName\": \"r\"")]
    [InlineData("\"signingRegion\": \"r\"", "\"signingRegion\": \"r\", \"disableDoubleEncoding\": true")]
    [InlineData("{ \"name\": \"sigv4\", \"signingRegion\": \"r\" }", "")]
    [InlineData("\"backend\": \"b\", \"authSchemes\": [{ \"name\": \"sigv4\", \"signingRegion\": \"r\"", "\"authSchemes\": [{ \"name\": \"sigv4\", \"signingRegion\": \"r\"")]
    [InlineData("{ \"error\": \"no region\" }", "{ \"error\": \"no Region\" }")]
    [InlineData("{ \"error\": \"no region\" }", "{ \"endpoint\": { \"url\": \"https://r.example.com\" } }")]
    [InlineData("\"params\": {}", "\"params\": { \"Region\": \"r\" }")]
    public void A_wrong_expectation_is_noticed(string right, string wrong)
    {
        // The rule set itself stays as it is.
        var at = Model.LastIndexOf(right, StringComparison.Ordinal);
        Assert.True(at > Model.IndexOf("endpointTests", StringComparison.Ordinal));
        var mutated = Model[..at] + wrong + Model[(at + right.Length)..];
        Assert.NotNull(JsonNode.Parse(mutated));

        Assert.Equal(1, Differences(mutated));
    }

    private static int Differences(string model)
    {
        var (compared, differences) = EndpointSuite.Read(Encoding.UTF8.GetBytes(model)).Run(Partitions.Default);
        Assert.Equal(2, compared);
        return differences.Count;
    }
}
