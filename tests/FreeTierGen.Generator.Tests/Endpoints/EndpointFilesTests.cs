using System.Text;
using System.Text.RegularExpressions;
using FreeTierGen.Generator.Lowering.Endpoints;
using FreeTierGen.Generator.Tests.Driver;
using FreeTierGen.Testing;

namespace FreeTierGen.Generator.Tests.Endpoints;

/// <summary>The generated files as a whole: services without rules, client options, size, and that specs are values.</summary>
public partial class EndpointFilesTests
{
    private const string Parameters =
        """
        {
          "Region": { "type": "string", "builtIn": "AWS::Region" },
          "UseFIPS": { "type": "boolean", "builtIn": "AWS::UseFIPS", "required": true, "default": false },
          "Mode": { "type": "string", "required": true, "default": "m" },
          "Accelerate": { "type": "boolean", "builtIn": "AWS::S3::Accelerate", "required": true, "default": false },
          "UseGlobal": { "type": "boolean", "builtIn": "AWS::S3::UseGlobalEndpoint", "required": true, "default": true },
          "Hosts": { "type": "stringArray" },
          "Bucket": { "type": "string" }
        }
        """;

    private const string ClientContext =
        """
        { "smithy.rules#clientContextParams": {
            "Mode": { "type": "string", "documentation": "The mode." },
            "Accelerate": { "type": "boolean", "documentation": "Whether to hurry." },
            "Hosts": { "type": "stringArray" },
            "AppId": { "type": "string" } } }
        """;

    private const string AnyRule = """[{ "type": "error", "conditions": [], "error": "none" }]""";

    [Fact]
    public void A_service_without_rules_uses_the_configured_endpoint_and_says_where_to_set_it()
    {
        var suite = EndpointSuite.Read(Encoding.UTF8.GetBytes(SampleModels.Weather));
        var resolver = new GeneratedResolver(suite.Generate().Values);

        Assert.Equal("https://weather.example.com", resolver.Resolve("""{ "Endpoint": "https://weather.example.com" }"""));
        Assert.Equal(
            "The model of Weather has no endpoint rules: set Endpoint in WeatherClientOptions to where the service is.",
            resolver.Resolve("{}"));
    }

    [Fact]
    public void A_client_has_options_for_its_context_parameters_and_for_built_ins_of_its_own()
    {
        var suite = RuleSetModel.Suite(Parameters, AnyRule, hasClient: true, ClientContext);

        var options = EndpointLowering.Options(suite.Context, suite.Symbols);

        Assert.Equal(
            [
                ("Mode", "string?", "The mode."),
                ("Accelerate", "bool?", "Whether to hurry."),
                ("Hosts", "global::System.Collections.Generic.IReadOnlyList<string>?", null),
                ("AppIdParameter", "string?", null),
                ("UseGlobal", "bool?", null),
            ],
            options.Select(option => (option.PropertyName, option.PropertyType, option.Documentation)));
    }

    [Fact]
    public void Parameters_take_the_clients_values_or_their_defaults()
    {
        var suite = RuleSetModel.Suite(Parameters, AnyRule, hasClient: true, ClientContext);
        var text = suite.Generate()["TestEndpointParameters.g.cs"];

        Assert.Contains(
            """
                    var options = (global::Acme.Endpoints.TestClientOptions)configuration.Options;
                    return new TestEndpointParameters
                    {
                        Region = configuration.Region,
                        UseFips = configuration.UseFips,
                        Mode = options.Mode ?? "m",
                        Accelerate = options.Accelerate ?? false,
                        UseGlobal = options.UseGlobal ?? true,
                        Hosts = options.Hosts,
                    };
            """,
            text,
            StringComparison.Ordinal);

        var properties = EndpointLowering.Options(suite.Context, suite.Symbols)
            .Select(option => $"/// <summary>x</summary>\npublic {option.PropertyType} {option.PropertyName} {{ get; set; }}");
        var client = $$"""
            #nullable enable
            namespace Acme.Endpoints;
            /// <summary>x</summary>
            public sealed partial class TestClientOptions : global::FreeTierGen.Runtime.ClientOptions { {{string.Join('\n', properties)}} }
            """;
        GeneratedResolver.Load([.. suite.Generate().Values, client]);
    }

    [Fact]
    public void Lists_in_parameters_are_equal_by_their_items()
    {
        var suite = RuleSetModel.Suite(Parameters, AnyRule);
        var type = new GeneratedResolver(suite.Generate().Values).ParametersType;

        object Make(params string[] hosts)
        {
            var parameters = Activator.CreateInstance(type)!;
            type.GetProperty("Hosts")!.SetValue(parameters, hosts);
            return parameters;
        }

        Assert.Equal(Make("a", "b"), Make("a", "b"));
        Assert.Equal(Make("a", "b").GetHashCode(), Make("a", "b").GetHashCode());
        Assert.NotEqual(Make("a", "b"), Make("b", "a"));
    }

    [Theory]
    [InlineData("models", "s3-2006-03-01.json")]
    [InlineData("endpoint-bdd", "dynamodb-2012-08-10.json")]
    public void No_method_of_a_large_rule_set_is_longer_than_two_screens(string folder, string file)
    {
        var code = EndpointSuite.Read(ConformanceData.ReadBytes(folder, file)).Generate()
            .Single(generated => generated.Key.EndsWith("Resolver.g.cs", StringComparison.Ordinal)).Value;

        var lengths = MethodPattern().Matches(code).Select(method => method.Value.Count(character => character == '\n')).ToList();

        Assert.True(lengths.Count > 5);
        Assert.InRange(lengths.Max(), 1, 180);
    }

    [Theory]
    [InlineData("models", "s3-2006-03-01.json")]
    [InlineData("endpoint-bdd", "dynamodb-2012-08-10.json")]
    public void Specs_of_the_same_rules_are_equal(string folder, string file)
    {
        var model = ConformanceData.ReadBytes(folder, file);

        Assert.Equal(EndpointSuite.Read(model).Lower(), EndpointSuite.Read(model).Lower());
    }

    [GeneratedRegex(@"^    (private|protected)[^\n;=]*\(in [^\n]*\n    \{\n.*?^    \}\n", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex MethodPattern();
}
