using System.Text;
using System.Text.Json.Nodes;

namespace FreeTierGen.Generator.Tests.Endpoints;

/// <summary>Models of a service that has just endpoint rules.</summary>
internal static class RuleSetModel
{
    /// <summary>The text of a model whose service has this trait value.</summary>
    public static byte[] Text(string value, string trait = "smithy.rules#endpointRuleSet", string moreTraits = "{}")
    {
        var traits = JsonNode.Parse(moreTraits)!.AsObject();
        traits[trait] = EndpointSuite.Parse(value);
        traits["aws.api#service"] = new JsonObject { ["sdkId"] = "Test" };
        return Encoding.UTF8.GetBytes(new JsonObject
        {
            ["smithy"] = "2.0",
            ["shapes"] = new JsonObject
            {
                ["test#Test"] = new JsonObject { ["type"] = "service", ["version"] = "1", ["traits"] = traits },
            },
        }.ToJsonString());
    }

    /// <summary>A resolver for rules over these parameters.</summary>
    public static GeneratedResolver Compile(string parameters, string rules)
    {
        var suite = Suite(parameters, rules);
        var files = suite.Generate();
        Assert.Empty(suite.Findings);
        return new GeneratedResolver(files.Values);
    }

    /// <summary>A service with rules over these parameters.</summary>
    public static EndpointSuite Suite(string parameters, string rules, bool hasClient = false, string moreTraits = "{}")
        => EndpointSuite.Read(
            Text($$"""{ "version": "1.0", "parameters": {{parameters}}, "rules": {{rules}} }""", moreTraits: moreTraits), hasClient);

    /// <summary>What comes out: a URL, or an error's message.</summary>
    public static string Resolve(this GeneratedResolver resolver, string parameters)
    {
        var outcome = EndpointSuite.Outcome(resolver, JsonNode.Parse(parameters)!.AsObject());
        return (outcome["url"] ?? outcome["error"])!.GetValue<string>();
    }
}
