using System.Text;
using FreeTierGen.Generator.Diagnostics;

namespace FreeTierGen.Generator.Tests.Endpoints;

/// <summary>Rules that are none end in one diagnostic at the place of what is wrong, and in no code.</summary>
public class MalformedRulesTests
{
    private const string BddTrait = "smithy.rules#endpointBdd";

    [Theory]
    [InlineData("1", "it has to be an object")]
    [InlineData("{}", "it has no 'version'")]
    [InlineData("""{ "version": "2.0" }""", "version '2.0' is not supported; 1.0 and 1.1 are")]
    [InlineData("""{ "version": "1.0" }""", "'parameters' has to be an object")]
    [InlineData("""{ "version": "1.0", "parameters": {} }""", "'rules' is missing")]
    [InlineData("""{ "version": "1.0", "parameters": {}, "rules": [] }""", "'rules' has to be an array of one or more rules")]
    [InlineData("""{ "version": "1.0", "parameters": { "A": 1 }, "rules": [] }""", "the parameter 'A' has to be an object")]
    [InlineData("""{ "version": "1.0", "parameters": { "A": { "type": "map" } }, "rules": [] }""",
        "the type of parameter 'A' has to be string, boolean or stringArray")]
    [InlineData("""{ "version": "1.0", "parameters": { "A": { "type": "string", "default": true } }, "rules": [] }""",
        "the default of parameter 'A' has to be a string")]
    public void A_rule_set_has_a_version_parameters_and_rules(string ruleSet, string reason) => AssertReported(RuleSetModel.Text(ruleSet), reason);

    [Theory]
    [InlineData("1", "a rule has to be an object")]
    [InlineData("""{ "conditions": [] }""", "the 'type' of a rule has to be 'endpoint', 'error' or 'tree'")]
    [InlineData("""{ "type": "error" }""", "'error' is missing")]
    [InlineData("""{ "type": "error", "error": true }""", "a string is needed here, not a boolean")]
    [InlineData("""{ "type": "error", "error": "{B}" }""", "'B' is neither a parameter nor a variable that is assigned before")]
    [InlineData("""{ "type": "error", "error": "{A" }""", "the template '{A' has a brace that is not closed")]
    [InlineData("""{ "type": "error", "error": "A}" }""", "the template 'A}' has a brace that is not opened")]
    [InlineData("""{ "type": "error", "error": "{A#host}" }""", "a string has no 'host'")]
    [InlineData("""{ "type": "error", "error": "{Flag}" }""", "'{Flag}' is a boolean, not a string")]
    [InlineData("""{ "type": "error", "error": { "x": 1 } }""", "an expression has to be a literal, a reference or a function")]
    [InlineData("""{ "type": "endpoint", "endpoint": 1 }""", "an endpoint has to be an object")]
    [InlineData("""{ "type": "endpoint", "endpoint": {} }""", "an endpoint has to have a 'url'")]
    [InlineData("""{ "type": "endpoint", "endpoint": { "url": "x", "headers": { "a": "b" } } }""", "the value of header 'a' has to be an array")]
    [InlineData("""{ "type": "endpoint", "endpoint": { "url": "x", "properties": { "authSchemes": [{}] } } }""",
        "an item of 'authSchemes' has to have a 'name'")]
    [InlineData("""{ "type": "endpoint", "endpoint": { "url": "x", "properties": { "a": null } } }""",
        "a property has to be a string, a boolean, a list or a map")]
    [InlineData("""{ "type": "endpoint", "endpoint": { "url": "x", "properties": { "authSchemes": [{ "name": "a", "disableDoubleEncoding": 1 }] } } }""",
        "'disableDoubleEncoding' has to be true or false")]
    [InlineData("""{ "type": "tree", "rules": {} }""", "'rules' has to be an array of one or more rules")]
    [InlineData("""{ "type": "error", "error": "x", "conditions": 1 }""", "'conditions' has to be an array")]
    [InlineData("""{ "type": "error", "error": "x", "conditions": [1] }""", "a condition has to be an object")]
    [InlineData("""{ "type": "error", "error": "x", "conditions": [{ "fn": "isSet" }] }""", "a function has to have 'fn' and 'argv'")]
    [InlineData("""{ "type": "error", "error": "x", "conditions": [{ "fn": "magic", "argv": [] }] }""", "the function 'magic' is unknown")]
    [InlineData("""{ "type": "error", "error": "x", "conditions": [{ "fn": "not", "argv": [] }] }""", "the function 'not' takes 1 arguments")]
    [InlineData("""{ "type": "error", "error": "x", "conditions": [{ "fn": "not", "argv": ["a"] }] }""", "the function 'not' takes a boolean as argument 1")]
    [InlineData("""{ "type": "error", "error": "x", "conditions": [{ "fn": "coalesce", "argv": ["a", true] }] }""", "the function 'coalesce' takes arguments of one type")]
    [InlineData("""{ "type": "error", "error": "x", "conditions": [{ "fn": "ite", "argv": [true, "a", true] }] }""", "the function 'ite' takes two results of one type")]
    [InlineData("""{ "type": "error", "error": "x", "conditions": [{ "fn": "getAttr", "argv": ["a"] }] }""", "the function 'getAttr' takes a value and a path")]
    [InlineData("""{ "type": "error", "error": "x", "conditions": [{ "fn": "getAttr", "argv": ["a", "[0]"] }] }""", "a string has no items, as '[0]' wants")]
    [InlineData("""{ "type": "error", "error": "x", "conditions": [{ "fn": "getAttr", "argv": [["a"], "[x]"] }] }""", "'[x]' is no path")]
    [InlineData("""{ "type": "error", "error": "x", "conditions": [{ "fn": "substring", "argv": ["a", 1.5, 2, true] }] }""", "'1.5' is no integer")]
    [InlineData("""{ "type": "error", "error": "x", "conditions": [{ "fn": "uriEncode", "argv": ["a"], "assign": 1 }] }""", "'assign' has to be a name")]
    public void A_rule_is_checked_whole(string rule, string reason)
    {
        var model = RuleSetModel.Text(
            $$"""
            { "version": "1.0", "parameters": { "A": { "type": "string" }, "Flag": { "type": "boolean" } }, "rules": [{{rule}}] }
            """);

        AssertReported(model, reason);
    }

