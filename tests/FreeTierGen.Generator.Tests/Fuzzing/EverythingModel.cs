namespace FreeTierGen.Generator.Tests.Fuzzing;

/// <summary>Two small models with every type of shape and, between them, every trait that the generator reads.</summary>
internal static class EverythingModel
{
    /// <summary>A service with all kinds of types, constraints, defaults, names and operations.</summary>
    public const string Text = """
        {
          "smithy": "2.0",
          "metadata": { "authors": ["acme"] },
          "shapes": {
            "acme#Museum": {
              "type": "service",
              "version": "2026-01-31",
              "operations": [{ "target": "acme#PutPiece" }, { "target": "acme#ListPieces" }, { "target": "acme#Touch" }, { "target": "acme#Stream" }],
              "resources": [{ "target": "acme#Room" }],
              "errors": [{ "target": "acme#Closed" }],
              "rename": { "acme.other#Piece": "OtherPiece" },
              "traits": {
                "aws.api#service": { "sdkId": "Museum", "endpointPrefix": "museum", "cloudFormationName": "Museum" },
                "aws.auth#sigv4": { "name": "museum" },
                "aws.auth#sigv4a": { "name": "museum" },
                "smithy.api#httpApiKeyAuth": { "name": "Authorization", "in": "header", "scheme": "Key" },
                "smithy.api#httpBasicAuth": {},
                "smithy.api#httpBearerAuth": {},
                "aws.protocols#awsJson1_1": {},
                "aws.protocols#awsQueryCompatible": {},
                "smithy.api#auth": ["aws.auth#sigv4", "aws.auth#sigv4a", "smithy.api#httpApiKeyAuth", "smithy.api#httpBasicAuth", "smithy.api#httpBearerAuth"],
                "smithy.api#title": "Museum Service",
                "smithy.api#documentation": "<p>Keeps <b>pieces</b> in <a href=\"https://museum.test/rooms\">rooms</a>.</p><ul><li>one</li></ul><pre>two\nthree</pre>",
                "smithy.api#externalDocumentation": { "More": "https://museum.test/" },
                "smithy.api#paginated": { "inputToken": "token", "outputToken": "next", "pageSize": "size" },
                "smithy.api#xmlNamespace": { "uri": "https://museum.test/doc/" }
              }
            },
            "acme#Room": {
              "type": "resource",
              "identifiers": { "roomId": { "target": "acme#Id" } },
              "read": { "target": "acme#GetRoom" },
              "operations": [{ "target": "acme#LeaveRoom" }]
            },
            "acme#GetRoom": {
              "type": "operation",
              "input": { "target": "acme#GetRoomInput" },
              "output": { "target": "acme#GetRoomOutput" },
              "errors": [{ "target": "acme#Gone" }],
              "traits": {
                "smithy.api#readonly": {},
                "smithy.waiters#waitable": {
                  "RoomOpen": {
                    "documentation": "Waits until the room is open.",
                    "acceptors": [
                      { "state": "success", "matcher": { "output": { "path": "room.name", "comparator": "stringEquals", "expected": "open" } } },
                      { "state": "success", "matcher": { "output": { "path": "room.pieces[].title", "comparator": "anyStringEquals", "expected": "x" } } },
                      { "state": "retry", "matcher": { "inputOutput": { "path": "input.roomId != output.room.name", "comparator": "booleanEquals", "expected": "true" } } },
                      { "state": "failure", "matcher": { "errorType": "Gone" } }
                    ],
                    "minDelay": 3,
                    "maxDelay": 20,
                    "tags": ["a"]
                  }
                }
              }
            },
            "acme#GetRoomInput": {
              "type": "structure",
              "members": { "roomId": { "target": "acme#Id", "traits": { "smithy.api#required": {}, "smithy.api#httpLabel": {}, "smithy.api#resourceIdentifier": "roomId" } } },
              "traits": { "smithy.api#input": {} }
            },
            "acme#GetRoomOutput": {
              "type": "structure",
              "members": { "room": { "target": "acme#RoomData", "traits": { "smithy.api#required": {} } }, "other": { "target": "acme.other#Piece" } },
              "traits": { "smithy.api#output": {} }
            },
            "acme#RoomData": {
              "type": "structure",
              "members": {
                "name": { "target": "smithy.api#String", "traits": { "smithy.api#required": {} } },
                "pieces": { "target": "acme#Pieces", "traits": { "smithy.api#required": {} } },
                "byKind": { "target": "acme#ByKind", "traits": { "smithy.api#required": {} } },
                "nested": { "target": "acme#Nested", "traits": { "smithy.api#required": {} } },
                "kind": { "target": "acme#Kind", "traits": { "smithy.api#required": {} } },
                "part": { "target": "acme#Part", "traits": { "smithy.api#required": {} } }
              }
            },
            "acme#LeaveRoom": {
              "type": "operation",
              "input": { "target": "smithy.api#Unit" },
              "output": { "target": "smithy.api#Unit" },
              "traits": { "smithy.api#optionalAuth": {}, "smithy.api#deprecated": { "message": "Stay.", "since": "2.0" }, "aws.auth#unsignedPayload": {} }
            },
            "acme#Touch": { "type": "operation", "traits": { "smithy.api#auth": [], "smithy.api#idempotent": {}, "smithy.api#longPoll": {} } },
            "acme#PutPiece": {
              "type": "operation",
              "input": { "target": "acme#PutPieceInput" },
              "output": { "target": "acme#Piece" },
              "errors": [{ "target": "acme#Gone" }, { "target": "acme#Busy" }],
              "traits": {
                "smithy.api#documentation": "Puts a piece.",
                "smithy.api#endpoint": { "hostPrefix": "{room}-put.{kind}." },
                "smithy.api#httpChecksumRequired": {},
                "aws.protocols#httpChecksum": { "requestAlgorithmMember": "kind", "requestValidationModeMember": "token", "responseAlgorithms": ["CRC32"] },
                "smithy.api#requestCompression": { "encodings": ["gzip"] },
                "smithy.api#http": { "method": "POST", "uri": "/pieces", "code": 200 },
                "smithy.api#examples": [
                  {
                    "title": "Put",
                    "input": {
                      "room": "a", "kind": "vase", "tags": [],
                      "piece": {
                        "title": "t", "flag": false, "tiny": 1, "small": 0, "count": 0, "big": 1, "weight": 2, "height": 0.5, "huge": 0, "exact": 0,
                        "since": "1985-04-12T23:20:50Z", "until": 0, "image": "AAEC", "text": "x", "notes": { "a": [1, null] }, "kind": "new", "level": 2,
                        "tags": ["a"], "byKind": { "vase": { "title": "u" } }, "part": { "count": 0 }, "secret": "s", "pieces": [{ "title": "v" }],
                        "sparse": ["vase", null], "sparseMap": { "a": null, "b": 1.5 }, "nested": { "n": { "s": [{ "title": "w" }] } }, "old": "o"
                      }
                    },
                    "output": { "title": "t", "part": { "none": {} }, "pieces": [{ "title": "v", "part": { "tags": ["a", "b"] } }] }
                  },
                  { "title": "Gone", "input": { "room": "b", "kind": "vase" }, "error": { "shapeId": "acme#Gone", "content": { "message": "m" } } }
                ]
              }
            },
            "acme#PutPieceInput": {
              "type": "structure",
              "members": {
                "room": { "target": "acme#Id", "traits": { "smithy.api#required": {}, "smithy.api#hostLabel": {} } },
                "kind": { "target": "acme#Kind", "traits": { "smithy.api#required": {}, "smithy.api#hostLabel": {} } },
                "token": { "target": "smithy.api#String", "traits": { "smithy.api#idempotencyToken": {} } },
                "piece": { "target": "acme#Piece" },
                "tags": { "target": "acme#Tags" },
                "unset": { "target": "smithy.api#Integer", "traits": { "smithy.api#clientOptional": {}, "smithy.api#default": 5 } }
              },
              "traits": { "smithy.api#input": {} }
            },
            "acme#Piece": {
              "type": "structure",
              "mixins": [{ "target": "acme#Titled" }],
              "members": {
                "flag": { "target": "smithy.api#Boolean", "traits": { "smithy.api#default": true } },
                "tiny": { "target": "smithy.api#Byte", "traits": { "smithy.api#default": -5, "smithy.api#range": { "min": -10, "max": 100 } } },
                "small": { "target": "smithy.api#Short", "traits": { "smithy.api#default": 300, "smithy.api#range": { "min": 1 } } },
                "count": { "target": "smithy.api#Integer", "traits": { "smithy.api#default": 70000, "smithy.api#range": { "max": 100000 } } },
                "big": { "target": "smithy.api#Long", "traits": { "smithy.api#default": 5000000000, "smithy.api#range": { "min": 1, "max": 9000000000 } } },
                "weight": { "target": "smithy.api#Float", "traits": { "smithy.api#default": 1.5, "smithy.api#range": { "min": 0.5, "max": 1000 } } },
                "height": { "target": "smithy.api#Double", "traits": { "smithy.api#default": 1e10, "smithy.api#range": { "min": -1.5 } } },
                "huge": { "target": "smithy.api#BigInteger", "traits": { "smithy.api#default": 123456789012345678901234567890, "smithy.api#range": { "min": 1 } } },
                "exact": { "target": "smithy.api#BigDecimal", "traits": { "smithy.api#default": 1.10, "smithy.api#range": { "max": 99.99 } } },
                "since": { "target": "smithy.api#Timestamp", "traits": { "smithy.api#default": "1985-04-12T23:20:50.52Z", "smithy.api#timestampFormat": "date-time" } },
                "until": { "target": "smithy.api#Timestamp", "traits": { "smithy.api#default": 1515531081 } },
                "image": { "target": "acme#Image", "traits": { "smithy.api#default": "AAECAw==" } },
                "text": { "target": "acme#Text", "traits": { "smithy.api#default": "plain" } },
                "notes": { "target": "smithy.api#Document", "traits": { "smithy.api#default": { "a": [1, "b", null, true, 1.5] } } },
                "kind": { "target": "acme#Kind", "traits": { "smithy.api#default": "vase" } },
                "level": { "target": "acme#Level", "traits": { "smithy.api#default": 2 } },
                "tags": { "target": "acme#Tags", "traits": { "smithy.api#default": [] } },
                "byKind": { "target": "acme#ByKind", "traits": { "smithy.api#default": {} } },
                "part": { "target": "acme#Part" },
                "secret": { "target": "acme#Secret" },
                "pieces": { "target": "acme#Pieces" },
                "sparse": { "target": "acme#SparseTags" },
                "sparseMap": { "target": "acme#SparseMap" },
                "nested": { "target": "acme#Nested" },
                "old": { "target": "smithy.api#String", "traits": { "smithy.api#deprecated": {}, "smithy.api#box": {} } }
              },
              "traits": { "smithy.api#documentation": "A piece.", "smithy.api#references": [{ "resource": "acme#Room" }] }
            },
            "acme#Titled": {
              "type": "structure",
              "members": { "title": { "target": "acme#Text", "traits": { "smithy.api#required": {} } } },
              "traits": { "smithy.api#mixin": { "localTraits": ["smithy.api#documentation"] }, "smithy.api#documentation": "What has a title." }
            },
            "acme#Piece$title": { "type": "apply", "traits": { "smithy.api#documentation": "The title of the piece." } },
            "acme.other#Piece": { "type": "structure", "members": { "id": { "target": "smithy.api#PrimitiveInteger" } } },
            "acme#Id": { "type": "string", "traits": { "smithy.api#pattern": "^[a-z0-9-]{1,20}$", "smithy.api#length": { "min": 1, "max": 20 } } },
            "acme#Text": { "type": "string", "traits": { "smithy.api#pattern": "^(\\w|\\d| )+[^\\n]*?(a|b)?$", "smithy.api#documentation": "Some text.", "smithy.api#mediaType": "text/plain" } },
            "acme#Secret": { "type": "string", "traits": { "smithy.api#sensitive": {}, "smithy.api#length": { "min": 8 } } },
            "acme#Image": { "type": "blob", "traits": { "smithy.api#length": { "max": 1024 } } },
            "acme#Kind": {
              "type": "enum",
              "members": {
                "VASE": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": "vase", "smithy.api#documentation": "A vase." } },
                "COIN": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": "old coin" } },
                "OTHER": { "target": "smithy.api#Unit", "traits": { "smithy.api#deprecated": { "message": "Say what it is." } } }
              }
            },
            "acme#OldKind": { "type": "string", "traits": { "smithy.api#enum": [{ "value": "a.b", "name": "A_B", "documentation": "Both.", "tags": ["x"] }, { "value": "c", "deprecated": true }] } },
            "acme#Level": {
              "type": "intEnum",
              "members": {
                "LOW": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": 1 } },
                "HIGH": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": 2 } }
              }
            },
            "acme#Part": {
              "type": "union",
              "members": {
                "name": { "target": "acme#Text" },
                "count": { "target": "smithy.api#Integer" },
                "none": { "target": "smithy.api#Unit", "traits": { "smithy.api#documentation": "No part." } },
                "piece": { "target": "acme#Piece" },
                "tags": { "target": "acme#Tags" },
                "kind": { "target": "acme#OldKind" },
                "level": { "target": "acme#Level", "traits": { "smithy.api#deprecated": {} } }
              }
            },
            "acme#Pieces": { "type": "list", "member": { "target": "acme#Piece" }, "traits": { "smithy.api#length": { "max": 50 } } },
            "acme#Tags": { "type": "set", "member": { "target": "acme#Text" } },
            "acme#SparseTags": { "type": "list", "member": { "target": "acme#Kind" }, "traits": { "smithy.api#sparse": {}, "smithy.api#uniqueItems": {} } },
            "acme#ByKind": { "type": "map", "key": { "target": "acme#Kind" }, "value": { "target": "acme#Piece" } },
            "acme#SparseMap": { "type": "map", "key": { "target": "acme#Id" }, "value": { "target": "smithy.api#Double" }, "traits": { "smithy.api#sparse": {} } },
            "acme#Nested": { "type": "map", "key": { "target": "smithy.api#String" }, "value": { "target": "acme#Inner" } },
            "acme#Inner": { "type": "map", "key": { "target": "acme#Secret" }, "value": { "target": "acme#Pieces" } },
            "acme#ListPieces": {
              "type": "operation",
              "input": { "target": "acme#ListPiecesInput" },
              "output": { "target": "acme#ListPiecesOutput" },
              "traits": { "smithy.api#readonly": {}, "smithy.api#paginated": { "items": "page.pieces", "outputToken": "page.next" } }
            },
            "acme#ListPiecesInput": {
              "type": "structure",
              "members": { "token": { "target": "smithy.api#String" }, "size": { "target": "smithy.api#Integer" } },
              "traits": { "smithy.api#input": {} }
            },
            "acme#ListPiecesOutput": {
              "type": "structure",
              "members": { "page": { "target": "acme#Page" } },
              "traits": { "smithy.api#output": {} }
            },
            "acme#Page": { "type": "structure", "members": { "pieces": { "target": "acme#Pieces" }, "next": { "target": "smithy.api#String" } } },
            "acme#Stream": { "type": "operation", "input": { "target": "acme#StreamInput" }, "output": { "target": "acme#StreamOutput" } },
            "acme#StreamInput": { "type": "structure", "members": { "body": { "target": "acme#Body", "traits": { "smithy.api#required": {} } } }, "traits": { "smithy.api#input": {} } },
            "acme#StreamOutput": { "type": "structure", "members": { "events": { "target": "acme#Events" }, "body": { "target": "acme#Body", "traits": { "smithy.api#default": "" } } }, "traits": { "smithy.api#output": {} } },
            "acme#Body": { "type": "blob", "traits": { "smithy.api#streaming": {}, "smithy.api#requiresLength": {} } },
            "acme#Events": { "type": "union", "members": { "piece": { "target": "acme#Piece" }, "gone": { "target": "acme#Gone" }, "sound": { "target": "acme#Sound" } }, "traits": { "smithy.api#streaming": {} } },
            "acme#Sound": {
              "type": "structure",
              "members": {
                "rate": { "target": "smithy.api#Integer", "traits": { "smithy.api#eventHeader": {} } },
                "audio": { "target": "smithy.api#Blob", "traits": { "smithy.api#eventPayload": {} } }
              }
            },
            "acme#Gone": {
              "type": "structure",
              "members": { "message": { "target": "acme#Secret" }, "piece": { "target": "acme#Piece" }, "code": { "target": "smithy.api#Integer" } },
              "traits": { "smithy.api#error": "client", "smithy.api#httpError": 410, "aws.protocols#awsQueryError": { "code": "Museum.Gone", "httpResponseCode": 410 } }
            },
            "acme#Busy": {
              "type": "structure",
              "members": { "Message": { "target": "smithy.api#String" } },
              "traits": { "smithy.api#error": "server", "smithy.api#retryable": { "throttling": true }, "smithy.api#documentation": "Too many." }
            },
            "acme#Closed": { "type": "structure", "members": {}, "traits": { "smithy.api#error": "client", "smithy.api#retryable": {}, "smithy.api#deprecated": {} } },
            "acme#guard": { "type": "structure", "traits": { "smithy.api#authDefinition": {}, "smithy.api#trait": {} } }
          }
        }
        """;

