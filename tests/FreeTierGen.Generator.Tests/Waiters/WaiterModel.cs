namespace FreeTierGen.Generator.Tests.Waiters;

/// <summary>A model of one operation with waiters of all kinds, and what a program does with them.</summary>
internal static class WaiterModel
{
    /// <summary>The model, with the waiters in place.</summary>
    public static string With(string waiters) => $$"""
        {
          "smithy": "2.0",
          "shapes": {
            "acme#Lamps": {
              "type": "service",
              "version": "2026-01-31",
              "operations": [{ "target": "acme#GetLamp" }, { "target": "acme#Ping" }, { "target": "acme#WaitUntilTaken" }],
              "rename": { "acme.other#Gone": "OtherGone" },
              "traits": { "aws.api#service": { "sdkId": "Lamps" }, "aws.auth#sigv4": { "name": "lamps" }, "aws.protocols#awsJson1_0": {} }
            },
            "acme#Ping": { "type": "operation", "traits": { "smithy.waiters#waitable": {
              "Reachable": { "acceptors": [{ "state": "success", "matcher": { "success": true } }, { "state": "retry", "matcher": { "success": false } }] } } } },
            "acme#WaitUntilTaken": { "type": "operation" },
            "acme#GetLamp": {
              "type": "operation",
              "input": { "target": "acme#GetLampInput" },
              "output": { "target": "acme#GetLampOutput" },
              "errors": [{ "target": "acme#Gone" }, { "target": "acme.other#Gone" }, { "target": "acme#Dimmed" }],
              "traits": {
                "smithy.waiters#waitable": {
                  {{waiters}}
                }
              }
            },
            "acme#GetLampInput": {
              "type": "structure",
              "members": { "name": { "target": "smithy.api#String", "traits": { "smithy.api#required": {} } }, "bulbs": { "target": "acme#Names" } },
              "traits": { "smithy.api#input": {} }
            },
            "acme#GetLampOutput": {
              "type": "structure",
              "members": {
                "lamp": { "target": "acme#Lamp" },
                "bulbs": { "target": "acme#Bulbs" },
                "isOn": { "target": "smithy.api#Boolean" },
                "names": { "target": "acme#SparseNames" },
                "keys": { "target": "acme#Keys" },
                "tags": { "target": "acme#Tags" },
                "power": { "target": "acme#Power" },
                "since": { "target": "smithy.api#Timestamp" },
                "level": { "target": "acme#Level" },
                "notes": { "target": "smithy.api#Document" },
                "image": { "target": "smithy.api#Blob" }
              },
              "traits": { "smithy.api#output": {} }
            },
            "acme#Lamp": {
              "type": "structure",
              "members": {
                "colour": { "target": "acme#Colour" },
                "place": { "target": "smithy.api#String" },
                "key": { "target": "acme#Key" },
                "old": { "target": "smithy.api#String", "traits": { "smithy.api#deprecated": {} } }
              }
            },
            "acme#Bulbs": { "type": "list", "member": { "target": "acme#Bulb" } },
            "acme#Bulb": {
              "type": "structure",
              "members": {
                "state": { "target": "smithy.api#String" },
                "watts": { "target": "smithy.api#Integer" },
                "limit": { "target": "smithy.api#Double" },
                "parts": { "target": "acme#Bulbs" },
                "colours": { "target": "acme#Colours" }
              }
            },
            "acme#Colours": { "type": "list", "member": { "target": "acme#Colour" } },
            "acme#Key": { "type": "string", "traits": { "smithy.api#sensitive": {} } },
            "acme#Keys": { "type": "list", "member": { "target": "acme#Key" } },
            "acme#Names": { "type": "list", "member": { "target": "smithy.api#String" } },
            "acme#SparseNames": { "type": "list", "member": { "target": "smithy.api#String" }, "traits": { "smithy.api#sparse": {} } },
            "acme#Tags": { "type": "map", "key": { "target": "acme#Colour" }, "value": { "target": "acme#Bulb" } },
            "acme#Power": { "type": "union", "members": { "mains": { "target": "acme#Bulb" }, "volts": { "target": "smithy.api#Integer" }, "none": { "target": "smithy.api#Unit" } } },
            "acme#Level": { "type": "intEnum", "members": { "LOW": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": 1 } } } },
            "acme#Colour": {
              "type": "enum",
              "members": { "GREEN": { "target": "smithy.api#Unit" }, "RED": { "target": "smithy.api#Unit" }, "DARK": { "target": "smithy.api#Unit" } }
            },
            "acme#Gone": { "type": "structure", "members": {}, "traits": { "smithy.api#error": "client" } },
            "acme.other#Gone": { "type": "structure", "members": {}, "traits": { "smithy.api#error": "client" } },
            "acme#Dimmed": {
              "type": "structure",
              "members": {},
              "traits": { "smithy.api#error": "client", "aws.protocols#awsQueryError": { "code": "Lamps.Dimmed", "httpResponseCode": 400 } }
            }
          }
        }
        """;

    /// <summary>A waiter with one path.</summary>
    public static string OnPath(string path, string comparator, string expected, string matcher = "output")
        => $$"""
        "LampLit": { "acceptors": [
          { "state": "success", "matcher": { "{{matcher}}": { "path": "{{path}}", "comparator": "{{comparator}}", "expected": "{{expected}}" } } },
          { "state": "failure", "matcher": { "success": true } }
        ] }
        """;
}
