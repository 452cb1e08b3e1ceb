namespace FreeTierGen.Conformance.Tests.Proof;

/// <summary>Endpoint tests of our own: inputs that state what their tests give the rules, one that does not need to, and one that should.</summary>
internal static class BucketSuite
{
    public const string Text =
        """
        {
          "smithy": "2.0",
          "shapes": {
            "acme#Get": { "type": "operation", "input": { "target": "acme#GetInput" } },
            "acme#GetInput": {
              "type": "structure",
              "members": { "bucket": { "target": "smithy.api#String", "traits": { "smithy.rules#contextParam": { "name": "Bucket" } } } },
              "traits": { "smithy.api#input": {} }
            },
            "acme#Buckets": {
              "type": "service",
              "version": "1",
              "operations": [{ "target": "acme#Get" }],
              "traits": {
                "smithy.rules#clientContextParams": { "Mode": { "type": "string", "documentation": "How." } },
                "smithy.rules#endpointRuleSet": {
                  "version": "1.0",
                  "parameters": {
                    "Region": { "type": "string", "builtIn": "AWS::Region" },
                    "UseFIPS": { "type": "boolean", "builtIn": "AWS::UseFIPS" },
                    "Mode": { "type": "string" },
                    "Bucket": { "type": "string" }
                  },
                  "rules": [
                    { "type": "endpoint", "conditions": [{ "fn": "isSet", "argv": [{ "ref": "UseFIPS" }] }, { "fn": "booleanEquals", "argv": [{ "ref": "UseFIPS" }, true] }],
                      "endpoint": { "url": "https://fips.example.com" } },
                    { "type": "endpoint",
                      "conditions": [
                        { "fn": "isSet", "argv": [{ "ref": "Region" }] }, { "fn": "isSet", "argv": [{ "ref": "Bucket" }] }, { "fn": "isSet", "argv": [{ "ref": "Mode" }] }],
                      "endpoint": { "url": "https://{Bucket}.{Region}.example.com/{Mode}", "headers": { "x-mode": ["{Mode}"] } } },
                    { "type": "error", "conditions": [], "error": "too little" }
                  ]
                },
                "smithy.rules#endpointTests": {
                  "version": "1.0",
                  "testCases": [
                    { "documentation": "all is stated",
                      "params": { "Region": "r-1", "Mode": "fast", "Bucket": "b" },
                      "operationInputs": [
                        { "operationName": "Get", "builtInParams": { "AWS::Region": "r-1" }, "clientParams": { "Mode": "fast" }, "operationParams": { "bucket": "b" } }],
                      "expect": { "endpoint": { "url": "https://b.r-1.example.com/fast", "headers": { "x-mode": ["fast"] } } } },
                    { "documentation": "what is left out makes no difference",
                      "params": { "Region": "r-1", "UseFIPS": false, "Bucket": "b" },
                      "operationInputs": [{ "operationName": "Get", "builtInParams": { "AWS::Region": "r-1" }, "operationParams": { "bucket": "b" } }],
                      "expect": { "error": "too little" } },
                    { "documentation": "what is left out decides",
                      "params": { "Region": "r-1", "UseFIPS": true },
                      "operationInputs": [{ "operationName": "Get", "builtInParams": { "AWS::Region": "r-1" } }],
                      "expect": { "endpoint": { "url": "https://fips.example.com" } } }
                  ]
                }
              }
            }
          }
        }
        """;
}
