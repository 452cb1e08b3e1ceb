namespace FreeTierGen.Generator.Tests.Endpoints;

/// <summary>What the rules language means, where the official suites say too little.</summary>
public class RuleLanguageTests
{
    private const string Parameters =
        """
        {
          "A": { "type": "string" },
          "B": { "type": "string" },
          "Flag": { "type": "boolean" },
          "Always": { "type": "boolean", "required": true, "default": true },
          "List": { "type": "stringArray" }
        }
        """;

    [Theory]
    [InlineData("""{ "A": "x" }""", "https://x")]
    [InlineData("""{ }""", "https://none")]
    public void A_condition_over_a_value_that_is_not_set_does_not_hold(string parameters, string expected)
    {
        var resolver = RuleSetModel.Compile(Parameters,
            """
            [
              { "type": "endpoint", "conditions": [{ "fn": "stringEquals", "argv": [{ "ref": "A" }, { "ref": "B" }] }],
                "endpoint": { "url": "https://equal" } },
              { "type": "endpoint", "conditions": [{ "fn": "isSet", "argv": [{ "ref": "A" }] }], "endpoint": { "url": "https://{A}" } },
              { "type": "endpoint", "conditions": [], "endpoint": { "url": "https://none" } }
            ]
            """);

        Assert.Equal(expected, resolver.Resolve(parameters));
    }

    [Fact]
    public void A_tree_whose_rules_do_not_match_ends_the_evaluation()
    {
        var resolver = RuleSetModel.Compile(Parameters,
            """
            [
              { "type": "tree", "conditions": [{ "fn": "isSet", "argv": [{ "ref": "A" }] }], "rules": [
                { "type": "endpoint", "conditions": [{ "fn": "stringEquals", "argv": [{ "ref": "A" }, "x"] }],
                  "endpoint": { "url": "https://x" } }] },
              { "type": "endpoint", "conditions": [], "endpoint": { "url": "https://later" } }
            ]
            """);

        Assert.Equal("https://x", resolver.Resolve("""{ "A": "x" }"""));
        Assert.Equal("https://later", resolver.Resolve("{}"));
        Assert.Equal("The endpoint rules of Test have no endpoint for these parameters.", resolver.Resolve("""{ "A": "y" }"""));
    }

    [Theory]
    [InlineData("""{ "Flag": true }""", "https://true")]
    [InlineData("""{ "Flag": false }""", "https://false")]
    [InlineData("""{ }""", "https://unset")]
    public void An_optional_flag_has_three_states(string parameters, string expected)
    {
        var resolver = RuleSetModel.Compile(Parameters,
            """
            [
              { "type": "endpoint", "conditions": [{ "fn": "booleanEquals", "argv": [true, { "ref": "Flag" }] }],
                "endpoint": { "url": "https://true" } },
              { "type": "endpoint", "conditions": [
                  { "fn": "isSet", "argv": [{ "ref": "Flag" }] },
                  { "fn": "not", "argv": [{ "ref": "Flag" }] }],
                "endpoint": { "url": "https://false" } },
              { "type": "endpoint", "conditions": [], "endpoint": { "url": "https://unset" } }
            ]
            """);

        Assert.Equal(expected, resolver.Resolve(parameters));
    }

    [Theory]
    [InlineData("""{ }""", "https://set")]
    [InlineData("""{ "Always": false }""", "https://off")]
    public void A_parameter_with_a_default_is_always_set(string parameters, string expected)
    {
        var resolver = RuleSetModel.Compile(Parameters,
            """
            [
              { "type": "error", "conditions": [{ "fn": "not", "argv": [{ "fn": "isSet", "argv": [{ "ref": "Always" }] }] }], "error": "never" },
              { "type": "endpoint", "conditions": [{ "fn": "isSet", "argv": [{ "ref": "Always" }] }, { "fn": "booleanEquals", "argv": [{ "ref": "Always" }, true] }],
                "endpoint": { "url": "https://set" } },
              { "type": "endpoint", "conditions": [], "endpoint": { "url": "https://off" } }
            ]
            """);

        Assert.Equal(expected, resolver.Resolve(parameters));
    }

