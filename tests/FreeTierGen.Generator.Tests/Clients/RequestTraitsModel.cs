namespace FreeTierGen.Generator.Tests.Clients;

/// <summary>A service whose one operation has all the traits that do something to a request, and C# that calls it.</summary>
internal static class RequestTraitsModel
{
    public const string Text = """
        {
          "smithy": "2.0",
          "shapes": {
            "acme#Post": {
              "type": "service",
              "version": "2026-01-01",
              "operations": [{ "target": "acme#Send" }],
              "traits": { "aws.protocols#awsJson1_0": {}, "aws.auth#sigv4": { "name": "post" } }
            },
            "acme#Send": {
              "type": "operation",
              "input": { "target": "acme#SendInput" },
              "traits": {
                "smithy.api#endpoint": { "hostPrefix": "data-{account}.{stage}." },
                "smithy.api#httpChecksumRequired": {},
                "smithy.api#requestCompression": { "encodings": ["zip", "gzip"] }
              }
            },
            "acme#SendInput": {
              "type": "structure",
              "members": {
                "account": { "target": "smithy.api#String", "traits": { "smithy.api#required": {}, "smithy.api#hostLabel": {} } },
                "stage": { "target": "acme#Stage", "traits": { "smithy.api#required": {}, "smithy.api#hostLabel": {} } },
                "text": { "target": "smithy.api#String" },
                "token": { "target": "acme#Token", "traits": { "smithy.api#required": {}, "smithy.api#idempotencyToken": {} } },
                "nested": { "target": "acme#Nested" }
              },
              "traits": { "smithy.api#input": {} }
            },
            "acme#Stage": { "type": "enum", "members": { "LIVE": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": "live" } } } },
            "acme#Token": { "type": "string", "traits": { "smithy.api#length": { "min": 1, "max": 40 } } },
            "acme#Nested": {
              "type": "structure",
              "members": { "token": { "target": "smithy.api#String", "traits": { "smithy.api#idempotencyToken": {} } } }
            }
          }
        }
        """;

    public const string Caller = """
        using System;
        using System.Net.Http;
        using System.Threading.Tasks;
        using FreeTierGen.Runtime;
        using FreeTierGen.Runtime.Identity;
        using FreeTierGen.Runtime.Retries;

        namespace Acme;

        internal static class Caller
        {
            public static async Task SendAsync(HttpMessageHandler handler, string account, string text, string? token, Action<ClientOptions> configure)
            {
                var options = new PostClientOptions
                {
                    Endpoint = new Uri("https://example.com/base"),
                    Region = "eu-west-1",
                    Credentials = new StaticCredentialsProvider("AKID", "secret"),
                    HttpHandler = handler,
                };
                configure(options);
                using var client = new PostClient(options);
                await client.SendAsync(new SendInput { Account = account, Stage = Stage.Live, Text = text, Token = token, Nested = new() });
            }
        }
        """;
}
