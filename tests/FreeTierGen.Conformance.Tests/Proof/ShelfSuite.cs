namespace FreeTierGen.Conformance.Tests.Proof;

/// <summary>A suite of our own for what REST protocols bind to HTTP: labels, queries, headers, the code, payloads, streams. All its cases pass.</summary>
internal static class ShelfSuite
{
    public const string Text =
        """
        {
          "smithy": "2.0",
          "shapes": {
            "acme#Shelves": {
              "type": "service",
              "version": "1",
              "operations": [{ "target": "acme#PutBook" }, { "target": "acme#GetPages" }, { "target": "acme#PutPages" }],
              "traits": { "aws.protocols#restJson1": {}, "aws.auth#sigv4": { "name": "shelves" } }
            },
            "acme#PutBook": {
              "type": "operation",
              "input": { "target": "acme#PutBookInput" },
              "output": { "target": "acme#PutBookOutput" },
              "errors": [{ "target": "acme#ShelfFull" }],
              "traits": {
                "smithy.api#http": { "method": "PUT", "uri": "/shelves/{row}/{path+}?kind=book&draft", "code": 201 },
                "smithy.api#idempotent": {},
                "smithy.test#httpRequestTests": [
                  {
                    "id": "bindings",
                    "protocol": "aws.protocols#restJson1",
                    "method": "PUT",
                    "uri": "/shelves/7/a%20b/%C3%A4/../c",
                    "queryParams": ["kind=book", "draft", "tag=x%26y", "tag=z", "since=1970-01-01T00%3A00%3A05Z", "any=thing", "more=1"],
                    "forbidQueryParams": ["copies"],
                    "requireQueryParams": ["since"],
                    "headers": {
                      "Content-Type": "application/json",
                      "X-Due": "Thu, 01 Jan 1970 00:00:05 GMT",
                      "X-Hands": "one, \"two, three\", \"fo\\\"ur\"",
                      "X-Note-a": "1",
                      "X-Note-b": "2"
                    },
                    "forbidHeaders": ["X-Lent"],
                    "requireHeaders": ["Content-Length"],
                    "body": "{\"title\":\"T\",\"pages\":3}",
                    "bodyMediaType": "application/json",
                    "params": {
                      "row": 7, "path": "a b/ä/../c", "tags": ["x&y", "z"], "since": 5, "rest": { "any": "thing", "more": "1" }, "due": 5,
                      "hands": ["one", "two, three", "fo\"ur"], "notes": { "a": "1", "b": "2" }, "title": "T", "pages": 3
                    }
                  }
                ],
                "smithy.test#httpResponseTests": [
                  {
                    "id": "answer",
                    "protocol": "aws.protocols#restJson1",
                    "code": 202,
                    "headers": {
                      "Content-Type": "application/json", "x-amzn-requestid": "r-1", "X-Due": "Thu, 01 Jan 1970 00:00:05 GMT",
                      "X-Hands": "one, \"two, three\"", "X-Note-a": "1", "X-Share": "NaN"
                    },
                    "body": "{\"title\":\"T\",\"at\":5.5}",
                    "bodyMediaType": "application/json",
                    "params": { "code": 202, "due": 5, "hands": ["one", "two, three"], "notes": { "a": "1" }, "share": "NaN", "title": "T", "at": 5.5 }
                  }
                ]
              }
            },
            "acme#PutBookInput": {
              "type": "structure",
              "members": {
                "row": { "target": "smithy.api#Integer", "traits": { "smithy.api#required": {}, "smithy.api#httpLabel": {} } },
                "path": { "target": "smithy.api#String", "traits": { "smithy.api#required": {}, "smithy.api#httpLabel": {} } },
                "tags": { "target": "acme#Texts", "traits": { "smithy.api#httpQuery": "tag" } },
                "since": { "target": "smithy.api#Timestamp", "traits": { "smithy.api#httpQuery": "since" } },
                "copies": { "target": "smithy.api#Integer", "traits": { "smithy.api#httpQuery": "copies" } },
                "rest": { "target": "acme#Names", "traits": { "smithy.api#httpQueryParams": {} } },
                "due": { "target": "smithy.api#Timestamp", "traits": { "smithy.api#httpHeader": "X-Due" } },
                "hands": { "target": "acme#Texts", "traits": { "smithy.api#httpHeader": "X-Hands" } },
                "lent": { "target": "smithy.api#Boolean", "traits": { "smithy.api#httpHeader": "X-Lent" } },
                "notes": { "target": "acme#Names", "traits": { "smithy.api#httpPrefixHeaders": "X-Note-" } },
                "title": { "target": "smithy.api#String" },
                "pages": { "target": "smithy.api#Integer" }
              },
              "traits": { "smithy.api#input": {} }
            },
            "acme#PutBookOutput": {
              "type": "structure",
              "members": {
                "code": { "target": "smithy.api#Integer", "traits": { "smithy.api#httpResponseCode": {} } },
                "due": { "target": "smithy.api#Timestamp", "traits": { "smithy.api#httpHeader": "X-Due" } },
                "hands": { "target": "acme#Texts", "traits": { "smithy.api#httpHeader": "X-Hands" } },
                "notes": { "target": "acme#Names", "traits": { "smithy.api#httpPrefixHeaders": "X-Note-" } },
                "share": { "target": "smithy.api#Double", "traits": { "smithy.api#httpHeader": "X-Share" } },
                "title": { "target": "smithy.api#String" },
                "at": { "target": "smithy.api#Timestamp" }
              },
              "traits": { "smithy.api#output": {} }
            },
            "acme#GetPages": {
              "type": "operation",
              "input": { "target": "acme#GetPagesInput" },
              "output": { "target": "acme#Pages" },
              "traits": {
                "smithy.api#http": { "method": "GET", "uri": "/pages/{title}", "code": 200 },
                "smithy.api#readonly": {},
                "smithy.test#httpRequestTests": [
                  {
                    "id": "no body",
                    "protocol": "aws.protocols#restJson1",
                    "method": "GET",
                    "uri": "/pages/a%2Fb",
                    "forbidHeaders": ["Content-Type", "Content-Length"],
                    "body": "",
                    "params": { "title": "a/b" }
                  }
                ],
                "smithy.test#httpResponseTests": [
                  {
                    "id": "stream",
                    "protocol": "aws.protocols#restJson1",
                    "code": 200,
                    "headers": { "Content-Type": "application/octet-stream", "X-Count": "3" },
                    "body": "one two three",
                    "bodyMediaType": "application/octet-stream",
                    "params": { "count": 3, "text": "one two three" }
                  }
                ]
              }
            },
            "acme#GetPagesInput": {
              "type": "structure",
              "members": { "title": { "target": "smithy.api#String", "traits": { "smithy.api#required": {}, "smithy.api#httpLabel": {} } } },
              "traits": { "smithy.api#input": {} }
            },
            "acme#Pages": {
              "type": "structure",
              "members": {
                "count": { "target": "smithy.api#Integer", "traits": { "smithy.api#httpHeader": "X-Count" } },
                "text": { "target": "acme#Stream", "traits": { "smithy.api#httpPayload": {}, "smithy.api#default": "" } }
              },
              "traits": { "smithy.api#output": {} }
            },
            "acme#PutPages": {
              "type": "operation",
              "input": { "target": "acme#PutPagesInput" },
              "traits": {
                "smithy.api#http": { "method": "POST", "uri": "/pages", "code": 204 },
                "smithy.test#httpRequestTests": [
                  {
                    "id": "stream",
                    "protocol": "aws.protocols#restJson1",
                    "method": "POST",
                    "uri": "/pages",
                    "headers": { "Content-Type": "application/octet-stream", "X-Count": "3" },
                    "body": "one two three",
                    "bodyMediaType": "application/octet-stream",
                    "params": { "count": 3, "text": "one two three" }
                  }
                ]
              }
            },
            "acme#PutPagesInput": {
              "type": "structure",
              "members": {
                "count": { "target": "smithy.api#Integer", "traits": { "smithy.api#httpHeader": "X-Count" } },
                "text": { "target": "acme#Stream", "traits": { "smithy.api#httpPayload": {}, "smithy.api#default": "" } }
              },
              "traits": { "smithy.api#input": {} }
            },
            "acme#Stream": { "type": "blob", "traits": { "smithy.api#streaming": {} } },
            "acme#Texts": { "type": "list", "member": { "target": "smithy.api#String" } },
            "acme#Names": { "type": "map", "key": { "target": "smithy.api#String" }, "value": { "target": "smithy.api#String" } },
            "acme#ShelfFull": {
              "type": "structure",
              "members": {
                "message": { "target": "smithy.api#String" },
                "room": { "target": "smithy.api#Integer", "traits": { "smithy.api#httpHeader": "X-Room" } }
              },
              "traits": {
                "smithy.api#error": "client",
                "smithy.api#httpError": 409,
                "smithy.test#httpResponseTests": [
                  {
                    "id": "error",
                    "protocol": "aws.protocols#restJson1",
                    "code": 409,
                    "headers": { "Content-Type": "application/json", "X-Amzn-Errortype": "ShelfFull", "X-Room": "0" },
                    "body": "{\"message\":\"No.\"}",
                    "bodyMediaType": "application/json",
                    "params": { "message": "No.", "room": 0 }
                  }
                ]
              }
            }
          }
        }
        """;

    public static Suites.ProtocolSuite Suite { get; } = Suites.ProtocolSuite.Read("shelf", Text).Single();
}