    [Fact]
    public void A_required_parameter_without_a_default_has_to_be_set()
    {
        var resolver = RuleSetModel.Compile(
            """{ "Name": { "type": "string", "required": true }, "Flag": { "type": "boolean", "required": true } }""",
            """[{ "type": "endpoint", "conditions": [], "endpoint": { "url": "https://{Name}" } }]""");

        Assert.Equal("The endpoint parameter 'Name' is required, but not set.", resolver.Resolve("""{ "Flag": true }"""));
        Assert.Equal("The endpoint parameter 'Flag' is required, but not set.", resolver.Resolve("""{ "Name": "x" }"""));
        Assert.Equal("https://x", resolver.Resolve("""{ "Name": "x", "Flag": false }"""));
    }

    [Theory]
    [InlineData("""{ "A": "x" }""", "https://x/x")]
    [InlineData("""{ "A": "x", "B": "y" }""", "https://x/y")]
    [InlineData("""{ "A": "x", "B": "y", "Flag": true }""", "https://x/yes")]
    public void Values_can_fall_back_and_be_chosen(string parameters, string expected)
    {
        var resolver = RuleSetModel.Compile(Parameters,
            """
            [{ "type": "endpoint", "conditions": [
                { "fn": "coalesce", "argv": [{ "ref": "B" }, { "ref": "A" }], "assign": "value" },
                { "fn": "coalesce", "argv": [{ "ref": "Flag" }, false], "assign": "ignored" },
                { "fn": "isSet", "argv": [{ "ref": "A" }] }],
               "endpoint": { "url": "https://never" } },
             { "type": "endpoint", "conditions": [
                { "fn": "coalesce", "argv": [{ "ref": "B" }, { "ref": "A" }], "assign": "value" },
                { "fn": "ite", "argv": [{ "fn": "coalesce", "argv": [{ "ref": "Flag" }, false] }, "yes", { "ref": "value" }], "assign": "last" }],
               "endpoint": { "url": "https://{A}/{last}" } }]
            """);

        Assert.Equal(parameters.Contains("true", StringComparison.Ordinal) ? "https://never" : expected, resolver.Resolve(parameters));
    }

    [Theory]
    [InlineData("""{ "A": "good" }""", "https://good")]
    [InlineData("""{ "A": "not good" }""", "none")]
    public void An_assigned_flag_has_to_be_true(string parameters, string expected)
    {
        var resolver = RuleSetModel.Compile(Parameters,
            """
            [
              { "type": "endpoint", "conditions": [
                  { "fn": "isValidHostLabel", "argv": [{ "ref": "A" }, false], "assign": "isValid" },
                  { "fn": "booleanEquals", "argv": [{ "ref": "isValid" }, true] }],
                "endpoint": { "url": "https://{A}" } },
              { "type": "error", "conditions": [], "error": "none" }
            ]
            """);

        Assert.Equal(expected, resolver.Resolve(parameters));
    }

    [Theory]
    [InlineData("""{ "A": "" }""", "empty")]
    [InlineData("""{ "A": "x" }""", "full")]
    [InlineData("{}", "unset")]
    public void An_empty_text_is_set(string parameters, string expected)
    {
        var resolver = RuleSetModel.Compile(Parameters,
            """
            [
              { "type": "error", "conditions": [{ "fn": "stringEquals", "argv": ["", { "ref": "A" }] }], "error": "empty" },
              { "type": "tree", "conditions": [{ "fn": "isSet", "argv": [{ "ref": "A" }] }], "rules": [
                { "type": "error", "conditions": [{ "fn": "not", "argv": [{ "fn": "stringEquals", "argv": [{ "ref": "A" }, ""] }] }],
                  "error": "full" }] },
              { "type": "error", "conditions": [], "error": "unset" }
            ]
            """);

        Assert.Equal(expected, resolver.Resolve(parameters));
    }

    [Fact]
    public void Items_are_counted_from_either_end_and_may_be_missing()
    {
        var resolver = RuleSetModel.Compile(Parameters,
            """
            [
              { "type": "endpoint", "conditions": [
                  { "fn": "getAttr", "argv": [{ "ref": "List" }, "[0]"], "assign": "first" },
                  { "fn": "getAttr", "argv": [{ "ref": "List" }, "[-1]"], "assign": "last" }],
                "endpoint": { "url": "https://{first}/{last}" } },
              { "type": "error", "conditions": [], "error": "empty" }
            ]
            """);

        Assert.Equal("https://a/c", resolver.Resolve("""{ "List": ["a", "b", "c"] }"""));
        Assert.Equal("empty", resolver.Resolve("""{ "List": [] }"""));
        Assert.Equal("empty", resolver.Resolve("{}"));
    }

