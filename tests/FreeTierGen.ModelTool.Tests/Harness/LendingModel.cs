using System.Text;
using System.Text.Json.Nodes;

namespace FreeTierGen.ModelTool.Tests.Harness;

/// <summary>A small model of a library that lends books, and edits of it.</summary>
internal static class LendingModel
{
    public const string FileName = "lending-2026-01-31.json";

    public const string Text = """
        {
          "smithy": "2.0",
          "shapes": {
            "acme.lending#Lending": {
              "type": "service",
              "version": "2026-01-31",
              "operations": [
                { "target": "acme.lending#FindBook" },
                { "target": "acme.lending#ListBooks" },
                { "target": "acme.lending#LendBook" }
              ],
              "traits": {
                "aws.api#service": { "sdkId": "Lending" },
                "aws.auth#sigv4": { "name": "lending" },
                "aws.protocols#restJson1": {},
                "smithy.api#documentation": "Lends books."
              }
            },
            "acme.lending#FindBook": {
              "type": "operation",
              "input": { "target": "acme.lending#FindBookInput" },
              "output": { "target": "acme.lending#FindBookOutput" },
              "errors": [{ "target": "acme.lending#NoSuchBook" }, { "target": "acme.lending#Closed" }],
              "traits": {
                "smithy.api#readonly": {},
                "smithy.api#http": { "method": "GET", "uri": "/books/{id}", "code": 200 },
                "smithy.waiters#waitable": {
                  "BookFound": { "acceptors": [{ "state": "success", "matcher": { "success": true } }] }
                }
              }
            },
            "acme.lending#FindBookInput": {
              "type": "structure",
              "members": {
                "id": { "target": "acme.lending#BookId", "traits": { "smithy.api#required": {}, "smithy.api#httpLabel": {} } },
                "language": { "target": "smithy.api#String", "traits": { "smithy.api#httpQuery": "language" } }
              },
              "traits": { "smithy.api#input": {} }
            },
            "acme.lending#FindBookOutput": {
              "type": "structure",
              "members": {
                "book": { "target": "acme.lending#Book", "traits": { "smithy.api#required": {} } },
                "copies": { "target": "smithy.api#Integer", "traits": { "smithy.api#required": {} } },
                "shelf": { "target": "smithy.api#String" }
              },
              "traits": { "smithy.api#output": {} }
            },
            "acme.lending#ListBooks": {
              "type": "operation",
              "input": { "target": "acme.lending#ListBooksInput" },
              "output": { "target": "acme.lending#ListBooksOutput" },
              "traits": {
                "smithy.api#readonly": {},
                "smithy.api#http": { "method": "GET", "uri": "/books", "code": 200 },
                "smithy.api#paginated": { "inputToken": "next", "outputToken": "next", "items": "books" }
              }
            },
            "acme.lending#ListBooksInput": {
              "type": "structure",
              "members": {
                "next": { "target": "smithy.api#String", "traits": { "smithy.api#httpQuery": "next" } },
                "state": { "target": "acme.lending#BookState", "traits": { "smithy.api#httpQuery": "state" } }
              },
              "traits": { "smithy.api#input": {} }
            },
            "acme.lending#ListBooksOutput": {
              "type": "structure",
              "members": {
                "next": { "target": "smithy.api#String" },
                "books": { "target": "acme.lending#Books" }
              },
              "traits": { "smithy.api#output": {} }
            },
            "acme.lending#LendBook": {
              "type": "operation",
              "input": { "target": "acme.lending#LendBookInput" },
              "output": { "target": "smithy.api#Unit" },
              "errors": [{ "target": "acme.lending#NoSuchBook" }],
              "traits": { "smithy.api#http": { "method": "POST", "uri": "/loans", "code": 200 } }
            },
            "acme.lending#LendBookInput": {
              "type": "structure",
              "members": {
                "id": { "target": "acme.lending#BookId", "traits": { "smithy.api#required": {} } },
                "reader": { "target": "acme.lending#Reader" },
                "days": { "target": "acme.lending#Days" },
                "note": { "target": "smithy.api#String" },
                "tags": { "target": "acme.lending#Tags" }
              },
              "traits": { "smithy.api#input": {} }
            },
            "acme.lending#Reader": {
              "type": "structure",
              "members": {
                "name": { "target": "smithy.api#String", "traits": { "smithy.api#required": {} } },
                "contact": { "target": "acme.lending#Contact" },
                "grade": { "target": "acme.lending#Grade" }
              }
            },
            "acme.lending#Contact": {
              "type": "union",
              "members": {
                "mail": { "target": "smithy.api#String" },
                "phone": { "target": "smithy.api#String" }
              }
            },
            "acme.lending#Book": {
              "type": "structure",
              "members": {
                "title": { "target": "smithy.api#String" },
                "pages": { "target": "smithy.api#Integer", "traits": { "smithy.api#default": 0 } },
                "state": { "target": "acme.lending#BookState" }
              }
            },
            "acme.lending#Books": { "type": "list", "member": { "target": "acme.lending#Book" } },
            "acme.lending#Tags": { "type": "map", "key": { "target": "smithy.api#String" }, "value": { "target": "smithy.api#String" } },
            "acme.lending#BookId": { "type": "string", "traits": { "smithy.api#length": { "min": 1, "max": 20 } } },
            "acme.lending#Days": { "type": "integer", "traits": { "smithy.api#range": { "min": 1, "max": 30 } } },
            "acme.lending#BookState": {
              "type": "enum",
              "members": {
                "IN": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": "in" } },
                "OUT": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": "out" } }
              }
            },
            "acme.lending#Grade": {
              "type": "intEnum",
              "members": {
                "JUNIOR": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": 1 } },
                "SENIOR": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": 2 } }
              }
            },
            "acme.lending#NoSuchBook": {
              "type": "structure",
              "members": { "message": { "target": "smithy.api#String" }, "id": { "target": "smithy.api#String" } },
              "traits": { "smithy.api#error": "client", "smithy.api#httpError": 404 }
            },
            "acme.lending#Closed": {
              "type": "structure",
              "members": { "message": { "target": "smithy.api#String" } },
              "traits": { "smithy.api#error": "client" }
            }
          }
        }
        """;

