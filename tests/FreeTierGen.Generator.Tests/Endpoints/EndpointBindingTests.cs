using System.Text;
using FreeTierGen.Generator.Lowering.Endpoints;
using FreeTierGen.Generator.Lowering.Paths;
using FreeTierGen.Generator.Specs;

namespace FreeTierGen.Generator.Tests.Endpoints;

/// <summary>How operations bind values to the parameters of endpoint rules.</summary>
public class EndpointBindingTests
{
    private const string Model =
        """
        {
          "smithy": "2.0",
          "shapes": {
            "test#Test": { "type": "service", "version": "1",
              "operations": [{ "target": "test#Plain" }, { "target": "test#Static" }, { "target": "test#Bound" }],
              "traits": {
                "smithy.rules#clientContextParams": { "Client": { "type": "string" } },
                "smithy.rules#endpointRuleSet": { "version": "1.0",
                  "parameters": {
                    "Bucket": { "type": "string" }, "Kind": { "type": "string" }, "Key": { "type": "string" },
                    "Client": { "type": "string" }, "On": { "type": "boolean", "required": true, "default": true },
                    "Names": { "type": "stringArray" } },
                  "rules": [
                    { "type": "error", "conditions": [{ "fn": "booleanEquals", "argv": [{ "ref": "On" }, true] }], "error": "{Bucket}{Kind}{Client}" },
                    { "type": "error", "conditions": [{ "fn": "getAttr", "argv": [{ "ref": "Names" }, "[0]"] }], "error": "x" }] } } },
            "test#Plain": { "type": "operation" },
            "test#Static": { "type": "operation", "input": { "target": "test#BoundInput" }, "traits": { "smithy.rules#staticContextParams": {
              "Bucket": { "value": "a\"b" }, "On": { "value": false }, "Names": { "value": ["x", "y"] } } } },
            "test#Bound": { "type": "operation", "input": { "target": "test#BoundInput" } },
            "test#BoundInput": { "type": "structure", "members": {
              "bucketName": { "target": "smithy.api#String", "traits": {
                "smithy.api#required": {}, "smithy.rules#contextParam": { "name": "Bucket" } } },
              "kind": { "target": "test#Kind", "traits": { "smithy.rules#contextParam": { "name": "Kind" } } },
              "key": { "target": "smithy.api#String", "traits": { "smithy.rules#contextParam": { "name": "Key" } } },
              "client": { "target": "smithy.api#String", "traits": { "smithy.rules#contextParam": { "name": "Client" } } },
              "on": { "target": "smithy.api#Boolean", "traits": { "smithy.rules#contextParam": { "name": "On" } } },
              "names": { "target": "test#Names", "traits": { "smithy.rules#contextParam": { "name": "Names" } } } } },
            "test#Names": { "type": "list", "member": { "target": "smithy.api#String" } },
            "test#Kind": { "type": "enum", "members": { "A": { "target": "smithy.api#Unit" } } }
          }
        }
        """;

    private const string Resolver = "var resolver = (global::Acme.Endpoints.TestEndpointResolver)client.EndpointResolver;";
    private const string From = "global::Acme.Endpoints.TestEndpointParameters.From(client.Configuration)";

    [Fact]
    public void An_operation_that_binds_nothing_resolves_by_the_client()
        => Assert.Equal([Resolver, $"return resolver.Resolve({From});"], Bind("Plain"));

    [Fact]
    public void Static_values_count_before_those_of_the_input()
        => Assert.Equal(
            [
                Resolver,
                $"var parameters = {From};",
                "return resolver.Resolve(parameters with { Bucket = \"a\\\"b\", Kind = input.Kind?.Value, "
                    + "Client = input.Client ?? parameters.Client, On = false, Names = new string[] { \"x\", \"y\" } });",
            ],
            Bind("Static"));

    [Fact]
    public void Values_of_the_input_count_before_those_of_the_client_and_unused_ones_are_left_out()
        => Assert.Equal(
            [
                Resolver,
                $"var parameters = {From};",
                "return resolver.Resolve(parameters with { Bucket = input.BucketName, Kind = input.Kind?.Value, "
                    + "Client = input.Client ?? parameters.Client, On = input.On ?? parameters.On, "
                    + "Names = input.Names is null ? null : [.. input.Names] });",
            ],
            Bind("Bound"));

    [Theory]
    [InlineData("Plain")]
    [InlineData("Static")]
    [InlineData("Bound")]
    public void Bindings_compile(string operation)
    {
        var suite = EndpointSuite.Read(Encoding.UTF8.GetBytes(Model));
        var code = $$"""
            #nullable enable
            namespace Acme.Endpoints;
            internal readonly record struct Kind(string Value);
            internal sealed class Input
            {
                public string BucketName { get; init; } = "";
                public Kind? Kind { get; init; }
                public string? Client { get; init; }
                public bool? On { get; init; }
                public global::System.Collections.Generic.IReadOnlyList<string>? Names { get; init; }
            }
            internal static class Operation
            {
                public static global::FreeTierGen.Runtime.Endpoints.Endpoint ResolveEndpoint(global::FreeTierGen.Runtime.ServiceClient client, Input input)
                {
                    _ = input;
                    {{string.Join('\n', Bind(operation))}}
                }
            }
            """;

        GeneratedResolver.Load([.. suite.Generate().Values, code]);
    }

    // Who is not signed for has no account.
    [Theory]
    [InlineData("", true)]
    [InlineData("\"smithy.api#auth\": []", false)]
    public void The_account_that_signs_is_bound_where_rules_ask_for_it(string traits, bool isRouted)
    {
        var model = Model
            .Replace("\"Client\": { \"type\": \"string\" }, \"On\"", "\"Client\": { \"type\": \"string\", \"builtIn\": \"AWS::Auth::AccountId\" }, \"On\"", StringComparison.Ordinal)
            .Replace("\"smithy.rules#clientContextParams\": { \"Client\": { \"type\": \"string\" } },", "\"aws.auth#sigv4\": { \"name\": \"test\" },", StringComparison.Ordinal)
            .Replace("\"test#Plain\": { \"type\": \"operation\" }", $"\"test#Plain\": {{ \"type\": \"operation\", \"traits\": {{ {traits} }} }}", StringComparison.Ordinal);

        Assert.Equal(
            isRouted
                ? [Resolver, $"var parameters = {From};", "return resolver.Resolve(parameters with { Client = accountId });"]
                : [Resolver, $"return resolver.Resolve({From});"],
            Bind("Plain", model));
    }

    [Fact]
    public void Bindings_of_broken_rules_fall_back_to_the_client()
    {
        var suite = EndpointSuite.Read(RuleSetModel.Text("{}"));

        Assert.Empty(EndpointLowering.Options(suite.Context, suite.Symbols));
        Assert.Empty(suite.Context.Closure.Operations);
        Assert.NotNull(new EndpointBinding(suite.Context, suite.Symbols));
        Assert.Empty(suite.Findings);
    }

    private static EquatableArray<string> Bind(string operation, string model = Model)
    {
        var suite = EndpointSuite.Read(Encoding.UTF8.GetBytes(model));
        return new EndpointBinding(suite.Context, suite.Symbols)
            .ForOperation(
                suite.Context.Closure.Operations.Single(shape => shape.Id.Name == operation), new PathMethods(suite.Context.Model, suite.Symbols));
    }
}
