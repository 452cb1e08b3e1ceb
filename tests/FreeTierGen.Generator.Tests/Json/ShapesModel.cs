using System.Text.Json.Nodes;

namespace FreeTierGen.Generator.Tests.Json;

/// <summary>A model with every shape that JSON can carry, read and written by the same operation.</summary>
internal static class ShapesModel
{
    public const string Text = """
        {
          "smithy": "2.0",
          "shapes": {
            "acme#Shapes": {
              "type": "service",
              "version": "2026-01-31",
              "operations": [{ "target": "acme#Echo" }, { "target": "acme#Nothing" }, { "target": "acme#Correct" }],
              "errors": [{ "target": "acme#Broken" }],
              "traits": {
                "aws.api#service": { "sdkId": "Shapes" },
                "aws.auth#sigv4": { "name": "shapes" },
                "aws.protocols#awsJson1_1": {}
              }
            },
            "acme#Nothing": { "type": "operation" },
            "acme#Echo": { "type": "operation", "input": { "target": "acme#EchoInput" }, "output": { "target": "acme#EchoOutput" } },
            "acme#EchoInput": {
              "type": "structure",
              "members": {
                "all": { "target": "acme#Everything" },
                "token": { "target": "smithy.api#String", "traits": { "smithy.api#idempotencyToken": {} } }
              },
              "traits": { "smithy.api#input": {} }
            },
            "acme#EchoOutput": { "type": "structure", "members": { "all": { "target": "acme#Everything" } }, "traits": { "smithy.api#output": {} } },
            "acme#Correct": { "type": "operation", "output": { "target": "acme#Corrected" } },
            "acme#Everything": {
              "type": "structure",
              "members": {
                "string": { "target": "smithy.api#String" },
                "boolean": { "target": "smithy.api#Boolean" },
                "byte": { "target": "smithy.api#Byte" },
                "short": { "target": "smithy.api#Short" },
                "integer": { "target": "smithy.api#Integer" },
                "long": { "target": "smithy.api#Long" },
                "float": { "target": "smithy.api#Float" },
                "double": { "target": "smithy.api#Double" },
                "bigInteger": { "target": "smithy.api#BigInteger" },
                "bigDecimal": { "target": "smithy.api#BigDecimal" },
                "blob": { "target": "smithy.api#Blob" },
                "timestamp": { "target": "smithy.api#Timestamp" },
                "dateTime": { "target": "smithy.api#Timestamp", "traits": { "smithy.api#timestampFormat": "date-time" } },
                "httpDate": { "target": "acme#HttpDate" },
                "document": { "target": "smithy.api#Document" },
                "size": { "target": "acme#Size" },
                "level": { "target": "acme#Level" },
                "self": { "target": "acme#Everything" },
                "choice": { "target": "acme#Choice" },
                "strings": { "target": "acme#Strings" },
                "sparseStrings": { "target": "acme#SparseStrings" },
                "sparseNumbers": { "target": "acme#SparseNumbers" },
                "dates": { "target": "acme#Dates" },
                "sizes": { "target": "acme#Sizes" },
                "blobs": { "target": "acme#Blobs" },
                "lists": { "target": "acme#Lists" },
                "children": { "target": "acme#Children" },
                "counts": { "target": "acme#Counts" },
                "sparseMap": { "target": "acme#SparseMap" },
                "bySize": { "target": "acme#BySize" },
                "documents": { "target": "acme#Documents" },
                "value": { "target": "smithy.api#String" },
                "name": { "target": "smithy.api#String" },
                "reader": { "target": "smithy.api#String" },
                "writer": { "target": "smithy.api#String" },
                "member": { "target": "smithy.api#String" },
                "class": { "target": "smithy.api#String" },
                "not": { "target": "smithy.api#String" },
                "withDefault": { "target": "smithy.api#Integer", "traits": { "smithy.api#default": 7 } },
                "old": { "target": "smithy.api#String", "traits": { "smithy.api#deprecated": {} } },
                "jsonName": { "target": "smithy.api#String", "traits": { "smithy.api#jsonName": "ignored" } },
                "xmlName": { "target": "smithy.api#String", "traits": { "smithy.api#xmlName": "otherName" } },
                "xmlAttribute": { "target": "smithy.api#String", "traits": { "smithy.api#xmlAttribute": {} } },
                "queryName": { "target": "smithy.api#String", "traits": { "aws.protocols#ec2QueryName": "ownName" } },
                "flatStrings": { "target": "acme#Strings", "traits": { "smithy.api#xmlFlattened": {}, "smithy.api#xmlName": "flatString" } },
                "flatSelves": { "target": "acme#Children", "traits": { "smithy.api#xmlFlattened": {} } },
                "flatCounts": { "target": "acme#Counts", "traits": { "smithy.api#xmlFlattened": {}, "smithy.api#xmlNamespace": { "uri": "https://acme.test" } } }
              }
            },
            "acme#HttpDate": { "type": "timestamp", "traits": { "smithy.api#timestampFormat": "http-date" } },
            "acme#Size": {
              "type": "enum",
              "members": {
                "SMALL": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": "small" } },
                "LARGE": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": "large" } },
                "OTHER": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": "gr\u00f6\u00dfe \"x\"" } },
                "T2A": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": "t2.a" } },
                "T2B": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": "t2.b" } },
                "T2C": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": "t2.c" } },
                "T2D": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": "t2.d" } },
                "T3A": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": "t3.a" } }
              }
            },
            "acme#Level": {
              "type": "intEnum",
              "members": {
                "LOW": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": 1 } },
                "HIGH": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": 2 } }
              }
            },
            "acme#Choice": {
              "type": "union",
              "members": {
                "text": { "target": "smithy.api#String" },
                "number": { "target": "smithy.api#Integer" },
                "nothing": { "target": "smithy.api#Unit" },
                "nested": { "target": "acme#Choice" },
                "all": { "target": "acme#Everything" },
                "at": { "target": "smithy.api#Timestamp" },
                "texts": { "target": "acme#Strings" },
                "size": { "target": "acme#Size" },
                "raw": { "target": "smithy.api#Blob" },
                "value": { "target": "smithy.api#Document" }
              }
            },
            "acme#Strings": { "type": "list", "member": { "target": "smithy.api#String" } },
            "acme#SparseStrings": { "type": "list", "member": { "target": "smithy.api#String" }, "traits": { "smithy.api#sparse": {} } },
            "acme#SparseNumbers": { "type": "list", "member": { "target": "smithy.api#Double" }, "traits": { "smithy.api#sparse": {} } },
            "acme#Dates": { "type": "list", "member": { "target": "smithy.api#Timestamp", "traits": { "smithy.api#timestampFormat": "date-time" } } },
            "acme#Sizes": { "type": "list", "member": { "target": "acme#Size" } },
            "acme#Blobs": { "type": "list", "member": { "target": "smithy.api#Blob" } },
            "acme#Lists": { "type": "list", "member": { "target": "acme#Strings" } },
            "acme#Children": { "type": "list", "member": { "target": "acme#Everything" } },
            "acme#Counts": { "type": "map", "key": { "target": "smithy.api#String" }, "value": { "target": "smithy.api#Integer" } },
            "acme#SparseMap": {
              "type": "map", "key": { "target": "smithy.api#String" }, "value": { "target": "acme#Choice" }, "traits": { "smithy.api#sparse": {} }
            },
            "acme#BySize": { "type": "map", "key": { "target": "acme#Size" }, "value": { "target": "acme#Strings" } },
            "acme#Documents": { "type": "map", "key": { "target": "smithy.api#String" }, "value": { "target": "smithy.api#Document" } },
            "acme#Corrected": {
              "type": "structure",
              "members": {
                "string": { "target": "smithy.api#String", "traits": { "smithy.api#required": {} } },
                "boolean": { "target": "smithy.api#Boolean", "traits": { "smithy.api#required": {} } },
                "long": { "target": "smithy.api#Long", "traits": { "smithy.api#required": {} } },
                "bigDecimal": { "target": "smithy.api#BigDecimal", "traits": { "smithy.api#required": {} } },
                "timestamp": { "target": "smithy.api#Timestamp", "traits": { "smithy.api#required": {} } },
                "blob": { "target": "smithy.api#Blob", "traits": { "smithy.api#required": {} } },
                "size": { "target": "acme#Size", "traits": { "smithy.api#required": {} } },
                "choice": { "target": "acme#Choice", "traits": { "smithy.api#required": {} } },
                "strings": { "target": "acme#Strings", "traits": { "smithy.api#required": {} } },
                "counts": { "target": "acme#Counts", "traits": { "smithy.api#required": {} } },
                "inner": { "target": "acme#Inner", "traits": { "smithy.api#required": {} } },
                "optional": { "target": "smithy.api#Integer" },
                "seven": { "target": "smithy.api#Integer", "traits": { "smithy.api#default": 7 } },
                "text": { "target": "smithy.api#String", "traits": { "smithy.api#default": "hi" } },
                "document": { "target": "smithy.api#Document", "traits": { "smithy.api#default": {} } }
              },
              "traits": { "smithy.api#output": {} }
            },
            "acme#Inner": {
              "type": "structure",
              "members": { "string": { "target": "smithy.api#String", "traits": { "smithy.api#required": {} } } }
            },
            "acme#Broken": {
              "type": "structure",
              "members": {
                "message": { "target": "smithy.api#String" },
                "code": { "target": "smithy.api#Integer" },
                "parts": { "target": "acme#Strings" }
              },
              "traits": { "smithy.api#error": "client", "smithy.api#httpError": 418 }
            }
          }
        }
        """;

