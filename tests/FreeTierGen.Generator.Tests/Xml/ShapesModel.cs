namespace FreeTierGen.Generator.Tests.Xml;

/// <summary>A restXml service whose one operation holds every kind of value in all the ways that XML has for it.</summary>
internal static class ShapesModel
{
    /// <summary>The model.</summary>
    public const string Text = """
        {
          "smithy": "2.0",
          "shapes": {
            "acme#Shapes": {
              "type": "service",
              "version": "2026-01-31",
              "operations": [{ "target": "acme#Bare" }, { "target": "acme#Echo" }, { "target": "acme#Mixed" }],
              "traits": { "aws.protocols#restXml": {}, "aws.auth#sigv4": { "name": "shapes" }, "smithy.api#xmlNamespace": { "uri": "https://shapes.example" } }
            },
            "acme#Echo": { "type": "operation", "input": { "target": "acme#EchoIn" }, "output": { "target": "acme#EchoOut" }, "errors": [{ "target": "acme#Broken" }], "traits": { "smithy.api#http": { "method": "PUT", "uri": "/echo" } } },
            "acme#EchoIn": { "type": "structure", "members": { "all": { "target": "acme#Everything", "traits": { "smithy.api#httpPayload": {} } } }, "traits": { "smithy.api#input": {} } },
            "acme#EchoOut": { "type": "structure", "members": { "all": { "target": "acme#Everything", "traits": { "smithy.api#httpPayload": {} } } }, "traits": { "smithy.api#output": {} } },
            "acme#Mixed": { "type": "operation", "input": { "target": "acme#MixedIn" }, "output": { "target": "acme#MixedOut" }, "traits": { "smithy.api#http": { "method": "POST", "uri": "/mixed" } } },
            "acme#MixedIn": {
              "type": "structure",
              "members": {
                "tag": { "target": "smithy.api#String", "traits": { "smithy.api#httpHeader": "x-tag" } },
                "text": { "target": "smithy.api#String" },
                "kind": { "target": "smithy.api#String", "traits": { "smithy.api#xmlAttribute": {} } },
                "nested": { "target": "acme#Everything" }
              },
              "traits": { "smithy.api#input": {}, "smithy.api#xmlName": "MixedRequest", "smithy.api#xmlNamespace": { "uri": "https://mixed.example", "prefix": "m" } }
            },
            "acme#MixedOut": {
              "type": "structure",
              "members": {
                "tag": { "target": "smithy.api#String", "traits": { "smithy.api#httpHeader": "x-tag" } },
                "text": { "target": "smithy.api#String" },
                "kind": { "target": "smithy.api#String", "traits": { "smithy.api#xmlAttribute": {} } }
              },
              "traits": { "smithy.api#output": {} }
            },
            "acme#Bare": { "type": "operation", "output": { "target": "acme#BareOut" }, "traits": { "aws.customizations#s3UnwrappedXmlOutput": {}, "smithy.api#http": { "method": "GET", "uri": "/bare" } } },
            "acme#BareOut": { "type": "structure", "members": { "text": { "target": "smithy.api#String" } }, "traits": { "smithy.api#output": {} } },
            "acme#Broken": {
              "type": "structure",
              "members": { "message": { "target": "smithy.api#String" }, "code": { "target": "smithy.api#Integer" }, "parts": { "target": "acme#Strings", "traits": { "smithy.api#xmlFlattened": {}, "smithy.api#xmlName": "Part" } } },
              "traits": { "smithy.api#error": "client" }
            },
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
                "epoch": { "target": "smithy.api#Timestamp", "traits": { "smithy.api#timestampFormat": "epoch-seconds" } },
                "httpDate": { "target": "acme#HttpDate" },
                "size": { "target": "acme#Size" },
                "level": { "target": "acme#Level" },
                "self": { "target": "acme#Everything" },
                "strings": { "target": "acme#Strings" },
                "lists": { "target": "acme#Lists" },
                "renamed": { "target": "acme#Renamed", "traits": { "smithy.api#xmlName": "Things" } },
                "flat": { "target": "acme#Strings", "traits": { "smithy.api#xmlFlattened": {} } },
                "flatSizes": { "target": "acme#Sizes", "traits": { "smithy.api#xmlFlattened": {}, "smithy.api#xmlName": "Size" } },
                "flatOwners": { "target": "acme#Owners", "traits": { "smithy.api#xmlFlattened": {}, "smithy.api#xmlName": "Owner" } },
                "flatLists": { "target": "acme#Lists", "traits": { "smithy.api#xmlFlattened": {} } },
                "sparse": { "target": "acme#Sparse" },
                "flatSparse": { "target": "acme#Sparse", "traits": { "smithy.api#xmlFlattened": {} } },
                "counts": { "target": "acme#Counts" },
                "flatCounts": { "target": "acme#Counts", "traits": { "smithy.api#xmlFlattened": {}, "smithy.api#xmlName": "Count" } },
                "bySize": { "target": "acme#BySize" },
                "flatBySize": { "target": "acme#BySize", "traits": { "smithy.api#xmlFlattened": {} } },
                "named": { "target": "acme#Named" },
                "sparseMap": { "target": "acme#SparseMap" },
                "owner": { "target": "acme#Owner" },
                "prefixed": { "target": "smithy.api#String", "traits": { "smithy.api#xmlName": "p:prefixed", "smithy.api#xmlNamespace": { "uri": "https://p.example/?a&b", "prefix": "p" } } },
                "choice": { "target": "acme#Choice" },
                "xml": { "target": "smithy.api#String" },
                "element": { "target": "smithy.api#String" },
                "member": { "target": "smithy.api#String" },
                "writer": { "target": "smithy.api#String" },
                "value": { "target": "smithy.api#String" },
                "i": { "target": "acme#Strings", "traits": { "smithy.api#xmlFlattened": {} } },
                "item": { "target": "acme#Sparse", "traits": { "smithy.api#xmlFlattened": {} } },
                "not": { "target": "smithy.api#String" },
                "class": { "target": "smithy.api#String" },
                "withDefault": { "target": "smithy.api#PrimitiveInteger", "traits": { "smithy.api#default": 3 } },
                "alsoWithDefault": { "target": "smithy.api#PrimitiveBoolean", "traits": { "smithy.api#default": false } }
              }
            },
            "acme#HttpDate": { "type": "timestamp", "traits": { "smithy.api#timestampFormat": "http-date" } },
            "acme#Size": { "type": "enum", "members": { "SMALL": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": "small" } }, "LARGE": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": "large & more" } } } },
            "acme#Level": { "type": "intEnum", "members": { "LOW": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": 1 } } } },
            "acme#Strings": { "type": "list", "member": { "target": "smithy.api#String" } },
            "acme#Lists": { "type": "list", "member": { "target": "acme#Strings" } },
            "acme#Sizes": { "type": "list", "member": { "target": "acme#Size", "traits": { "smithy.api#xmlName": "ignored" } } },
            "acme#Renamed": { "type": "list", "member": { "target": "acme#Owner", "traits": { "smithy.api#xmlName": "Thing", "smithy.api#xmlNamespace": { "uri": "https://thing.example" } } } },
            "acme#Owners": { "type": "list", "member": { "target": "acme#Owner" } },
            "acme#Sparse": { "type": "list", "member": { "target": "smithy.api#Integer" }, "traits": { "smithy.api#sparse": {} } },
            "acme#Counts": { "type": "map", "key": { "target": "smithy.api#String" }, "value": { "target": "smithy.api#Integer" } },
            "acme#BySize": { "type": "map", "key": { "target": "acme#Size" }, "value": { "target": "acme#Strings" } },
            "acme#Named": { "type": "map", "key": { "target": "smithy.api#String", "traits": { "smithy.api#xmlName": "K" } }, "value": { "target": "acme#Owner", "traits": { "smithy.api#xmlName": "V" } } },
            "acme#SparseMap": { "type": "map", "key": { "target": "smithy.api#String" }, "value": { "target": "smithy.api#String" }, "traits": { "smithy.api#sparse": {} } },
            "acme#Owner": {
              "type": "structure",
              "members": {
                "type": { "target": "acme#Size", "traits": { "smithy.api#xmlAttribute": {}, "smithy.api#xmlName": "xsi:type" } },
                "rank": { "target": "smithy.api#Integer", "traits": { "smithy.api#xmlAttribute": {} } },
                "name": { "target": "smithy.api#String" }
              },
              "traits": { "smithy.api#xmlNamespace": { "uri": "https://ignored.example" } }
            },
            "acme#Choice": {
              "type": "union",
              "members": {
                "text": { "target": "smithy.api#String" },
                "number": { "target": "smithy.api#Integer", "traits": { "smithy.api#xmlName": "Number" } },
                "nothing": { "target": "smithy.api#Unit" },
                "nested": { "target": "acme#Choice" },
                "owner": { "target": "acme#Owner" },
                "texts": { "target": "acme#Strings" },
                "flatTexts": { "target": "acme#Strings", "traits": { "smithy.api#xmlFlattened": {}, "smithy.api#xmlName": "T" } },
                "flatCounts": { "target": "acme#Counts", "traits": { "smithy.api#xmlFlattened": {}, "smithy.api#xmlName": "C" } }
              }
            }
          }
        }
        """;

