namespace FreeTierGen.Generator.Tests.Services;

/// <summary>A small model that passes for that of a real service by its SDK id.</summary>
internal static class ServiceModel
{
    /// <summary>The C# that calls the client of the model's operation.</summary>
    public const string Caller = """
        using System;
        using System.Net.Http;
        using System.Threading.Tasks;
        using FreeTierGen.Runtime;
        using FreeTierGen.Runtime.Identity;

        namespace Acme;

        internal static partial class Caller
        {
            public static T Configure<T>(T options, HttpMessageHandler handler) where T : ClientOptions
            {
                options.Endpoint = new Uri("https://example.com/");
                options.Region = "eu-west-1";
                options.Credentials = new StaticCredentialsProvider("AKID", "secret");
                options.HttpHandler = handler;
                return options;
            }
        }
        """;

    /// <summary>A service with one operation over awsJson1_0.</summary>
    /// <param name="sdkId">The service's SDK id.</param>
    /// <param name="operation">The operation's name.</param>
    /// <param name="input">The members of its input.</param>
    /// <param name="output">The members of its output.</param>
    /// <param name="shapes">Further shapes, each with a comma before it.</param>
    public static string Text(string sdkId, string operation, string input, string output = "", string shapes = "") => $$"""
        {
          "smithy": "2.0",
          "shapes": {
            "acme#Post": {
              "type": "service",
              "version": "2012-06-01",
              "operations": [{ "target": "acme#{{operation}}" }],
              "traits": {
                "aws.protocols#awsJson1_0": {},
                "aws.auth#sigv4": { "name": "post" },
                "aws.api#service": { "sdkId": "{{sdkId}}" }
              }
            },
            "acme#{{operation}}": {
              "type": "operation",
              "input": { "target": "acme#In" },
              "output": { "target": "acme#Out" }
            },
            "acme#In": { "type": "structure", "members": { {{input}} }, "traits": { "smithy.api#input": {} } },
            "acme#Out": { "type": "structure", "members": { {{output}} }, "traits": { "smithy.api#output": {} } }{{shapes}}
          }
        }
        """;
}