    /// <summary>The model for other protocols, without what they have no form for: documents, and in ec2Query maps.</summary>
    public static string WithoutDocuments(params string[] protocols)
    {
        var model = JsonNode.Parse(Text)!;
        var shapes = model["shapes"]!.AsObject();
        var traits = shapes["acme#Shapes"]!["traits"]!.AsObject();
        traits.Remove("aws.protocols#awsJson1_1");
        foreach (var protocol in protocols)
        {
            traits[protocol] = new JsonObject();
        }

        var left = new HashSet<string> { "smithy.api#Document", "acme#Documents" };
        if (protocols.Contains("aws.protocols#ec2Query"))
        {
            left.UnionWith(shapes.Where(shape => (string?)shape.Value!["type"] == "map").Select(shape => shape.Key));
            left.UnionWith(shapes.Where(shape => left.Contains((string?)shape.Value!["member"]?["target"] ?? "")).Select(shape => shape.Key));
        }

        foreach (var name in left)
        {
            shapes.Remove(name);
        }

        foreach (var members in shapes.Select(shape => shape.Value!["members"]).OfType<JsonObject>())
        {
            foreach (var (name, _) in members.Where(member => left.Contains((string)member.Value!["target"]!)).ToList())
            {
                members.Remove(name);
            }
        }

        return model.ToJsonString();
    }