    /// <summary>The model in the bytes of a file.</summary>
    public static byte[] Bytes { get; } = Encoding.UTF8.GetBytes(Text);

    /// <summary>The model with an edit.</summary>
    public static string Edited(Action<Edit> edit)
    {
        var model = JsonNode.Parse(Text)!;
        edit(new Edit(model["shapes"]!.AsObject()));
        return model.ToJsonString();
    }
}

/// <summary>Edits the shapes of a model, by their names without namespaces.</summary>
internal sealed class Edit(JsonObject shapes)
{
    private const string Namespace = "acme.lending#";

    public JsonObject this[string shape] => shapes[Namespace + shape]!.AsObject();

    public void Add(string shape, string json) => shapes[Namespace + shape] = JsonNode.Parse(json);

    /// <summary>Renames a shape, and what refers to it.</summary>
    public void Rename(string shape, string name)
    {
        var text = shapes.ToJsonString().Replace($"\"{Namespace}{shape}\"", $"\"{Namespace}{name}\"", StringComparison.Ordinal);
        var renamed = JsonNode.Parse(text)!.AsObject();
        shapes.Clear();
        foreach (var (id, value) in renamed.ToArray())
        {
            renamed.Remove(id);
            shapes[id] = value;
        }
    }

    public void RemoveOperation(string operation)
    {
        var operations = this["Lending"]["operations"]!.AsArray();
        operations.Remove(operations.Single(item => (string)item!["target"]! == Namespace + operation));
    }

    public void AddOperation(string operation, string json)
    {
        Add(operation, json);
        this["Lending"]["operations"]!.AsArray().Add(JsonNode.Parse($$"""{ "target": "{{Namespace}}{{operation}}" }"""));
    }

    public void AddMember(string shape, string member, string json) => this[shape]["members"]![member] = JsonNode.Parse(json);

    public void RemoveMember(string shape, string member) => this[shape]["members"]!.AsObject().Remove(member);

    public void Retarget(string shape, string member, string target) => this[shape]["members"]![member]!["target"] = target;

    public void SetTrait(string path, string trait, string? json)
    {
        var parts = path.Split('.');
        var owner = parts.Length == 1 ? this[path] : this[parts[0]]["members"]![parts[1]]!.AsObject();
        if (json is null)
        {
            owner["traits"]!.AsObject().Remove(trait);
        }
        else
        {
            (owner["traits"] ??= new JsonObject())[trait] = JsonNode.Parse(json);
        }
    }
}
