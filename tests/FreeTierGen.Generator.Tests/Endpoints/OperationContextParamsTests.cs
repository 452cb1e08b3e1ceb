using FreeTierGen.Generator.Tests.Diagnostics;
using FreeTierGen.Generator.Tests.Driver;
using FreeTierGen.Testing;
using Microsoft.CodeAnalysis;

namespace FreeTierGen.Generator.Tests.Endpoints;

/// <summary>Endpoint parameters that come from somewhere inside an operation's input.</summary>
public sealed class OperationContextParamsTests
{
    [Theory]
    [InlineData("\"Name\": { \"path\": \"order.shop.name\" }", "Name = input.Order?.Shop?.Name")]
    [InlineData("\"Name\": { \"path\": \"order.kind\" }", "Name = input.Order?.Kind?.Value")]
    [InlineData("\"Client\": { \"path\": \"order.shop.name\" }", "Client = input.Order?.Shop?.Name ?? parameters.Client")]
    [InlineData("\"On\": { \"path\": \"length(order.lines) > `1`\" }", "On = (input.Order?.Lines?.Count is null ? default(bool?) : input.Order?.Lines?.Count > 1) ?? parameters.On")]
    [InlineData("\"On\": { \"path\": \"order.isUrgent\" }", "On = input.Order?.IsUrgent ?? parameters.On")]
    [InlineData("\"Names\": { \"path\": \"keys(stock)\" }", "Names = Names(input)")]
    [InlineData("\"Names\": { \"path\": \"order.names\" }", "Names = Names(input)")]
    [InlineData("\"Names\": { \"path\": \"order.lines[*].[item, shop.name][]\" }", "Names = Names(input)")]
    public void A_path_is_bound(string binding, string assignment)
    {
        var run = ModelDriver.Run(Model(binding)).AssertNoDiagnostics().AssertCompiles();

        Assert.Contains($"return resolver.Resolve(parameters with {{ {assignment} }});", run["Acme.Operations/OrderOperation.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("keys(stock)", "b,a")]
    [InlineData("values(stock)[].item", "nail,nut")]
    [InlineData("stock.*.item", "nail,nut")]
    [InlineData("stock.a.item || 'x' | [@]", "nut")]
    [InlineData("order.names", "n1,n2")]
    [InlineData("order.lines[*].item", "bolt")]
    [InlineData("order.lines[*].[item, shop.name][]", "bolt,second")]
    [InlineData("order.lines[].shop.name", "second")]
    [InlineData("order.lines[?shop].shop.name", "second")]
    [InlineData("order.nothing[].item", "null")]
    public void Lists_come_out_of_the_input(string path, string expected)
    {
        var model = Model($"\"Names\": {{ \"path\": \"{path}\" }}");
        var generated = GeneratedAssembly.Load(model, """
            using System.Collections.Generic;
            using Acme;

            internal static class Probe
            {
                public static string Names()
                {
                    var input = new OrderInput
                    {
                        Order = new Order { Names = ["n1", "n2"], Lines = [new Line { Item = "bolt" }, new Line { Shop = new Shop { Name = "second" } }] },
                        Stock = new Dictionary<string, Line> { ["b"] = new Line { Item = "nail" }, ["a"] = new Line { Item = "nut" } },
                    };
                    using var client = new ShopClient(new ShopClientOptions { Region = "eu-west-1" });
                    try
                    {
                        client.OrderAsync(input).GetAwaiter().GetResult();
                        return "no error";
                    }
                    catch (FreeTierGen.Runtime.EndpointResolutionException e)
                    {
                        return e.Message;
                    }
                }
            }
            """);

        Assert.Equal(expected == "null" ? "none" : expected.Split(',')[0], generated.Method<Func<string>>("Probe", "Names")());
    }

    [Theory]
    [Covers("FTG0027")]
    [InlineData("\"Name\": { \"path\": ▶\"order.\" }", "'order.', at its character 7: it ends too early")]
    [InlineData("\"Name\": { \"path\": ▶\"order.price\" }", "Order has no member 'price'")]
    [InlineData("\"Name\": { \"path\": ▶\"order\" }", "it gives something of another type than the parameter's")]
    [InlineData("\"Names\": { \"path\": ▶\"order.lines\" }", "it gives something of another type than the parameter's")]
    [InlineData("\"Names\": { \"path\": ▶\"order.shop.name\" }", "the items are asked of what is no list")]
    [InlineData("\"On\": { \"path\": ▶\"order.shop.name\" }", "it gives something of another type than the parameter's")]
    [InlineData("\"Name\": ▶{}", "'path' has to be a string")]
    public void A_path_that_cannot_be_bound_is_reported_where_it_stands(string binding, string reason)
        => DiagnosticAssert.Reports(Model(binding), "FTG0027", DiagnosticSeverity.Error, reason);

    [Fact]
    public void What_an_operation_says_of_itself_and_of_its_members_counts_before_paths()
    {
        var model = Model("\"Name\": { \"path\": \"order.shop.name\" }")
            .Replace("\"smithy.rules#operationContextParams\"", "\"smithy.rules#staticContextParams\": { \"Name\": { \"value\": \"fixed\" } }, \"smithy.rules#operationContextParams\"", StringComparison.Ordinal);

        Assert.Contains("Name = \"fixed\"", ModelDriver.Run(model)["Acme.Operations/OrderOperation.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void DynamoDBs_operations_bind_their_tables()
    {
        var run = ModelDriver.Run(
            ConformanceData.ReadText("models", "dynamodb-2012-08-10.json"), ("Operations", "BatchGetItem;BatchWriteItem;ImportTable;TransactGetItems;TransactWriteItems"));

        run.AssertCompiles();
        Assert.Contains("ResourceArn = input.TableCreationParameters.TableName", run["Acme.Operations/ImportTableOperation.g.cs"], StringComparison.Ordinal);
        Assert.Contains(
            """
                // TransactItems[*].[ConditionCheck.TableName, Put.TableName, Delete.TableName, Update.TableName][]
                private static global::System.Collections.Generic.IReadOnlyList<string> ResourceArnList(
                    global::Acme.TransactWriteItemsInput input)
                {
                    var values = new global::System.Collections.Generic.List<string>();
                    foreach (var transactItem in input.TransactItems)
                    {
                        if (transactItem.ConditionCheck?.TableName is { } tableName)
                        {
                            values.Add(tableName);
                        }

                        if (transactItem.Put?.TableName is { } tableName2)
                        {
                            values.Add(tableName2);
                        }

                        if (transactItem.Delete?.TableName is { } tableName3)
                        {
                            values.Add(tableName3);
                        }

                        if (transactItem.Update?.TableName is { } tableName4)
                        {
                            values.Add(tableName4);
                        }
                    }

                    return values;
                }
            """,
            run["Acme.Operations/TransactWriteItemsOperation.g.cs"],
            StringComparison.Ordinal);
        Assert.Contains("foreach (var key in input.RequestItems.Keys)", run["Acme.Operations/BatchGetItemOperation.g.cs"], StringComparison.Ordinal);
    }

    // The rules end in an error that says what they were given.
    private static string Model(string binding) => $$"""
        {
          "smithy": "2.0",
          "shapes": {
            "acme#Shops": {
              "type": "service",
              "version": "2026-01-31",
              "operations": [{ "target": "acme#Order_" }],
              "traits": {
                "aws.api#service": { "sdkId": "Shop" },
                "aws.protocols#awsJson1_0": {},
                "smithy.rules#clientContextParams": { "Client": { "type": "string" } },
                "smithy.rules#endpointRuleSet": {
                  "version": "1.0",
                  "parameters": {
                    "Name": { "type": "string" }, "Client": { "type": "string" }, "On": { "type": "boolean", "required": true, "default": true },
                    "Names": { "type": "stringArray" } },
                  "rules": [
                    { "type": "error", "conditions": [{ "fn": "isSet", "argv": [{ "ref": "Names" }] },
                      { "fn": "getAttr", "argv": [{ "ref": "Names" }, "[0]"], "assign": "first" }], "error": "{first}" },
                    { "type": "error", "conditions": [{ "fn": "isSet", "argv": [{ "ref": "Name" }] }], "error": "{Name}" },
                    { "type": "error", "conditions": [{ "fn": "isSet", "argv": [{ "ref": "Client" }] }], "error": "{Client}" },
                    { "type": "error", "conditions": [{ "fn": "booleanEquals", "argv": [{ "ref": "On" }, true] }], "error": "none" },
                    { "type": "error", "conditions": [], "error": "off" }] }
              }
            },
            "acme#Order_": {
              "type": "operation",
              "input": { "target": "acme#OrderInput" },
              "traits": { "smithy.rules#operationContextParams": { {{binding}} } }
            },
            "acme#OrderInput": {
              "type": "structure",
              "members": { "order": { "target": "acme#Order" }, "stock": { "target": "acme#Stock" } },
              "traits": { "smithy.api#input": {} }
            },
            "acme#Order": {
              "type": "structure",
              "members": {
                "shop": { "target": "acme#Shop" }, "kind": { "target": "acme#Kind" }, "isUrgent": { "target": "smithy.api#Boolean" },
                "names": { "target": "acme#Names" }, "lines": { "target": "acme#Lines" }, "nothing": { "target": "acme#Lines" }
              }
            },
            "acme#Shop": { "type": "structure", "members": { "name": { "target": "smithy.api#String" } } },
            "acme#Line": { "type": "structure", "members": { "item": { "target": "smithy.api#String" }, "shop": { "target": "acme#Shop" } } },
            "acme#Lines": { "type": "list", "member": { "target": "acme#Line" } },
            "acme#Names": { "type": "list", "member": { "target": "smithy.api#String" } },
            "acme#Stock": { "type": "map", "key": { "target": "smithy.api#String" }, "value": { "target": "acme#Line" } },
            "acme#Kind": { "type": "enum", "members": { "A": { "target": "smithy.api#Unit" } } }
          }
        }
        """;
}