    /// <summary>A service whose endpoint rules use every function and every place for a template, and whose operations bind parameters in every way.</summary>
    public const string Rules = """
        {
          "smithy": "2.0",
          "shapes": {
            "acme#Rules": {
              "type": "service",
              "version": "2026-01-31",
              "operations": [{ "target": "acme#Put" }, { "target": "acme#Ask" }],
              "traits": {
                "aws.api#service": { "sdkId": "Rules" },
                "smithy.api#title": "Rules Service",
                "aws.auth#sigv4": { "name": "rules" },
                "aws.protocols#awsJson1_0": {},
                "smithy.rules#clientContextParams": {
                  "Mode": { "type": "string", "documentation": "The mode." },
                  "Fast": { "type": "boolean", "documentation": "Whether it is fast." },
                  "Zones": { "type": "stringArray", "documentation": "The zones." }
                },
                "smithy.rules#endpointRuleSet": {
                  "version": "1.0",
                  "parameters": {
                    "Region": { "type": "String", "builtIn": "AWS::Region", "required": true, "documentation": "The region." },
                    "UseFIPS": { "type": "Boolean", "builtIn": "AWS::UseFIPS", "required": true, "default": false, "documentation": "FIPS." },
                    "Endpoint": { "type": "String", "builtIn": "SDK::Endpoint", "documentation": "An endpoint." },
                    "Account": { "type": "String", "builtIn": "AWS::Auth::AccountId", "documentation": "The account." },
                    "Mode": { "type": "String", "default": "plain", "documentation": "The mode." },
                    "Fast": { "type": "Boolean", "documentation": "Whether it is fast." },
                    "Zones": { "type": "stringArray", "documentation": "The zones." },
                    "Bucket": { "type": "String", "documentation": "The bucket." },
                    "Kind": { "type": "String", "documentation": "The kind." },
                    "Names": { "type": "stringArray", "default": ["a"], "documentation": "Names." },
                    "Always": { "type": "Boolean", "documentation": "Always." },
                    "Word": { "type": "String", "documentation": "A word." }
                  },
                  "rules": [
                    {
                      "conditions": [{ "fn": "isSet", "argv": [{ "ref": "Endpoint" }] }, { "fn": "parseURL", "argv": [{ "ref": "Endpoint" }], "assign": "url" }],
                      "endpoint": { "url": "{url#scheme}://{url#authority}{url#path}", "properties": {}, "headers": { "x-rule": ["one", "{Region}"] } },
                      "documentation": "A custom endpoint.",
                      "type": "endpoint"
                    },
                    {
                      "conditions": [{ "fn": "aws.partition", "argv": [{ "ref": "Region" }], "assign": "partition" }],
                      "rules": [
                        {
                          "conditions": [
                            { "fn": "isSet", "argv": [{ "ref": "Bucket" }] },
                            { "fn": "substring", "argv": [{ "ref": "Bucket" }, 0, 4, false], "assign": "start" },
                            { "fn": "aws.isVirtualHostableS3Bucket", "argv": [{ "ref": "Bucket" }, false] },
                            { "fn": "uriEncode", "argv": [{ "ref": "Bucket" }], "assign": "encoded" }
                          ],
                          "endpoint": {
                            "url": "https://{start}.{encoded}.{partition#dnsSuffix}",
                            "properties": { "authSchemes": [{ "name": "sigv4", "signingName": "rules", "signingRegion": "{Region}", "disableDoubleEncoding": true }], "other": { "a": ["{Mode}", true] } },
                            "headers": {}
                          },
                          "type": "endpoint"
                        },
                        {
                          "conditions": [
                            { "fn": "isSet", "argv": [{ "ref": "Kind" }] },
                            { "fn": "aws.parseArn", "argv": [{ "ref": "Kind" }], "assign": "arn" },
                            { "fn": "getAttr", "argv": [{ "ref": "arn" }, "resourceId[0]"], "assign": "first" },
                            { "fn": "not", "argv": [{ "fn": "stringEquals", "argv": [{ "ref": "first" }, ""] }] }
                          ],
                          "endpoint": { "url": "https://{arn#service}.{first}.test" },
                          "type": "endpoint"
                        },
                        {
                          "conditions": [
                            { "fn": "booleanEquals", "argv": [{ "ref": "UseFIPS" }, true] },
                            { "fn": "isValidHostLabel", "argv": [{ "ref": "Mode" }, true] },
                            { "fn": "isSet", "argv": [{ "ref": "Zones" }] },
                            { "fn": "getAttr", "argv": [{ "ref": "Zones" }, "[0]"], "assign": "zone" }
                          ],
                          "error": "No zone {zone} in {Region}.",
                          "type": "error"
                        },
                        {
                          "conditions": [{ "fn": "booleanEquals", "argv": [{ "fn": "coalesce", "argv": [{ "ref": "Fast" }, false] }, true] }],
                          "endpoint": { "url": "https://fast.rules.test" },
                          "type": "endpoint"
                        },
                        { "conditions": [], "endpoint": { "url": "https://rules.{Region}.test" }, "type": "endpoint" }
                      ],
                      "type": "tree"
                    },
                    { "conditions": [], "error": "No partition.", "type": "error" }
                  ]
                }
              }
            },
            "acme#Put": {
              "type": "operation",
              "input": { "target": "acme#PutInput" },
              "traits": {
                "smithy.rules#staticContextParams": { "Always": { "value": true }, "Word": { "value": "said" }, "Names": { "value": ["b", "c"] } },
                "smithy.rules#operationContextParams": { "Zones": { "path": "zones[].name" } }
              }
            },
            "acme#PutInput": {
              "type": "structure",
              "members": {
                "bucket": { "target": "smithy.api#String", "traits": { "smithy.rules#contextParam": { "name": "Bucket" } } },
                "kind": { "target": "acme#Kind", "traits": { "smithy.rules#contextParam": { "name": "Kind" } } },
                "fast": { "target": "smithy.api#Boolean", "traits": { "smithy.rules#contextParam": { "name": "Fast" } } },
                "zones": { "target": "acme#Zones" }
              },
              "traits": { "smithy.api#input": {} }
            },
            "acme#Kind": { "type": "enum", "members": { "A": { "target": "smithy.api#Unit" } } },
            "acme#Zones": { "type": "list", "member": { "target": "acme#Zone" } },
            "acme#Zone": { "type": "structure", "members": { "name": { "target": "smithy.api#String" } } },
            "acme#Ask": { "type": "operation" }
          }
        }
        """;
}
