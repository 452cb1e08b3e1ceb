namespace FreeTierGen.Generator.Tests.Clients;

/// <summary>A service that hands out the host of its operations, and C# that calls it.</summary>
internal static class EndpointDiscoveryModel
{
    public const string Text = """
        {
          "smithy": "2.0",
          "shapes": {
            "acme#Clock": {
              "type": "service",
              "version": "2026-01-01",
              "operations": [{ "target": "acme#AskHosts" }, { "target": "acme#ReadTime" }, { "target": "acme#Ping" }],
              "traits": {
                "aws.api#service": { "sdkId": "Clock" },
                "aws.auth#sigv4": { "name": "clock" },
                "aws.protocols#awsJson1_0": {},
                "aws.api#clientEndpointDiscovery": { "operation": "acme#AskHosts", "error": "acme#HostGone" },
                "smithy.rules#endpointRuleSet": {
                  "version": "1.0",
                  "parameters": {
                    "Endpoint": { "type": "String", "builtIn": "SDK::Endpoint", "documentation": "A custom endpoint." }
                  },
                  "rules": [
                    {
                      "conditions": [{ "fn": "isSet", "argv": [{ "ref": "Endpoint" }] }],
                      "endpoint": { "url": { "ref": "Endpoint" } },
                      "type": "endpoint"
                    },
                    { "conditions": [], "endpoint": { "url": "https://clock.example.com/v1" }, "type": "endpoint" }
                  ]
                }
              }
            },
            "acme#AskHosts": { "type": "operation", "input": { "target": "acme#AskHostsInput" }, "output": { "target": "acme#AskHostsOutput" } },
            "acme#AskHostsInput": { "type": "structure", "members": {}, "traits": { "smithy.api#input": {} } },
            "acme#AskHostsOutput": {
              "type": "structure",
              "members": { "Endpoints": { "target": "acme#Hosts", "traits": { "smithy.api#required": {} } } },
              "traits": { "smithy.api#output": {} }
            },
            "acme#Hosts": { "type": "list", "member": { "target": "acme#Host" } },
            "acme#Host": {
              "type": "structure",
              "members": {
                "Address": { "target": "smithy.api#String", "traits": { "smithy.api#required": {} } },
                "CachePeriodInMinutes": { "target": "smithy.api#Long", "traits": { "smithy.api#required": {} } }
              }
            },
            "acme#ReadTime": {
              "type": "operation",
              "input": { "target": "acme#ReadTimeInput" },
              "errors": [{ "target": "acme#HostGone" }],
              "traits": { "aws.api#clientDiscoveredEndpoint": { "required": true } }
            },
            "acme#ReadTimeInput": {
              "type": "structure",
              "members": { "zone": { "target": "smithy.api#String", "traits": { "smithy.api#required": {} } } },
              "traits": { "smithy.api#input": {} }
            },
            "acme#Ping": { "type": "operation", "traits": { "aws.api#clientDiscoveredEndpoint": { "required": false } } },
            "acme#HostGone": {
              "type": "structure",
              "members": { "message": { "target": "smithy.api#String" } },
              "traits": { "smithy.api#error": "client" }
            }
          }
        }
        """;

    public const string Caller = """
        #nullable enable
        using System;
        using System.Net.Http;
        using System.Threading.Tasks;
        using FreeTierGen.Runtime.Identity;

        namespace Acme;

        internal static class Caller
        {
            public static object Client(HttpMessageHandler handler, TimeProvider time, Uri? endpoint)
                => new ClockClient(new ClockClientOptions
                {
                    Region = "eu-west-1",
                    Credentials = new StaticCredentialsProvider("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"),
                    HttpHandler = handler,
                    TimeProvider = time,
                    Endpoint = endpoint,
                });

            public static Task ReadAsync(object client, string? zone) => ((ClockClient)client).ReadTimeAsync(new() { Zone = zone! });

            public static Task PingAsync(object client) => ((ClockClient)client).PingAsync();
        }
        """;
}