    /// <summary>The C# that tests call.</summary>
    public const string Probe = """"
        #nullable enable
        using System;
        using System.Buffers;
        using System.Collections.Generic;
        using System.Linq;
        using System.Net.Http;
        using System.Text;
        using System.Threading.Tasks;
        using Acme.Serialization;
        using FreeTierGen.Runtime;
        using FreeTierGen.Runtime.Identity;
        using FreeTierGen.Runtime.Retries;
        using FreeTierGen.Runtime.Xml;

        namespace Acme;

        internal static class Probe
        {
            public static string RoundTrip(string content)
            {
                var xml = new XmlCursor(Encoding.UTF8.GetBytes("<r>" + content + "</r>"));
                xml.MoveToRoot(out _);
                var value = EverythingXml.Read(ref xml);
                xml.ReadEnd();
                return Written(value, EverythingXml.Write);
            }

            public static string UnknownMember(string content)
            {
                var xml = new XmlCursor(Encoding.UTF8.GetBytes("<r>" + content + "</r>"));
                xml.MoveToRoot(out _);
                return ChoiceXml.Read(ref xml) is Choice.Unknown unknown ? unknown.Name : "known";
            }

            public static string Write(string what) => what switch
            {
                "unknown union" => Written<Choice>(new Choice.Unknown("new"), ChoiceXml.Write),
                "empty enum" => Written(new Everything { Size = default(Size) }, EverythingXml.Write),
                "null item" => Written(new Everything { Strings = ["a", null!] }, EverythingXml.Write),
                _ => Written(new Everything { Counts = new SortedDictionary<string, int> { ["a"] = 1 } }, EverythingXml.Write),
            };

            public static string Deep(bool isUnion, int levels)
            {
                try
                {
                    if (isUnion)
                    {
                        Choice choice = new Choice.Unknown("end");
                        for (var i = 0; i < levels; i++) { choice = new Choice.Nested(choice); }
                        return Written(choice, ChoiceXml.Write);
                    }

                    var value = new Everything();
                    for (var i = 1; i < levels; i++) { value = new Everything { Self = value }; }
                    return Written(value, EverythingXml.Write);
                }
                catch (Exception e) when (e is RequestSerializationException or ArgumentException)
                {
                    return e.GetType().Name;
                }
            }

            public static Action Reading(byte[] body) => () => GC.KeepAlive(ReadOnce(body));

            public static Action Writing()
            {
                var value = new Everything { String = "s", Integer = 5, Flat = ["a", "b"], Counts = new Dictionary<string, int> { ["a"] = 1 }, Timestamp = DateTimeOffset.UnixEpoch };
                var output = new ArrayBufferWriter<byte>(4096);
                return () =>
                {
                    output.ResetWrittenCount();
                    var writer = new XmlWriter(output);
                    EverythingXml.Write(ref writer, value);
                    writer.Flush();
                };
            }

            private static Everything ReadOnce(byte[] body)
            {
                var xml = new XmlCursor(body);
                xml.MoveToRoot(out _);
                return EverythingXml.Read(ref xml);
            }

            public static async Task<string> EchoAsync(HttpMessageHandler handler)
            {
                using var client = Client(handler);
                try
                {
                    var answer = await client.EchoAsync(new() { All = new() { String = "<x>", WithDefault = 4 } });
                    return answer.All is { } all ? $"{all.String} {all.WithDefault}" : "nothing";
                }
                catch (BrokenException e)
                {
                    return $"{e.ServiceMessage} {e.Code} {string.Join("+", e.Parts ?? [])} {e.RequestId} {e.Fault}";
                }
                catch (ShapesException e)
                {
                    return $"{e.ErrorCode} {e.ServiceMessage} {e.RequestId} {(int)e.StatusCode} {e.ResponseText}";
                }
                catch (ResponseFormatException e)
                {
                    return $"{e.Path} {e.Message}";
                }
            }

            public static async Task<string> MixedAsync(HttpMessageHandler handler)
            {
                using var client = Client(handler);
                var answer = await client.MixedAsync(new() { Tag = "t", Text = "b", Kind = "\"k\"", Nested = new() });
                return $"{answer.Tag} {answer.Text} {answer.Kind} {answer.Metadata.RequestId}";
            }

            private static ShapesClient Client(HttpMessageHandler handler) => new(new ShapesClientOptions
            {
                Region = "eu-west-1",
                Endpoint = new Uri("https://shapes.example"),
                Credentials = new StaticCredentialsProvider("AKID", "secret"),
                HttpHandler = handler,
                Retries = new RetryOptions { MaxAttempts = 1 },
            });

            private static string Written<T>(T value, XmlWriting<T> write)
            {
                var output = new ArrayBufferWriter<byte>();
                var writer = new XmlWriter(output);
                write(ref writer, value);
                writer.Flush();
                return Encoding.UTF8.GetString(output.WrittenSpan);
            }
        }
        """";
}
