using System.Buffers.Binary;
using System.Text.Json.Nodes;

namespace FreeTierGen.Generator.Tests.Endpoints;

/// <summary>
/// Rules put values into a host that nothing has looked at. Whatever such a value is, the host is the one that the rules' text names, or
/// there is no endpoint.
/// </summary>
public class HostAuthorityTests
{
    private const string Refused = "characters that no host has";

    private const string Parameters =
        """
        {
          "Endpoint": { "type": "string", "builtIn": "SDK::Endpoint" },
          "AccountId": { "type": "string", "builtIn": "AWS::Auth::AccountId" },
          "Bucket": { "type": "string" }
        }
        """;

    /// <summary>Values that end the host's name before the model's text does, or make another authority of it.</summary>
    public static TheoryData<string> Hostile =>
    [
        "evil.com/", "evil.com#", "x@evil.com/", "evil.com:80", "evil.com?", "evil.com\\", "evil.com/\\", "@", ":", "/", "//evil.com/",
        "x:y@evil.com/", "[::1]/", "evil.com%2f", "a b", "a\tb", "a\r\nX-Evil: 1", "a\0", "bücher", "\u3002evil", "\uFF0F", "\u2024",
    ];

    /// <summary>Where a value can stand, as the rules write it.</summary>
    private static readonly string[] Rules =
    [
        Rule("""{ "url": "https://{AccountId}.ddb.example.com" }"""),
        Rule("""{ "url": "https://ddb.{AccountId}" }"""),
        Rule("""{ "url": "https://ddb-{AccountId}.example.com:8443/base" }"""),
        Rule("""{ "url": "{url#scheme}://{AccountId}.{url#authority}{url#path}" }""", ParseUrl("https://example.com:8443/base")),
        Rule("""{ "url": "{url#scheme}://{url#authority}.{AccountId}/base" }""", ParseUrl("https://example.com")),
        Rule("""{ "url": "{chosen}" }""", Ite("https://{AccountId}.example.com", "https://example.com")),
        Rule("""{ "url": "https://{chosen}.example.com" }""", Ite("{AccountId}.ddb", "ddb")),
        Rule("""{ "url": "{url#scheme}://{url#authority}" }""", ParseUrl("https://{AccountId}.example.com")),
    ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void A_value_changes_no_host_of_rules(string value)
    {
        foreach (var rules in Rules)
        {
            AssertRefused(RuleSetModel.Compile(Parameters, rules), value);
        }
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void A_value_changes_no_host_of_a_decision_diagram(string value)
        => AssertRefused(Diagram("""{ "type": "endpoint", "endpoint": { "url": "https://{AccountId}.ddb.example.com" } }"""), value);

    [Theory]
    [InlineData("111122223333")]
    [InlineData("my.dotted-bucket_1")]
    [InlineData("EVIL.com")]
    public void What_can_be_a_part_of_a_host_is_one(string value)
    {
        var parameters = new JsonObject { ["AccountId"] = value }.ToJsonString();

        Assert.Equal($"https://{value}.ddb.example.com", RuleSetModel.Compile(Parameters, Rules[0]).Resolve(parameters));
        Assert.Equal($"https://{value}.example.com:8443/base", RuleSetModel.Compile(Parameters, Rules[3]).Resolve(parameters));
        Assert.Equal($"https://{value}.example.com", RuleSetModel.Compile(Parameters, Rules[5]).Resolve(parameters));
    }

    [Theory]
    [InlineData("http://[::1]:4566/base", "http://b.[::1]:4566/base")]
    [InlineData("http://localhost:4566", "http://b.localhost:4566")]
    public void The_callers_own_endpoint_is_free(string endpoint, string inBucket)
    {
        var free = RuleSetModel.Compile(Parameters, Rule("""{ "url": "{Endpoint}" }"""));
        var parsed = RuleSetModel.Compile(
            Parameters,
            Rule("""{ "url": "{url#scheme}://{Bucket}.{url#authority}{url#path}" }""", """{ "fn": "parseURL", "argv": [{ "ref": "Endpoint" }], "assign": "url" }"""));
        var assigned = RuleSetModel.Compile(
            Parameters,
            Rule(
                """{ "url": "{url#scheme}://{url#authority}{path}" }""",
                """{ "fn": "parseURL", "argv": [{ "ref": "Endpoint" }], "assign": "url" }""",
                """{ "fn": "getAttr", "argv": [{ "ref": "url" }, "path"], "assign": "path" }"""));
        var appended = RuleSetModel.Compile(Parameters, Rule("""{ "url": "{Endpoint}/{Bucket}" }"""));
        var parameters = new JsonObject { ["Endpoint"] = endpoint, ["Bucket"] = "b" }.ToJsonString();

        Assert.Equal(endpoint, free.Resolve(parameters));
        Assert.Equal(endpoint, assigned.Resolve(parameters));
        Assert.Equal(endpoint + "/b", appended.Resolve(parameters));
        if (!endpoint.Contains('[', StringComparison.Ordinal))
        {
            Assert.Equal(inBucket, parsed.Resolve(parameters));
        }
    }

    [Theory]
    [InlineData("https")]
    [InlineData("https://evil.com/")]
    [InlineData("https:/\\evil.com/")]
    [InlineData("javascript")]
    public void A_value_in_place_of_the_scheme_brings_no_host_along(string scheme)
    {
        var outcome = RuleSetModel.Compile(Parameters, Rule("""{ "url": "{Bucket}://example.com" }"""))
            .Resolve(new JsonObject { ["Bucket"] = scheme }.ToJsonString());

        Assert.Equal(scheme == "https", outcome == "https://example.com");
        Assert.True(scheme == "https" || !Uri.TryCreate(outcome, UriKind.Absolute, out _), outcome);
    }

    [Theory]
    [InlineData("https://{AccountId}.example.com", "a.")]
    [InlineData("https://{AccountId}.example.com", "")]
    [InlineData("https://{AccountId}.example.com", "0123456789012345678901234567890123456789012345678901234567890123")]
    [InlineData("https://example.com/{AccountId}", "?x=1")]
    [InlineData("https://example.com/{AccountId}", "#")]
    [InlineData("https://example.com/{AccountId}", "\r\nX-Evil: 1")]
    public void A_host_or_a_path_that_cannot_be_is_no_endpoint(string url, string value)
    {
        var resolver = RuleSetModel.Compile(Parameters, Rule($$"""{ "url": "{{url}}" }"""));

        var outcome = resolver.Resolve(new JsonObject { ["AccountId"] = value }.ToJsonString());

        Assert.Contains("is no endpoint", outcome, StringComparison.Ordinal);
        Assert.DoesNotContain("X-Evil", outcome, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://example.com/?x=1")]
    [InlineData("https://a..example.com")]
    [InlineData("https://user@example.com")]
    [InlineData("https://example.com\\\\base")]
    public void A_constant_URL_that_cannot_be_fails_where_it_is_resolved(string url)
    {
        var resolver = RuleSetModel.Compile(Parameters, Rule($$"""{ "url": "{{url}}" }"""));

        Assert.Contains("is no endpoint", resolver.Resolve("{}"), StringComparison.Ordinal);
    }

    private static void AssertRefused(GeneratedResolver resolver, string value)
    {
        var outcome = resolver.Resolve(new JsonObject { ["AccountId"] = value }.ToJsonString());

        Assert.Contains(Refused, outcome, StringComparison.Ordinal);
        Assert.DoesNotContain("evil", outcome, StringComparison.OrdinalIgnoreCase);
    }

    private static string Rule(string endpoint, params string[] conditions)
        => $$"""[{ "type": "endpoint", "conditions": [{{string.Join(", ", conditions)}}], "endpoint": {{endpoint}} }]""";

    private static string ParseUrl(string url) => $$"""{ "fn": "parseURL", "argv": ["{{url}}"], "assign": "url" }""";

    private static string Ite(string then, string otherwise)
        => $$"""{ "fn": "ite", "argv": [{ "fn": "isSet", "argv": [{ "ref": "AccountId" }] }, "{{then}}", "{{otherwise}}"], "assign": "chosen" }""";

    private static GeneratedResolver Diagram(string result)
    {
        var nodes = new byte[24];
        int[] values = [-1, 1, -1, 0, 100_000_001, 100_000_000];
        for (var i = 0; i < values.Length; i++)
        {
            BinaryPrimitives.WriteInt32BigEndian(nodes.AsSpan(4 * i), values[i]);
        }

        var suite = EndpointSuite.Read(
            RuleSetModel.Text(
                $$"""
                {
                  "version": "1.1", "parameters": {{Parameters}},
                  "conditions": [{ "fn": "isSet", "argv": [{ "ref": "AccountId" }] }],
                  "results": [{{result}}],
                  "root": 2, "nodeCount": 2, "nodes": "{{Convert.ToBase64String(nodes)}}"
                }
                """,
                "smithy.rules#endpointBdd"));
        var files = suite.Generate();
        Assert.Empty(suite.Findings);
        return new GeneratedResolver(files.Values);
    }
}