    [Fact]
    public void Doubled_braces_and_quotes_stand_for_themselves()
    {
        var resolver = RuleSetModel.Compile(Parameters,
            """[{ "type": "error", "conditions": [], "error": "{{{A}}} \"quoted\" \\ {{}}\n\u2028" }]""");

        Assert.Equal("{x} \"quoted\" \\ {}\n\u2028", resolver.Resolve("""{ "A": "x" }"""));
    }

    [Fact]
    public void Neighbouring_rules_may_use_one_name_for_different_values()
    {
        var resolver = RuleSetModel.Compile(Parameters,
            """
            [
              { "type": "endpoint", "conditions": [
                  { "fn": "substring", "argv": [{ "ref": "A" }, 0, 3, false], "assign": "part" },
                  { "fn": "stringEquals", "argv": [{ "ref": "part" }, "abc"] }],
                "endpoint": { "url": "https://first/{part}" } },
              { "type": "tree", "conditions": [{ "fn": "uriEncode", "argv": ["{A}/{B}"], "assign": "part" }], "rules": [
                { "type": "endpoint", "conditions": [
                    { "fn": "isSet", "argv": [{ "ref": "B" }] },
                    { "fn": "substring", "argv": [{ "ref": "B" }, 0, 1, true], "assign": "letter" }],
                  "endpoint": { "url": "https://second/{part}/{letter}" } },
                { "type": "endpoint", "conditions": [{ "fn": "substring", "argv": [{ "ref": "A" }, 0, 1, false], "assign": "letter" }],
                  "endpoint": { "url": "https://third/{part}/{letter}" } }] }
            ]
            """);

        Assert.Equal("https://first/abc", resolver.Resolve("""{ "A": "abcd" }"""));
        Assert.Equal("https://second/x%2Fyz/z", resolver.Resolve("""{ "A": "x", "B": "yz" }"""));
        Assert.Equal("https://third/x%2F/x", resolver.Resolve("""{ "A": "x" }"""));
    }

    [Fact]
    public void A_url_that_is_none_is_an_error_when_it_is_resolved()
    {
        var resolver = RuleSetModel.Compile(Parameters,
            """
            [
              { "type": "endpoint", "conditions": [{ "fn": "isSet", "argv": [{ "ref": "A" }] }], "endpoint": { "url": "no url" } },
              { "type": "endpoint", "conditions": [], "endpoint": { "url": "https://fine" } }
            ]
            """);

        Assert.StartsWith("'no url' is no endpoint", resolver.Resolve("""{ "A": "x" }"""), StringComparison.Ordinal);
        Assert.Equal("https://fine", resolver.Resolve("{}"));
    }

    [Fact]
    public void Endpoints_carry_headers_schemes_and_properties_of_any_depth()
    {
        var resolver = RuleSetModel.Compile(Parameters,
            """
            [{ "type": "endpoint", "conditions": [], "endpoint": {
                 "url": "https://{A}",
                 "headers": { "x-one": ["{A}"], "x-two": ["a", { "fn": "uriEncode", "argv": ["b c"] }] },
                 "properties": {
                   "deep": { "list": ["{A}", true, { "number": 3 }], "quote\"": "x" },
                   "authSchemes": [
                     { "name": "sigv4", "signingName": "s", "signingRegion": "{B}", "disableDoubleEncoding": false },
                     { "name": "sigv4a", "signingRegionSet": ["*", "{B}"], "disableDoubleEncoding": true },
                     { "name": "custom", "extra": ["{A}"] }]
                 } } }]
            """);

        var endpoint = resolver.Resolve(new System.Text.Json.Nodes.JsonObject { ["A"] = "a", ["B"] = "b" });

        Assert.Equal(
            """{"url":"https://a","headers":{"x-one":["a"],"x-two":["a","b%20c"]},"properties":{"deep":{"list":["a",true,{"number":3}],"quote\u0022":"x"},"authSchemes":[{"name":"sigv4","signingName":"s","signingRegion":"b"},{"name":"sigv4a","signingRegionSet":["*","b"],"disableDoubleEncoding":true},{"extra":["a"],"name":"custom"}]}}""",
            EndpointJson.Of(endpoint).ToJsonString());
    }
}