    /// <summary>C# that reads and writes the model's shapes with the generated code.</summary>
    public const string Probe = """
        #nullable enable
        #pragma warning disable CS0612
        using System;
        using System.Buffers;
        using System.Net.Http;
        using System.Text;
        using System.Text.Json;
        using System.Threading.Tasks;
        using Acme.Serialization;
        using FreeTierGen.Runtime;
        using FreeTierGen.Runtime.Identity;
        using FreeTierGen.Runtime.Json;

        namespace Acme;

        internal static class Probe
        {
            public static string RoundTrip(string json)
            {
                var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
                reader.Read();
                var value = EverythingJson.Read(ref reader);
                if (reader.TokenType != JsonTokenType.EndObject || reader.Read())
                {
                    throw new InvalidOperationException("The reader was not left on the end.");
                }

                return Write(value, EverythingJson.Write);
            }

            public static string Corrected(string json)
            {
                var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
                reader.Read();
                var it = CorrectedJson.Read(ref reader, new ResponseMetadata { RequestId = "r-1" });
                return FormattableString.Invariant(
                    $"'{it.String}' {it.Boolean} {it.Long} {it.BigDecimal} {it.Timestamp.ToUnixTimeSeconds()} {it.Blob.Length} '{it.Size}' {it.Choice.GetType().Name} {it.Strings.Count} {it.Counts.Count} '{it.Inner.String}' {it.Optional is null} {it.Seven} {it.Text} {it.Document.GetRawText()} {it.Metadata.RequestId}");
            }

            public static string UnknownMember(string json)
            {
                var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
                reader.Read();
                return ChoiceJson.Read(ref reader) is Choice.Unknown unknown ? unknown.Name : "known";
            }

            public static string WriteUnknown()
                => Write(new Choice.Unknown("new"), ChoiceJson.Write);

            public static string WriteEmptyEnum()
                => Write(new Everything { Size = default(Size), Level = default(Level) }, EverythingJson.Write);

            public static async Task<int> Deep(HttpMessageHandler handler)
            {
                using var client = Client(handler);
                var depth = 0;
                for (var it = (await client.EchoAsync()).All; it is not null; it = it.Self)
                {
                    depth++;
                }

                return depth;
            }

            public static async Task<(string? Path, Exception? Failure)> Answer(HttpMessageHandler handler)
            {
                using var client = Client(handler);
                try
                {
                    await client.EchoAsync();
                    return default;
                }
                catch (ResponseFormatException exception)
                {
                    return (exception.Path, exception);
                }
            }

            private static ShapesClient Client(HttpMessageHandler handler) => new(new ShapesClientOptions
            {
                Region = "us-east-1",
                Endpoint = new Uri("https://shapes.test"),
                HttpHandler = handler,
                Credentials = new StaticCredentialsProvider("AKIDEXAMPLE", "secret"),
            });

            public static string Error(string json)
            {
                var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
                reader.Read();
                var error = Operations.ShapesErrors.Read(ref reader, new ErrorDetails { Code = "Broken", Message = "It broke." });
                return error is BrokenException broken ? $"{broken.Message} {broken.Code} {string.Join('+', broken.Parts ?? [])}" : error.GetType().Name;
            }

            private static string Write<T>(T value, JsonWriting<T> write)
            {
                var buffer = new ArrayBufferWriter<byte>();
                var writer = new JsonWriter(buffer);
                write(ref writer, value);
                writer.Flush();
                return Encoding.UTF8.GetString(buffer.WrittenSpan);
            }
        }
        """;
}