    [Fact]
    public void A_finding_names_the_service_and_the_place()
    {
        var model = RuleSetModel.Text(
            """{ "version": "1.0", "parameters": {}, "rules": [{ "type": "error", "error": "{Missing}" }] }""");
        var suite = EndpointSuite.Read(model);
        suite.Generate();

        var finding = Assert.Single(suite.Findings);

        Assert.Equal("Test", finding.Arguments[0]);
        Assert.Equal(Encoding.UTF8.GetString(model).IndexOf("\"{Missing}\"", StringComparison.Ordinal), finding.Position);
    }

    [Fact]
    public void A_variable_ends_with_its_rule()
    {
        var model = RuleSetModel.Text(
            """
            { "version": "1.0", "parameters": {}, "rules": [
              { "type": "error", "error": "{x}", "conditions": [{ "fn": "uriEncode", "argv": ["a"], "assign": "x" }] },
              { "type": "error", "error": "{x}" }] }
            """);

        AssertReported(model, "'x' is neither a parameter nor a variable that is assigned before");
    }

    [Theory]
    [InlineData("1", "1", "\"\"", "'nodes' does not have as many nodes as 'nodeCount' says")]
    [InlineData("1", "1", "\"!\"", "'nodes' is not in base64")]
    [InlineData("1", "1", "1", "'nodes' has to be a string")]
    [InlineData("\"a\"", "1", "\"/////wAAAAH/////\"", "'root' has to be an integer")]
    [InlineData("0", "1", "\"/////wAAAAH/////\"", "its nodes are no ordered decision diagram over its conditions and results")]
    [InlineData("2", "1", "\"/////wAAAAH/////\"", "its nodes are no ordered decision diagram over its conditions and results")]
    [InlineData("100000002", "1", "\"/////wAAAAH/////\"", "its nodes are no ordered decision diagram over its conditions and results")]
    public void A_decision_diagram_is_checked_whole(string root, string count, string nodes, string reason)
        => AssertReported(Diagram(root, count, nodes), reason);

    [Fact]
    public void A_decision_diagram_that_leads_back_to_itself_is_none()
    {
        // Node 2 tests condition 0 and goes on with itself.
        var nodes = Convert.ToBase64String(
            [0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0, 1, 0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 1]);

        AssertReported(
            Diagram("2", "2", $"\"{nodes}\""), "its nodes are no ordered decision diagram over its conditions and results");
    }

    private static byte[] Diagram(string root, string count, string nodes) => RuleSetModel.Text(
        $$"""
        {
          "version": "1.1", "parameters": { "A": { "type": "string" } }, "conditions": [{ "fn": "isSet", "argv": [{ "ref": "A" }] }],
          "results": [{ "type": "error", "error": "x" }], "root": {{root}}, "nodeCount": {{count}}, "nodes": {{nodes}}
        }
        """,
        BddTrait);

    private static void AssertReported(byte[] model, string reason)
    {
        var suite = EndpointSuite.Read(model);

        Assert.Empty(suite.Generate());

        var finding = Assert.Single(suite.Findings);
        Assert.Same(Descriptors.InvalidEndpointRules, finding.Descriptor);
        Assert.Equal(reason, finding.Arguments[1]);
    }
}
