namespace FreeTierGen.Conformance.Tests.Proof;

/// <summary>A suite of our own, small enough to be read: a request, a response and an error, all of which pass.</summary>
internal static class EchoSuite
{
    public const string Text =
        """
        {
          "smithy": "2.0",
          "shapes": {
            "acme#Echo": {
              "type": "service",
              "version": "1",
              "operations": [{ "target": "acme#Repeat" }],
              "traits": { "aws.protocols#awsJson1_1": {}, "aws.protocols#awsQueryCompatible": {}, "aws.auth#sigv4": { "name": "echo" } }
            },
            "acme#Repeat": {
              "type": "operation",
              "input": { "target": "acme#RepeatInput" },
              "output": { "target": "acme#RepeatOutput" },
              "errors": [{ "target": "acme#Refused" }, { "target": "acme#Broken" }],
              "traits": {
                "smithy.api#endpoint": { "hostPrefix": "data." },
                "smithy.test#httpRequestTests": [
                  {
                    "id": "request",
                    "protocol": "aws.protocols#awsJson1_1",
                    "method": "POST",
                    "host": "example.com/base",
                    "resolvedHost": "data.example.com",
                    "uri": "/base/",
                    "headers": { "X-Amz-Target": "Echo.Repeat", "Content-Type": "application/x-amz-json-1.1" },
                    "requireHeaders": ["Content-Length"],
                    "forbidHeaders": ["X-Amz-Security-Token"],
                    "authScheme": "aws.auth#sigv4",
                    "body": "{\"values\":{\"text\":\"t\",\"number\":1.50,\"list\":[\"a\",\"b\"],\"token\":\"k\"},\"token\":\"00000000-0000-4000-8000-000000000000\"}",
                    "bodyMediaType": "application/json",
                    "params": { "values": { "text": "t", "number": 1.5, "list": ["a", "b"], "token": "k" } }
                  }
                ],
                "smithy.test#httpResponseTests": [
                  {
                    "id": "response",
                    "protocol": "aws.protocols#awsJson1_1",
                    "code": 200,
                    "headers": { "x-amzn-requestid": "r-1" },
                    "body": "{\"values\":{\"text\":\"t\",\"number\":\"NaN\",\"share\":1.5,\"whole\":12345678901234567890,\"exact\":1.25,\"list\":[\"a\",null],\"map\":{\"a\":1,\"b\":2},\"time\":5.5,\"blob\":\"Zm9v\",\"size\":\"big\",\"level\":2,\"any\":{\"x\":[1,null]},\"one\":{\"count\":3},\"given\":\"\"}}",
                    "bodyMediaType": "application/json",
                    "params": { "values": {
                      "text": "t", "number": "NaN", "share": 1.5, "whole": 12345678901234567890, "exact": 1.25, "list": ["a", null], "map": { "a": 1, "b": 2 }, "time": 5.5, "blob": "foo", "size": "big",
                      "level": 2, "any": { "x": [1, null] }, "one": { "count": 3 }, "given": "", "preset": "set" } }
                  }
                ]
              }
            },
            "acme#RepeatInput": {
              "type": "structure",
              "members": {
                "values": { "target": "acme#Values" },
                "token": { "target": "smithy.api#String", "traits": { "smithy.api#idempotencyToken": {} } }
              },
              "traits": { "smithy.api#input": {} }
            },
            "acme#RepeatOutput": { "type": "structure", "members": { "values": { "target": "acme#Answer" } }, "traits": { "smithy.api#output": {} } },
            "acme#Values": {
              "type": "structure",
              "members": {
                "text": { "target": "smithy.api#String" },
                "number": { "target": "smithy.api#Double" },
                "list": { "target": "acme#Texts" },
                "token": { "target": "smithy.api#String" }
              }
            },
            "acme#Answer": {
              "type": "structure",
              "members": {
                "text": { "target": "smithy.api#String" },
                "number": { "target": "smithy.api#Float" },
                "share": { "target": "smithy.api#Double" },
                "whole": { "target": "smithy.api#BigInteger" },
                "exact": { "target": "smithy.api#BigDecimal" },
                "list": { "target": "acme#Texts" },
                "map": { "target": "acme#Counts" },
                "time": { "target": "smithy.api#Timestamp" },
                "blob": { "target": "smithy.api#Blob" },
                "size": { "target": "acme#Size" },
                "level": { "target": "acme#Level" },
                "any": { "target": "smithy.api#Document" },
                "one": { "target": "acme#One" },
                "absent": { "target": "smithy.api#String" },
                "given": { "target": "smithy.api#String", "traits": { "smithy.api#required": {} } },
                "preset": { "target": "smithy.api#String", "traits": { "smithy.api#default": "set" } }
              }
            },
            "acme#Texts": { "type": "list", "member": { "target": "smithy.api#String" }, "traits": { "smithy.api#sparse": {} } },
            "acme#Counts": { "type": "map", "key": { "target": "smithy.api#String" }, "value": { "target": "smithy.api#Integer" } },
            "acme#Size": { "type": "enum", "members": { "BIG": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": "big" } } } },
            "acme#Level": { "type": "intEnum", "members": { "TWO": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": 2 } } } },
            "acme#One": {
              "type": "union",
              "members": { "count": { "target": "smithy.api#Integer" }, "total": { "target": "smithy.api#Integer" }, "none": { "target": "smithy.api#Unit" } }
            },
            "acme#Broken": { "type": "structure", "members": { "message": { "target": "smithy.api#String" } }, "traits": { "smithy.api#error": "server" } },
            "acme#Refused": {
              "type": "structure",
              "members": { "message": { "target": "smithy.api#String" }, "reason": { "target": "smithy.api#String" }, "detail": { "target": "smithy.api#String" } },
              "traits": {
                "smithy.api#error": "client",
                "smithy.test#httpResponseTests": [
                  {
                    "id": "error",
                    "protocol": "aws.protocols#awsJson1_1",
                    "code": 400,
                    "headers": { "X-Amzn-Errortype": "Refused", "x-amzn-query-error": "Old;Sender" },
                    "body": "{\"message\":\"No.\",\"reason\":\"r\"}",
                    "bodyMediaType": "application/json",
                    "vendorParamsShape": "acme.test#Codes",
                    "vendorParams": { "code": "Old", "type": "Sender" },
                    "params": { "message": "No.", "reason": "r" }
                  }
                ]
              }
            }
          }
        }
        """;
}
