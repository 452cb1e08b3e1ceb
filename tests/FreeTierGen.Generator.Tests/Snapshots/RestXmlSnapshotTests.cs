using FreeTierGen.Generator.Tests.Driver;

namespace FreeTierGen.Generator.Tests.Snapshots;

/// <summary>How a small restXml service is called, as it was last read and approved. Its types are like those of any protocol.</summary>
public sealed class RestXmlSnapshotTests
{
    private const string Library = """
        {
          "smithy": "2.0",
          "shapes": {
            "acme.library#Library": {
              "type": "service",
              "version": "2026-01-31",
              "operations": [{ "target": "acme.library#ListBooks" }, { "target": "acme.library#PutBook" }],
              "traits": {
                "aws.protocols#restXml": {},
                "aws.auth#sigv4": { "name": "library" },
                "aws.api#service": { "sdkId": "Library" },
                "smithy.api#xmlNamespace": { "uri": "https://library.example/2026-01-31" }
              }
            },
            "acme.library#ListBooks": {
              "type": "operation",
              "input": { "target": "acme.library#ListBooksInput" },
              "output": { "target": "acme.library#ListBooksOutput" },
              "traits": {
                "smithy.api#readonly": {},
                "smithy.api#http": { "method": "GET", "uri": "/shelves/{Shelf}/books?list" },
                "smithy.api#paginated": { "inputToken": "Marker", "outputToken": "NextMarker", "items": "Books" }
              }
            },
            "acme.library#ListBooksInput": {
              "type": "structure",
              "members": {
                "Shelf": { "target": "smithy.api#String", "traits": { "smithy.api#httpLabel": {}, "smithy.api#required": {} } },
                "Marker": { "target": "smithy.api#String", "traits": { "smithy.api#httpQuery": "marker" } }
              },
              "traits": { "smithy.api#input": {} }
            },
            "acme.library#ListBooksOutput": {
              "type": "structure",
              "members": {
                "Books": { "target": "acme.library#Books", "traits": { "smithy.api#xmlFlattened": {}, "smithy.api#xmlName": "Book" } },
                "Tags": { "target": "acme.library#Tags" },
                "NextMarker": { "target": "smithy.api#String" },
                "Total": { "target": "smithy.api#Integer", "traits": { "smithy.api#httpHeader": "x-total" } }
              },
              "traits": { "smithy.api#output": {} }
            },
            "acme.library#PutBook": {
              "type": "operation",
              "input": { "target": "acme.library#PutBookInput" },
              "output": { "target": "acme.library#PutBookOutput" },
              "errors": [{ "target": "acme.library#ShelfIsFull" }],
              "traits": { "smithy.api#idempotent": {}, "smithy.api#http": { "method": "PUT", "uri": "/shelves/{Shelf}" } }
            },
            "acme.library#PutBookInput": {
              "type": "structure",
              "members": {
                "Shelf": { "target": "smithy.api#String", "traits": { "smithy.api#httpLabel": {}, "smithy.api#required": {} } },
                "Book": { "target": "acme.library#Book", "traits": { "smithy.api#httpPayload": {}, "smithy.api#required": {} } }
              },
              "traits": { "smithy.api#input": {} }
            },
            "acme.library#PutBookOutput": {
              "type": "structure",
              "members": { "ETag": { "target": "smithy.api#String", "traits": { "smithy.api#httpHeader": "ETag" } } },
              "traits": { "smithy.api#output": {} }
            },
            "acme.library#ShelfIsFull": {
              "type": "structure",
              "members": { "Message": { "target": "smithy.api#String" }, "Room": { "target": "smithy.api#Integer" } },
              "traits": { "smithy.api#error": "client", "smithy.api#httpError": 409 }
            },
            "acme.library#Book": {
              "type": "structure",
              "members": {
                "Isbn": { "target": "smithy.api#String", "traits": { "smithy.api#required": {}, "smithy.api#xmlAttribute": {} } },
                "Title": { "target": "smithy.api#String", "traits": { "smithy.api#required": {} } },
                "Pages": { "target": "smithy.api#Integer", "traits": { "smithy.api#required": {} } },
                "Authors": { "target": "acme.library#Authors" },
                "Tags": { "target": "acme.library#Tags" },
                "Kind": { "target": "acme.library#Kind" },
                "Printed": { "target": "smithy.api#Timestamp" },
                "Cover": { "target": "acme.library#Cover" }
              }
            },
            "acme.library#Books": { "type": "list", "member": { "target": "acme.library#Book" } },
            "acme.library#Authors": { "type": "list", "member": { "target": "smithy.api#String", "traits": { "smithy.api#xmlName": "Author" } } },
            "acme.library#Tags": { "type": "map", "key": { "target": "smithy.api#String" }, "value": { "target": "smithy.api#String" } },
            "acme.library#Kind": { "type": "enum", "members": { "NOVEL": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": "novel" } }, "POEMS": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": "poems" } } } },
            "acme.library#Cover": { "type": "union", "members": { "Color": { "target": "smithy.api#String" }, "Image": { "target": "smithy.api#Blob" } } }
          }
        }
        """;

    [Fact]
    public void Generated()
    {
        var driver = ModelDriver.With(Library, ("Namespace", "Acme.Library"));
        var run = driver.Run().AssertNoDiagnostics().AssertCompiles();
        driver.Run().AssertAllCached();

        GeneratedFiles.Match(run, [.. run.FileNames.Where(name
            => name.Contains(".Serialization/", StringComparison.Ordinal)
                || name.EndsWith("Operation.g.cs", StringComparison.Ordinal)
                || name.EndsWith("Errors.g.cs", StringComparison.Ordinal))]);
    }
}
